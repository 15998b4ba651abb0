package org.xinchuan.lineage.column;

/** A page of a {@link SpanColumn}, unpacked. For one thread. */
public final class SpanPage {
    private final int[] masks = new int[Pages.SIZE];
    private int[] since = new int[2 * Pages.SIZE];
    private int[] until = new int[2 * Pages.SIZE];
    private final int[] starts = new int[Pages.SIZE];

    /** Which kinds a row has, a bit each. */
    public int mask(int slot) {
        return masks[slot];
    }

    /** Where the days of a kind stand that a row has. */
    public int place(int slot, int kind) {
        return starts[slot] + Integer.bitCount(masks[slot] & (1 << kind) - 1);
    }

    /** The first day at a place. */
    public int since(int place) {
        return since[place];
    }

    /** The first day that is no longer within; {@link Days#NONE} where there is no end. */
    public int until(int place) {
        return until[place];
    }

    /** Unpacks masks and days, of which there are so many. */
    void read(Object packedMasks, Object packedSince, Object packedUntil, int count) {
        Packed.read(packedMasks, masks, Pages.SIZE);
        int place = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            starts[slot] = place;
            place += Integer.bitCount(masks[slot]);
        }
        if (since.length < count) {
            since = new int[count];
            until = new int[count];
        }
        Packed.read(packedSince, since, count);
        Packed.read(packedUntil, until, count);
    }
}
