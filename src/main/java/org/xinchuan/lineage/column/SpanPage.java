package org.xinchuan.lineage.column;

import java.util.Arrays;

/**
 * A page of a {@link SpanColumn} as of a day. What is packed is unpacked when somebody first asks
 * for it. For one thread.
 */
public final class SpanPage {
    private final int day;
    private final int[] masks = new int[Pages.SIZE];
    private int[] since = new int[2 * Pages.SIZE];
    private int[] until = new int[2 * Pages.SIZE];
    private final int[] starts = new int[Pages.SIZE];
    private final int[] held = new int[Pages.SIZE];

    /** A bit for each stretch of time. */
    private long[] holding = new long[2 * Pages.SIZE / Long.SIZE + 2];

    private SpanColumn.Page page;
    private boolean masksRead;
    private boolean startsRead;
    private boolean heldRead;

    /**
     * @param day not {@link Days#NONE}
     */
    public SpanPage(int day) {
        this.day = day;
    }

    /** Which kinds each row has, a bit each. */
    public int[] masks() {
        if (!masksRead) {
            Packed.read(page.masks(), masks, Pages.SIZE);
            masksRead = true;
        }
        return masks;
    }

    /**
     * Which kinds of each row hold on the day: have begun by it, or nobody knows when, and have not
     * ended by it.
     */
    public int[] held() {
        if (settled()) {
            return masks();
        }
        if (!heldRead) {
            hold();
            heldRead = true;
        }
        return held;
    }

    /** The same of some rows: of so many first places. */
    public void held(int[] slots, int count, int[] kinds) {
        if (settled()) {
            Packed.pick(page.masks(), slots, count, kinds);
            return;
        }
        int[] all = held();
        for (int i = 0; i < count; i++) {
            kinds[i] = all[slots[i]];
        }
    }

    /** Whether everything has begun by the day, and nothing ever ends. */
    private boolean settled() {
        return page.latest() <= day && page.until() == null;
    }

    private void hold() {
        starts();
        int count = page.count();
        Packed.read(page.until(), until, count);
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

    /** The first day of a kind that a row has. */
    public int since(int slot, int kind) {
        starts();
        return since[starts[slot] + Integer.bitCount(masks[slot] & (1 << kind) - 1)];
    }

    /** Narrows a lull to days on which nothing of the page begins or ends. */
    public void narrow(Lull lull) {
        starts();
        lull.turn(since, page.count());
        if (page.until() != null) {
            Packed.read(page.until(), until, page.count());
            lull.turn(until, page.count());
        }
    }

    void read(SpanColumn.Page read) {
        page = read;
        masksRead = false;
        startsRead = false;
        heldRead = false;
    }

    /** Unpacks where the days of each row begin, and the first days. */
    private void starts() {
        if (startsRead) {
            return;
        }
        int[] kinds = masks();
        int place = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            starts[slot] = place;
            place += Integer.bitCount(kinds[slot]);
        }
        int count = page.count();
        if (since.length < count) {
            since = new int[count];
            until = new int[count];
            holding = new long[(count >>> 6) + 2];
        }
        Packed.read(page.since(), since, count);
        startsRead = true;
    }
}
