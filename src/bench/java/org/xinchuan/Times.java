package org.xinchuan;

import java.util.Arrays;

/** Times of one kind of request. */
final class Times {

    private final long[] nanos;
    private int count;

    /**
     * @param most how many there will be
     */
    Times(int most) {
        nanos = new long[most];
    }

    void add(long time) {
        nanos[count++] = time;
    }

    int count() {
        return count;
    }

    double p50() {
        return micros(0.50);
    }

    double p95() {
        return micros(0.95);
    }

    /** The time in microseconds that a share of all did not exceed. */
    private double micros(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * count) - 1] / 1_000.0;
    }

    /** The one in the middle of some figures. */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
