package org.xinchuan.lineage.column;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * For each row, of some kinds a stretch of time each: from a day on and until another, as numbers
 * of {@link Days}. A row says in a mask which kinds it has; the days of a page stand one after the
 * other, those of a row in order of its kinds. Ends take no room on a page on which there are none.
 */
public final class SpanColumn {
    /** Kinds are numbers below this. */
    public static final int KINDS = 16;

    private static final SpanColumn EMPTY = new SpanColumn(new Page[0]);
    private static final Page NONE = new Page(null, null, null, 0, Days.NONE);

    private final Page[] pages;

    private SpanColumn(Page[] pages) {
        this.pages = pages;
    }

    /**
     * @param masks which kinds each row has, packed
     * @param since the first days, packed
     * @param until the first days that are no longer within, packed
     * @param latest of the first days the last
     */
    record Page(Object masks, Object since, Object until, int count, int latest) {
        static Page of(int[] masks, int[] since, int[] until) {
            int latest = Days.NONE;
            for (int day : since) {
                latest = Math.max(latest, day);
            }
            return new Page(
                    Packed.of(masks), Packed.of(since), Packed.of(until), since.length, latest);
        }
    }

    /** A column in which no row has anything. */
    public static SpanColumn empty() {
        return EMPTY;
    }

    /** What a row has: the kinds as a mask, and each one's days in turn. */
    public int[] get(int row) {
        Page page = page(Pages.of(row));
        int place = 0;
        for (int slot = 0; slot < Pages.slot(row); slot++) {
            place += Integer.bitCount(Packed.at(page.masks, slot));
        }
        return spans(page, Pages.slot(row), place);
    }

    private static int[] spans(Page page, int slot, int first) {
        int mask = Packed.at(page.masks, slot);
        int[] spans = new int[2 * KINDS + 1];
        spans[2 * KINDS] = mask;
        int place = first;
        for (int kind = 0; kind < KINDS; kind++) {
            if ((mask >> kind & 1) != 0) {
                spans[2 * kind] = Packed.at(page.since, place);
                spans[2 * kind + 1] = Packed.at(page.until, place++);
            }
        }
        return spans;
    }

    /** Unpacks a page. */
    public void read(int page, SpanPage into) {
        into.read(page(page));
    }

    /** What a page stands in; see {@link Column#identity}. */
    public Object identity(int page) {
        return page(page);
    }

    /** The memory that it takes, in bytes. */
    public long bytes() {
        long bytes = 0;
        for (int i = 0; i < pages.length; i++) {
            Page page = page(i);
            bytes += 36 + Packed.bytes(page.masks);
            bytes += Packed.bytes(page.since) + Packed.bytes(page.until);
        }
        return bytes;
    }

    /** Writes the column down. */
    public void write(PageOutput out) throws IOException {
        out.number(pages.length);
        for (int i = 0; i < pages.length; i++) {
            Page page = page(i);
            out.number(page.count);
            out.number(page.latest);
            Packed.write(page.masks, out);
            Packed.write(page.since, out);
            Packed.write(page.until, out);
        }
    }

    /** Reads a column that was written down. */
    public static SpanColumn read(PageInput in) throws IOException {
        Page[] pages = new Page[in.length(Integer.BYTES)];
        for (int i = 0; i < pages.length; i++) {
            int count = in.number();
            int latest = in.number();
            pages[i] = new Page(Packed.read(in), Packed.read(in), Packed.read(in), count, latest);
        }
        return new SpanColumn(pages);
    }

    /** Begins a changed column. */
    public Edit edit() {
        return new Edit(this);
    }

    private Page page(int page) {
        Page found = page < pages.length ? pages[page] : null;
        return found == null ? NONE : found;
    }

    /** Rows being set on the way to the next column. For one thread. */
    public static final class Edit {
        /** More pages than this are packed before another one is opened. */
        private static final int OPEN = 16;

        private final Directory<Page> pages;
        private final Map<Integer, int[][]> open = new HashMap<>();

        private Edit(SpanColumn base) {
            pages = new Directory<>(base.pages);
        }

        /**
         * Sets what a row has.
         *
         * @param spans as {@link SpanColumn#get} gives them
         */
        public Edit set(int row, int[] spans) {
            opened(Pages.of(row))[Pages.slot(row)] = spans[2 * KINDS] == 0 ? null : spans;
            return this;
        }

        /** The column as edited; the edit may go on afterwards without touching it. */
        public SpanColumn done() {
            pack();
            return new SpanColumn(pages.done());
        }

        private int[][] opened(int page) {
            int[][] rows = open.get(page);
            if (rows == null) {
                if (open.size() >= OPEN) {
                    pack();
                }
                rows = unpacked(page);
                open.put(page, rows);
            }
            return rows;
        }

        private int[][] unpacked(int page) {
            int[][] rows = new int[Pages.SIZE][];
            Page packed = pages.get(page);
            Page before = packed == null ? NONE : packed;
            int place = 0;
            for (int slot = 0; slot < Pages.SIZE && place < before.count; slot++) {
                int[] spans = spans(before, slot, place);
                place += Integer.bitCount(spans[2 * KINDS]);
                rows[slot] = spans[2 * KINDS] == 0 ? null : spans;
            }
            return rows;
        }

        private void pack() {
            for (Map.Entry<Integer, int[][]> page : open.entrySet()) {
                pages.set(page.getKey(), packed(page.getValue()));
            }
            open.clear();
        }

        private static Page packed(int[][] rows) {
            int count = 0;
            int[] masks = new int[Pages.SIZE];
            for (int slot = 0; slot < Pages.SIZE; slot++) {
                masks[slot] = rows[slot] == null ? 0 : rows[slot][2 * KINDS];
                count += Integer.bitCount(masks[slot]);
            }
            int[] since = new int[count];
            int[] until = new int[count];
            int place = 0;
            for (int slot = 0; slot < Pages.SIZE; slot++) {
                for (int kind = 0; kind < KINDS; kind++) {
                    if ((masks[slot] >> kind & 1) != 0) {
                        since[place] = rows[slot][2 * kind];
                        until[place++] = rows[slot][2 * kind + 1];
                    }
                }
            }
            return Page.of(masks, since, until);
        }
    }
}
