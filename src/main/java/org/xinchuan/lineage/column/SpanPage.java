package org.xinchuan.lineage.column;

/** A page of a {@link SpanColumn}, unpacked. For one thread. */
public final class SpanPage {
    private final int[] masks = new int[Pages.SIZE];
    private int[] since = new int[2 * Pages.SIZE];
    private int[] until = new int[2 * Pages.SIZE];
    private final int[] starts = new int[Pages.SIZE];
    private SpanColumn.Page page;

    /** Days are unpacked when somebody first asks for one. */
    private boolean days;

    /**
     * Whether by a day all that stands on the page has begun, and nothing ever ends: then the masks
     * say everything.
     *
     * @param day not {@link Days#NONE}
     */
    public boolean settled(int day) {
        return page.latest() <= day && page.until() == null;
    }

    /** Which kinds each row has, a bit each. */
    public int[] masks() {
        return masks;
    }

    /** Which kinds a row has, a bit each. */
    public int mask(int slot) {
        return masks[slot];
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

    /** The first day that is no longer within; {@link Days#NONE} where there is no end. */
    public int until(int place) {
        return until[place];
    }

    void read(SpanColumn.Page read) {
        page = read;
        days = false;
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
        }
        Packed.read(page.since(), since, count);
        Packed.read(page.until(), until, count);
        days = true;
    }
}
