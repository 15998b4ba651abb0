package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.PeoplePage;

import java.util.List;

/** Gives everybody one of a few small numbers, as of a day. Safe to use on any thread. */
final class Dimension {

    /** The key of those who have nothing of the kind. */
    static final String NONE = "NONE";

    /** The key of those of whom it is not known. */
    static final String UNKNOWN = "UNKNOWN";

    private final List<String> keys;
    private final Codes codes;

    /**
     * @param keys what each number stands for, in the order of an answer's rows
     */
    Dimension(List<String> keys, Codes codes) {
        this.keys = List.copyOf(keys);
        this.codes = codes;
    }

    /** Works the numbers out for some people of a page. */
    @FunctionalInterface
    interface Codes {

        /**
         * @param slots the places of the people
         * @param count how many they are
         * @param codes is given a number for each, in the same order
         */
        void of(PeoplePage page, int[] slots, int count, int[] codes);
    }

    List<String> keys() {
        return keys;
    }

    int size() {
        return keys.size();
    }

    void codes(PeoplePage page, int[] slots, int count, int[] numbers) {
        codes.of(page, slots, count, numbers);
    }

    /** Numbers that a column has, each standing for one of the keys. */
    static Codes through(Unpacked column, int[] numbers) {
        return (page, slots, count, codes) -> {
            int[] rows = column.of(page);
            for (int i = 0; i < count; i++) {
                codes[i] = numbers[rows[slots[i]]];
            }
        };
    }

    /** A column of a page. */
    @FunctionalInterface
    interface Unpacked {
        int[] of(PeoplePage page);
    }
}
