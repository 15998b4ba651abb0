package org.xinchuan.lineage.column;

import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers in the least room that holds them: none when all are 0, and else one, two or four bytes
 * each by the largest of them, or one byte each when few are different, or one number alone when
 * all are the same.
 */
final class Packed {
    /** What an array takes beside its numbers, and one that two stand in. */
    private static final int HEADER = 16;

    /** Written down where no number of bytes is. */
    private static final int CODED = 3;

    private Packed() {}

    /**
     * @param numbers kept as they are when they need four bytes
     * @return null, a {@code byte[]}, a {@code char[]}, an {@code int[]} or a {@link Coded}
     */
    static Object of(int[] numbers) {
        int all = 0;
        int same = -1;
        for (int number : numbers) {
            all |= number;
            same &= number;
        }
        if (all == 0) {
            return null;
        }
        if (all == same) {
            return new Coded(null, new int[] {all});
        }
        if (all >>> Byte.SIZE == 0) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return bytes;
        }
        int each = all >>> Character.SIZE == 0 ? Character.BYTES : Integer.BYTES;
        Coded coded = Coded.of(numbers);
        if (coded != null && coded.bytes() + 2 * HEADER < (long) each * numbers.length) {
            return coded;
        }
        if (each == Character.BYTES) {
            char[] chars = new char[numbers.length];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) numbers[i];
            }
            return chars;
        }
        return numbers;
    }

    /**
     * The same with another number at a place, without unpacking the others.
     *
     * @return null when they have to be packed anew
     */
    static Object with(Object packed, int place, int number) {
        switch (packed) {
            case byte[] bytes when number >>> Byte.SIZE == 0 -> {
                byte[] next = bytes.clone();
                next[place] = (byte) number;
                return next;
            }
            case char[] chars when number >>> Character.SIZE == 0 -> {
                char[] next = chars.clone();
                next[place] = (char) number;
                return next;
            }
            case int[] ints -> {
                int[] next = ints.clone();
                next[place] = number;
                return next;
            }
            case null, default -> {
                return null;
            }
        }
    }

    static int at(Object packed, int place) {
        return switch (packed) {
            case byte[] bytes -> bytes[place] & 0xFF;
            case char[] chars -> chars[place];
            case Coded coded -> coded.at(place);
            case int[] ints -> ints[place];
            case null, default -> 0;
        };
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
            case Coded coded -> coded.read(numbers, count);
            case int[] ints -> System.arraycopy(ints, 0, numbers, 0, count);
            case null, default -> Arrays.fill(numbers, 0, count, 0);
        }
    }

    /** Writes the numbers at so many places into an array. */
    static void pick(Object packed, int[] places, int count, int[] numbers) {
        switch (packed) {
            case byte[] bytes -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = bytes[places[i]] & 0xFF;
                }
            }
            case char[] chars -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = chars[places[i]];
                }
            }
            case Coded coded -> coded.pick(places, count, numbers);
            case int[] ints -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = ints[places[i]];
                }
            }
            case null, default -> Arrays.fill(numbers, 0, count, 0);
        }
    }

    /** The memory that the numbers take, in bytes, with that of their arrays. */
    static long bytes(Object packed) {
        return switch (packed) {
            case byte[] bytes -> HEADER + bytes.length;
            case char[] chars -> HEADER + Character.BYTES * (long) chars.length;
            case Coded coded -> (coded.codes() == null ? 2 : 3) * HEADER + coded.bytes();
            case int[] ints -> HEADER + Integer.BYTES * (long) ints.length;
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
            case Coded coded -> {
                out.number(CODED);
                coded.write(out);
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
            case CODED -> Coded.read(in);
            case Integer.BYTES -> in.numbers();
            default -> null;
        };
    }
}
