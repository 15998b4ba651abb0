package org.xinchuan.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same way on every run and platform. Only {@link Random#nextInt(int)} is
 * used, whose algorithm its Javadoc fixes.
 */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    <T> List<T> shuffled(List<T> ordered) {
        List<T> mixed = new ArrayList<>(ordered);
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, below(i + 1));
        }
        return mixed;
    }
}
