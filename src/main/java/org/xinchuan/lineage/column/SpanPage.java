package org.xinchuan.lineage.column;

import java.util.Arrays;

/** A page of a {@link SpanColumn}, unpacked. For one thread. */
public final class SpanPage {
    private final int[] masks = new int[Pages.SIZE];
    private int[] since = new int[2 * Pages.SIZE];
    private int[] until = new int[2 * Pages.SIZE];
    private final int[] starts = new int[Pages.SIZE];
    private final int[] held = new int[Pages.SIZE];

    /** A bit for each stretch of time. */
    private long[] holding = new long[2 * Pages.SIZE / Long.SIZE + 2];

    /** The day of what is held; {@link Days#NONE} when that is not worked out. */
    private int heldOn;

    private SpanColumn.Page page;

    /** Days are unpacked when somebody first asks for one. */
    private boolean days;

    /** Which kinds each row has, a bit each. */
    public int[] masks() {
        return masks;
    }

    /**
     * Which kinds of each row hold on a day: have begun by it, or nobody knows when, and have not
     * ended by it.
     *
     * @param day not {@link Days#NONE}
     */
    public int[] held(int day) {
        if (page.latest() <= day && page.until() == null) {
            return masks;
        }
        if (heldOn != day) {
            hold(day);
            heldOn = day;
        }
        return held;
    }

    private void hold(int day) {
        if (!days) {
            unpack();
        }
        int count = page.count();
        Arrays.fill(holding, 0, (count >>> 6) + 2, 0);
        for (int i = 0; i < count; i++) {
            // Counted and not asked: who has begun is by chance, and a wrong guess costs more.
            boolean begun = since[i] <= day | since[i] == Days.NONE;
            boolean over = until[i] <= day & until[i] != Days.NONE;
            holding[i >>> 6] |= (begun & !over ? 1L : 0L) << i;
        }
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            int word = starts[slot] >>> 6;
            long after = holding[word + 1] << 1 << ~starts[slot];
            held[slot] =
                    Integer.expand((int) (holding[word] >>> starts[slot] | after), masks[slot]);
        }
    }

    /** Where the days of a kind stand that a row has. */
    public int place(int slot, int kind) {
        if (!days) {
            unpack();
        }
        return starts[slot] + Integer.bitCount(masks[slot] & (1 << kind) - 1);
    }

    /** The first day at a place that {@link #place} gave. */
    public int since(int place) {
        return since[place];
    }

    void read(SpanColumn.Page read) {
        page = read;
        days = false;
        heldOn = Days.NONE;
        Packed.read(read.masks(), masks, Pages.SIZE);
    }

    private void unpack() {
        int place = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            starts[slot] = place;
            place += Integer.bitCount(masks[slot]);
        }
        int count = page.count();
        if (since.length < count) {
            since = new int[count];
            until = new int[count];
            holding = new long[(count >>> 6) + 2];
        }
        Packed.read(page.since(), since, count);
        Packed.read(page.until(), until, count);
        days = true;
    }
}
