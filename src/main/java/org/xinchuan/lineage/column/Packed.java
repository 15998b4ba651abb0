package org.xinchuan.lineage.column;

import java.io.IOException;

/**
 * Numbers in the least room that holds the largest of them: none when all are 0, and else one, two
 * or four bytes each.
 */
final class Packed {

    private Packed() {}

    /**
     * @param numbers kept as they are when they need four bytes
     * @return null, a {@code byte[]}, a {@code char[]} or an {@code int[]}
     */
    static Object of(int[] numbers) {
        int all = 0;
        for (int number : numbers) {
            all |= number;
        }
        if (all == 0) {
            return null;
        }
        if (all >>> Byte.SIZE == 0) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return bytes;
        }
        if (all >>> Character.SIZE == 0) {
            char[] chars = new char[numbers.length];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) numbers[i];
            }
            return chars;
        }
        return numbers;
    }

    static int at(Object packed, int place) {
        if (packed instanceof byte[] bytes) {
            return bytes[place] & 0xFF;
        }
        if (packed instanceof char[] chars) {
            return chars[place];
        }
        return packed == null ? 0 : ((int[]) packed)[place];
    }

    /** Writes the first so many numbers into an array. */
    static void read(Object packed, int[] numbers, int count) {
        switch (packed) {
            case byte[] bytes -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = bytes[i] & 0xFF;
                }
            }
            case char[] chars -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = chars[i];
                }
            }
            case int[] ints -> System.arraycopy(ints, 0, numbers, 0, count);
            case null, default -> java.util.Arrays.fill(numbers, 0, count, 0);
        }
    }

    static long bytes(Object packed) {
        return switch (packed) {
            case byte[] bytes -> bytes.length;
            case char[] chars -> Character.BYTES * (long) chars.length;
            case int[] ints -> Integer.BYTES * (long) ints.length;
            case null, default -> 0;
        };
    }

    static void write(Object packed, PageOutput out) throws IOException {
        switch (packed) {
            case byte[] bytes -> {
                out.number(Byte.BYTES);
                out.bytes(bytes);
            }
            case char[] chars -> {
                out.number(Character.BYTES);
                out.chars(chars);
            }
            case int[] ints -> {
                out.number(Integer.BYTES);
                out.numbers(ints);
            }
            case null, default -> out.number(0);
        }
    }

    /** Reads what was written down. */
    static Object read(PageInput in) throws IOException {
        return switch (in.number()) {
            case Byte.BYTES -> in.bytes();
            case Character.BYTES -> in.chars();
            case Integer.BYTES -> in.numbers();
            default -> null;
        };
    }
}
