package org.xinchuan.lineage.kinship;

import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A person and everybody above, each at the shortest distance and with the apprentices through whom
 * it is that short.
 */
final class Ascent {
    private final NodeNumbers nodes = new NodeNumbers();
    private int[] distances = new int[16];
    private int[] lastStep = new int[16];
    private int[] from = new int[16];
    private int[] stepBefore = new int[16];
    private int steps;

    private Ascent() {}

    /**
     * Walks up.
     *
     * @param most how many generations to go at most
     */
    static Ascent from(int person, Neighbours up, int most, Deadline deadline) {
        Ascent ascent = new Ascent();
        ascent.take(person, 0);
        for (int i = 0; i < ascent.nodes.size(); i++) {
            if ((i & 0xFFF) == 0) {
                deadline.check();
            }
            if (ascent.distances[i] < most) {
                ascent.climb(i, up);
            }
        }
        return ascent;
    }

    private void climb(int number, Neighbours up) {
        int node = nodes.node(number);
        for (int master : up.of(node)) {
            int there = nodes.number(master);
            if (there < 0) {
                there = nodes.size();
                take(master, distances[number] + 1);
            }
            if (distances[there] == distances[number] + 1) {
                step(there, number);
            }
        }
    }

    private void take(int node, int distance) {
        int number = nodes.size();
        nodes.add(node);
        if (number == distances.length) {
            distances = Arrays.copyOf(distances, 2 * number);
            lastStep = Arrays.copyOf(lastStep, 2 * number);
        }
        distances[number] = distance;
        lastStep[number] = -1;
    }

    private void step(int to, int number) {
        if (steps == from.length) {
            from = Arrays.copyOf(from, 2 * steps);
            stepBefore = Arrays.copyOf(stepBefore, 2 * steps);
        }
        from[steps] = number;
        stepBefore[steps] = lastStep[to];
        lastStep[to] = steps++;
    }

    /** How many there are, the person included. */
    int size() {
        return nodes.size();
    }

    /** Who stands at a place; the person at 0, then by distance. */
    int node(int place) {
        return nodes.node(place);
    }

    /** The distance of somebody; -1 when not among them. */
    int distance(int node) {
        int number = nodes.number(node);
        return number < 0 ? -1 : distances[number];
    }

    /** The apprentices through whom somebody is reached on a shortest way, in order. */
    int[] through(int node) {
        int[] found = places(nodes.number(node));
        for (int i = 0; i < found.length; i++) {
            found[i] = nodes.node(found[i]);
        }
        Arrays.sort(found);
        return found;
    }

    private int[] places(int number) {
        int count = 0;
        for (int step = lastStep[number]; step >= 0; step = stepBefore[step]) {
            count++;
        }
        int[] found = new int[count];
        for (int step = lastStep[number]; step >= 0; step = stepBefore[step]) {
            found[--count] = from[step];
        }
        return found;
    }

    /**
     * Some shortest ways from the person up to somebody: every step down leads to the person, so
     * each costs its length only, however many there are.
     */
    List<int[]> ways(int to, int most) {
        int length = distance(to);
        int[] way = new int[length + 1];
        int[][] choices = new int[length + 1][];
        int[] next = new int[length + 1];
        List<int[]> found = new ArrayList<>();
        way[length] = to;
        int at = length;
        while (at <= length && found.size() < most) {
            if (at == 0) {
                found.add(way.clone());
                at++;
            } else {
                if (choices[at] == null) {
                    choices[at] = through(way[at]);
                    next[at] = 0;
                }
                if (next[at] < choices[at].length) {
                    way[at - 1] = choices[at][next[at]++];
                    at--;
                    choices[at] = null;
                } else {
                    choices[at] = null;
                    at++;
                }
            }
        }
        return found;
    }
}
