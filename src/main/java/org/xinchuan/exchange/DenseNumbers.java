package org.xinchuan.exchange;

/** Numbers from 0 up for values of 64 bits, in the order in which they come. For one thread. */
final class DenseNumbers {

    private static final int LEAST = 16;

    private long[] values = new long[LEAST];

    /** At each place a number more by one, or zero. */
    private int[] numbers = new int[LEAST];

    private int size;

    /** The number of a value, which has been there before or is new. */
    int of(long value) {
        int place = place(value);
        if (numbers[place] != 0) {
            return numbers[place] - 1;
        }
        if (size >= numbers.length / 3 * 2) {
            grow();
            place = place(value);
        }
        values[place] = value;
        numbers[place] = ++size;
        return size - 1;
    }

    boolean has(long value) {
        return numbers[place(value)] != 0;
    }

    int size() {
        return size;
    }

    private int place(long value) {
        int last = numbers.length - 1;
        long mixed = value * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> Integer.SIZE) & last;
        while (numbers[place] != 0 && values[place] != value) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        long[] oldValues = values;
        int[] old = numbers;
        values = new long[old.length * 2];
        numbers = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int place = place(oldValues[i]);
                values[place] = oldValues[i];
                numbers[place] = old[i];
            }
        }
    }
}
