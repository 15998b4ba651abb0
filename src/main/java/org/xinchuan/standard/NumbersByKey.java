package org.xinchuan.standard;

import java.util.function.IntFunction;

/**
 * Finds numbers by keys that somebody else keeps: eight bytes a place, and some two places a
 * number. While nothing is added, safe for any number of threads.
 */
public final class NumbersByKey {

    private static final int NONE = -1;
    private static final int LEAST = 16;

    private final IntFunction<?> keys;

    /** At each place a number more by one, or zero. */
    private int[] numbers = new int[LEAST];

    private int[] hashes = new int[LEAST];
    private int size;

    /**
     * @param keys the key of each number that was added
     */
    public NumbersByKey(IntFunction<?> keys) {
        this.keys = keys;
    }

    /** Takes a number in under a key, unless it has one: then answers that; else a negative one. */
    public int add(Object key, int number) {
        int hash = hash(key);
        int place = place(key, hash);
        if (numbers[place] != 0) {
            return numbers[place] - 1;
        }
        numbers[place] = number + 1;
        hashes[place] = hash;
        size++;
        if (size > numbers.length / 3 * 2) {
            grow();
        }
        return NONE;
    }

    /** The number under a key; negative when there is none. */
    public int find(Object key) {
        return numbers[place(key, hash(key))] - 1;
    }

    /** Where a key stands, or the free place where it would. */
    private int place(Object key, int hash) {
        int last = numbers.length - 1;
        int place = hash & last;
        while (numbers[place] != 0
                && !(hashes[place] == hash && keys.apply(numbers[place] - 1).equals(key))) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        int[] old = numbers;
        int[] oldHashes = hashes;
        numbers = new int[old.length * 2];
        hashes = new int[old.length * 2];
        int last = numbers.length - 1;
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int place = oldHashes[i] & last;
                while (numbers[place] != 0) {
                    place = (place + 1) & last;
                }
                numbers[place] = old[i];
                hashes[place] = oldHashes[i];
            }
        }
    }

    /** Numbers in a row have hashes in a row, which would crowd. */
    private static int hash(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) * 0x85EBCA6B ^ hash >>> 13;
    }
}
