package org.xinchuan.lineage.column;

/** Numbers of two bytes, two in each number of an array: the first in its lower half. */
public final class Halves {

    private static final int BITS = Character.SIZE;

    private Halves() {}

    /** How many numbers of the array so many take. */
    public static int room(int count) {
        return (count + 1) / 2;
    }

    /**
     * Copies numbers with one more among them.
     *
     * @param from where the {@code count} numbers begin in {@code numbers}
     * @param to where they begin in {@code into}, which has nothing but 0 there
     * @param at how many stand before the one more
     */
    public static void insert(
            int[] numbers, int from, int count, int[] into, int to, int at, int more) {
        int word = at >>> 1;
        int room = room(count);
        System.arraycopy(numbers, from, into, to, word);
        int split = word < room ? numbers[from + word] : 0;
        into[to + word] =
                (at & 1) == 0 ? more | split << BITS : split & Character.MAX_VALUE | more << BITS;
        for (int i = word + 1; i < room; i++) {
            into[to + i] = numbers[from + i - 1] >>> BITS | numbers[from + i] << BITS;
        }
        if (room > word && room(count + 1) > room) {
            into[to + room] = numbers[from + room - 1] >>> BITS;
        }
    }
}
