package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.people.Situation;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Gives everybody one of a few small numbers, as of a day. Safe to use on any thread. */
final class Dimension {

    /** The key of those who have nothing of the kind. */
    static final String NONE = "NONE";

    /** The key of those of whom it is not known. */
    static final String UNKNOWN = "UNKNOWN";

    private final List<String> keys;
    private final Codes codes;

    /** The number for each situation; null when it takes more than that to tell. */
    private final int[] ofSituations;

    /**
     * @param keys what each number stands for, in the order of an answer's rows
     */
    Dimension(List<String> keys, Codes codes) {
        this(keys, codes, null);
    }

    private Dimension(List<String> keys, Codes codes, int[] ofSituations) {
        this.keys = List.copyOf(keys);
        this.codes = codes;
        this.ofSituations = ofSituations;
    }

    /**
     * What the {@link Situation} tells.
     *
     * @param number for that of somebody known
     */
    static Dimension ofSituation(List<String> keys, IntUnaryOperator number) {
        int last = keys.size() - 1;
        int[] numbers =
                IntStream.range(0, Situation.SITUATIONS)
                        .map(one -> Math.clamp(number.applyAsInt(one), 0, last))
                        .toArray();
        return new Dimension(keys, through(Dimension::situations, numbers), numbers);
    }

    /** Works the numbers out for some people of a page. */
    @FunctionalInterface
    interface Codes {

        /**
         * @param slots the places of the people, in order
         * @param count how many they are
         * @param codes is given a number for each, in the same order
         */
        void of(PeoplePage page, int[] slots, int count, int[] codes);
    }

    /** The situations of people. */
    static void situations(PeoplePage page, int[] slots, int count, int[] codes) {
        byte[] all = page.situations();
        for (int i = 0; i < count; i++) {
            codes[i] = all[slots[i]] & 0xFF;
        }
    }

    /** Numbers that a column has, each standing for one of the keys. */
    static Codes through(Codes column, int[] numbers) {
        return (page, slots, count, codes) -> {
            column.of(page, slots, count, codes);
            for (int i = 0; i < count; i++) {
                codes[i] = numbers[codes[i]];
            }
        };
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

    /** Whether the situation tells the number. */
    boolean situational() {
        return ofSituations != null;
    }

    /** The number for a situation that tells it, of somebody known. */
    int ofSituation(int situation) {
        return ofSituations[situation];
    }
}
