package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small graphs for tests, as both kinds of lists. */
public record Lines(int nodes, Set<List<Integer>> couples, Adjacency down, Adjacency up) {

    /** Of couples, mentor first. */
    public static Lines of(int nodes, Collection<List<Integer>> couples) {
        Set<List<Integer>> distinct = new LinkedHashSet<>(couples);
        int[] from = distinct.stream().mapToInt(List::getFirst).toArray();
        int[] to = distinct.stream().mapToInt(List::getLast).toArray();
        return new Lines(
                nodes, distinct, new Adjacency(nodes, from, to), new Adjacency(nodes, to, from));
    }

    /** Of couples written as "29-30 29-32". */
    public static Lines of(int nodes, String couples) {
        return of(
                nodes,
                Arrays.stream(couples.split(" "))
                        .map(one -> Arrays.stream(one.split("-")).map(Integer::valueOf).toList())
                        .toList());
    }

    /** One after the other. */
    public static Lines chain(int nodes) {
        int[] from = new int[nodes - 1];
        int[] to = new int[nodes - 1];
        Arrays.setAll(from, i -> i);
        Arrays.setAll(to, i -> i + 1);
        return new Lines(
                nodes, Set.of(), new Adjacency(nodes, from, to), new Adjacency(nodes, to, from));
    }

    /**
     * Any graph: isolated people, diamonds, co-mentors, and loops where they are allowed.
     *
     * @param near how far an apprentice's number is from the mentor's at most
     */
    public static Lines random(Random random, int nodes, int couples, int near, boolean loops) {
        Set<List<Integer>> found = new LinkedHashSet<>();
        for (int i = 0; i < couples; i++) {
            int mentor = random.nextInt(nodes);
            int apprentice = Math.min(nodes - 1, mentor + 1 + random.nextInt(near));
            if (loops && random.nextInt(8) == 0) {
                apprentice = random.nextInt(nodes);
            }
            if (mentor != apprentice) {
                found.add(List.of(mentor, apprentice));
            }
        }
        return of(nodes, found);
    }
}
