package org.xinchuan.lineage.people;

/**
 * Numbers below a bound. A few stand in a small table, so that an answer about ten people touches
 * no memory for millions; many stand as one bit for each number there is.
 */
final class NumberSet {
    private final int bound;
    private int[] table = new int[64];
    private long[] bits;
    private int size;

    NumberSet(int bound) {
        this.bound = bound;
    }

    /** Adds a number; false when it was there. */
    boolean add(int number) {
        if (bits != null) {
            long bit = 1L << number;
            boolean fresh = (bits[number >>> 6] & bit) == 0;
            bits[number >>> 6] |= bit;
            return fresh;
        }
        int at = place(number);
        if (table[at] != 0) {
            return false;
        }
        table[at] = number + 1;
        if (++size * 2 > table.length) {
            grow();
        }
        return true;
    }

    boolean holds(int number) {
        return bits != null ? (bits[number >>> 6] & 1L << number) != 0 : table[place(number)] != 0;
    }

    private int place(int number) {
        int mask = table.length - 1;
        int at = number * 0x9E3779B1 >>> 7 & mask;
        while (table[at] != 0 && table[at] != number + 1) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] before = table;
        if (before.length >= bound / 32) {
            bits = new long[(bound >>> 6) + 1];
            for (int number : before) {
                if (number != 0) {
                    bits[number - 1 >>> 6] |= 1L << number - 1;
                }
            }
            table = null;
            return;
        }
        table = new int[2 * before.length];
        for (int number : before) {
            if (number != 0) {
                table[place(number - 1)] = number;
            }
        }
    }
}
