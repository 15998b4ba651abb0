package org.xinchuan.lineage.influence;

/**
 * Sixty-four counters that are counted up together, one for each bit of a word: their binary digits
 * stand in words one above the other, and a carry goes up for all at once.
 */
final class BitCounters {
    private final long[] digits = new long[64];

    void clear() {
        java.util.Arrays.fill(digits, 0);
    }

    /** Adds a weight of 0 or more to the counter of every bit that is set. */
    void add(long mask, int weight) {
        for (int left = weight; left != 0; left &= left - 1) {
            long carry = mask;
            for (int digit = Integer.numberOfTrailingZeros(left); carry != 0; digit++) {
                long both = digits[digit] & carry;
                digits[digit] ^= carry;
                carry = both;
            }
        }
    }

    /** What one counter stands at. */
    long get(int counter) {
        long value = 0;
        for (int digit = 0; digit < digits.length; digit++) {
            value |= (digits[digit] >>> counter & 1L) << digit;
        }
        return value;
    }
}
