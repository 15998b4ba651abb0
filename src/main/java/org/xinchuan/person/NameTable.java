package org.xinchuan.person;

import org.xinchuan.standard.SearchWords;
import org.xinchuan.standard.Texts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The different names of everybody, with the spellings by which each is found and its place in
 * every order. There are far fewer than people. Immutable.
 */
final class NameTable {

    /** More than a rank: not found. */
    static final byte NONE = 3;

    private final Texts names;
    private final Texts spelt;

    /** The places of the names in each order; equal names have one. */
    private final Map<Searched.Order, int[]> places;

    private NameTable(Texts names, Texts spelt, Map<Searched.Order, int[]> places) {
        this.names = names;
        this.spelt = spelt;
        this.places = places;
    }

    /** A name with what finds it. */
    private record Name(String name, String spelt, String pinyin, String strokes) {

        String key(Searched.Order order) {
            return switch (order) {
                case NAME -> name;
                case PINYIN -> pinyin;
                case STROKES -> strokes;
            };
        }
    }

    String name(int number) {
        return names.get(number);
    }

    String spelt(int number) {
        return spelt.get(number);
    }

    /** Where a name stands in an order; never {@link #size} or more. */
    int place(Searched.Order order, int number) {
        return places.get(order)[number];
    }

    int size() {
        return places.get(Searched.Order.NAME).length;
    }

    /**
     * How well each name fits what was typed, as {@link SearchWords#rank}; {@link #NONE} where it
     * has none of the words.
     *
     * @param words the beginnings of which a name must have one
     */
    byte[] ranks(SearchWords typed, Iterable<String> words) {
        byte[] ranks = new byte[size()];
        Arrays.fill(ranks, NONE);
        for (String word : words) {
            spelt.find(
                    word,
                    (number, starts) -> {
                        if (ranks[number] == NONE) {
                            ranks[number] = (byte) typed.rank(spelt.get(number) + " ");
                        }
                    });
        }
        return ranks;
    }

    /** Gives names their numbers. */
    static final class Builder {
        private final Map<Name, Integer> numbers = new HashMap<>();

        int number(Searched person) {
            Name name = new Name(person.name(), person.spelt(), person.pinyin(), person.strokes());
            Integer known = numbers.get(name);
            if (known == null) {
                known = numbers.size();
                numbers.put(name, known);
            }
            return known;
        }

        NameTable done() {
            Name[] all = new Name[numbers.size()];
            numbers.forEach((name, number) -> all[number] = name);
            Texts.Builder names = new Texts.Builder();
            Texts.Builder spelt = new Texts.Builder();
            for (Name name : all) {
                names.add(name.name());
                spelt.add(name.spelt());
            }
            Map<Searched.Order, int[]> places = new EnumMap<>(Searched.Order.class);
            for (Searched.Order order : Searched.Order.values()) {
                places.put(order, places(all, order));
            }
            return new NameTable(names.done(), spelt.done(), places);
        }

        private static int[] places(Name[] all, Searched.Order order) {
            Integer[] sorted = new Integer[all.length];
            Arrays.setAll(sorted, i -> i);
            Arrays.sort(
                    sorted,
                    Comparator.comparing(
                            number -> all[number].key(order), Searched.BY_CODE_POINTS));
            int[] places = new int[all.length];
            for (int i = 1; i < sorted.length; i++) {
                String before = all[sorted[i - 1]].key(order);
                int next = all[sorted[i]].key(order).equals(before) ? 0 : 1;
                places[sorted[i]] = places[sorted[i - 1]] + next;
            }
            return places;
        }
    }
}
