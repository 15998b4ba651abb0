package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.walk.Adjacency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All lines from mentor to apprentice, over people numbered in order of their ids. Drafts and void
 * pairings make none.
 */
final class LineTable {
    private final String[] people;
    private final Map<String, Integer> numbers;
    private final Line[] lines;
    private final int[] since;
    private final Adjacency apprentices;
    private final Adjacency mentors;

    LineTable(Collection<PairingFact> pairings) {
        Map<Couple, Line> couples = couples(pairings);
        people =
                couples.keySet().stream()
                        .flatMap(couple -> Stream.of(couple.mentor(), couple.apprentice()))
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        numbers = HashMap.newHashMap(people.length);
        for (int i = 0; i < people.length; i++) {
            numbers.put(people[i], i);
        }
        int[] from = couples.keySet().stream().mapToInt(c -> number(c.mentor())).toArray();
        int[] to = couples.keySet().stream().mapToInt(c -> number(c.apprentice())).toArray();
        lines = couples.values().toArray(Line[]::new);
        since = couples.values().stream().mapToInt(Line::since).toArray();
        apprentices = new Adjacency(people.length, from, to);
        mentors = new Adjacency(people.length, to, from);
    }

    private static Map<Couple, Line> couples(Collection<PairingFact> pairings) {
        Map<Couple, Line> couples = new HashMap<>();
        for (PairingFact pairing : pairings) {
            if (pairing.status().counts()) {
                Line line = Line.of(pairing);
                pairing.couples().forEach(couple -> couples.merge(couple, line, Line::and));
            }
        }
        return couples;
    }

    /** The number of a person, or -1 when no line touches the person. */
    int number(String person) {
        return numbers.getOrDefault(person, -1);
    }

    String person(int number) {
        return people[number];
    }

    Line line(int number) {
        return lines[number];
    }

    /** The ids of the pairings between two people; none when there is no line. */
    List<String> pairings(Couple couple) {
        int mentor = number(couple.mentor());
        int apprentice = number(couple.apprentice());
        if (mentor >= 0 && apprentice >= 0) {
            for (int i = apprentices.start(mentor); i < apprentices.start(mentor + 1); i++) {
                if (apprentices.neighbour(i) == apprentice) {
                    return lines[apprentices.link(i)].pairings();
                }
            }
        }
        return List.of();
    }

    /** The first day on which a line may be there, in days since 1970-01-01. */
    int since(int line) {
        return since[line];
    }

    /** Each person's lines down to the apprentices. */
    Adjacency apprentices() {
        return apprentices;
    }

    /** Each person's lines up to the mentors. */
    Adjacency mentors() {
        return mentors;
    }
}
