package org.xinchuan.speed;

import java.util.Locale;

/** Numbers as they stand in the tables: three digits, or all that are before the point. */
final class Numbers {

    private Numbers() {}

    static String of(double number) {
        double size = Math.abs(number);
        if (Double.isNaN(number)) {
            return "";
        }
        if (size >= 100 || size == Math.rint(size)) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(
                Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", number);
    }

    /** Times in a unit that suits them. */
    static String time(double number, String unit) {
        return switch (unit) {
            case "µs" -> number >= 1_000 ? time(number / 1_000, "ms") : of(number) + " µs";
            case "ms" -> number >= 1_000 ? of(number / 1_000) + " s" : of(number) + " ms";
            default -> Double.isNaN(number) ? "" : of(number) + " " + unit;
        };
    }
}
