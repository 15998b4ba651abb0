package org.xinchuan.lineage.column;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * For a few rows some stretches of time, each from a day on and until another, as numbers of {@link
 * Days}, with two numbers that held then. A page on which no row has any takes no room, and a row
 * without any takes none on any page.
 */
public final class StretchColumn {
    /** Of a stretch: the first day, the first day no longer, one number and the other. */
    public static final int FIELDS = 4;

    private static final int[] NOTHING = {};
    private static final StretchColumn EMPTY = new StretchColumn(new Page[0]);

    private final Page[] pages;

    private StretchColumn(Page[] pages) {
        this.pages = pages;
    }

    /**
     * The stretches of a page in order of their rows, those of a row in its own order.
     *
     * @param slots the place of each one's row, packed
     * @param fields what each has of every field, packed
     */
    record Page(int count, Object slots, Object[] fields) {

        int slot(int place) {
            return Packed.at(slots, place);
        }

        int field(int field, int place) {
            return Packed.at(fields[field], place);
        }

        long bytes() {
            long bytes = 56 + Packed.bytes(slots);
            for (Object field : fields) {
                bytes += Packed.bytes(field);
            }
            return bytes;
        }
    }

    /** Is given who had which two numbers on a day. */
    @FunctionalInterface
    public interface Taker {

        /**
         * @param slot the place of the row on its page
         */
        void take(int slot, int one, int other);
    }

    /** A column in which no row has anything. */
    public static StretchColumn empty() {
        return EMPTY;
    }

    /** The stretches of a row, the {@link #FIELDS} of each in turn. */
    public int[] get(int row) {
        Page page = page(Pages.of(row));
        return page == null ? NOTHING : row(page, Pages.slot(row));
    }

    private static int[] row(Page page, int slot) {
        int first = 0;
        while (first < page.count && page.slot(first) < slot) {
            first++;
        }
        int end = first;
        while (end < page.count && page.slot(end) == slot) {
            end++;
        }
        int[] stretches = new int[FIELDS * (end - first)];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = page.field(i % FIELDS, first + i / FIELDS);
        }
        return stretches;
    }

    /** What a page stands in, null when no row has a stretch; see {@link Column#identity}. */
    public Object identity(int page) {
        return page(page);
    }

    /** Narrows a lull to days on which no stretch of a page begins or ends. */
    public void narrow(int page, Lull lull) {
        Page found = page(page);
        for (int i = 0; found != null && i < found.count; i++) {
            lull.turn(found.field(0, i));
            lull.turn(found.field(1, i));
        }
    }

    /**
     * Gives what the rows of a page have on a day, in order of the rows.
     *
     * @param day not {@link Days#NONE}
     */
    public void on(int day, int page, Taker taker) {
        Page found = page(page);
        for (int i = 0; found != null && i < found.count; i++) {
            int since = found.field(0, i);
            if ((since <= day || since == Days.NONE) && day < found.field(1, i)) {
                taker.take(found.slot(i), found.field(2, i), found.field(3, i));
            }
        }
    }

    /** The memory that it takes, in bytes. */
    public long bytes() {
        long bytes = 0;
        for (Page page : pages) {
            bytes += 4 + (page == null ? 0 : page.bytes());
        }
        return bytes;
    }

    /** Writes the column down. */
    public void write(PageOutput out) throws IOException {
        out.number(pages.length);
        for (Page page : pages) {
            out.number(page == null ? 0 : page.count);
            if (page != null) {
                Packed.write(page.slots, out);
                for (Object field : page.fields) {
                    Packed.write(field, out);
                }
            }
        }
    }

    /** Reads a column that was written down. */
    public static StretchColumn read(PageInput in) throws IOException {
        Page[] pages = new Page[in.length(Integer.BYTES)];
        for (int i = 0; i < pages.length; i++) {
            int count = in.number();
            if (count != 0) {
                Object slots = Packed.read(in);
                Object[] fields = new Object[FIELDS];
                for (int field = 0; field < FIELDS; field++) {
                    fields[field] = Packed.read(in);
                }
                pages[i] = new Page(count, slots, fields);
            }
        }
        return new StretchColumn(pages);
    }

    /** Begins a changed column. */
    public Edit edit() {
        return new Edit(this);
    }

    private Page page(int page) {
        return page < pages.length ? pages[page] : null;
    }

    /** Rows being set on the way to the next column. For one thread. */
    public static final class Edit {
        /** More pages than this are packed before another one is opened. */
        private static final int OPEN = 16;

        private final Directory<Page> pages;
        private final Map<Integer, int[][]> open = new HashMap<>();

        private Edit(StretchColumn base) {
            pages = new Directory<>(base.pages);
        }

        /**
         * Sets what a row has.
         *
         * @param stretches as {@link StretchColumn#get} gives them
         */
        public Edit set(int row, int[] stretches) {
            int page = Pages.of(row);
            if (stretches.length > 0 || pages.get(page) != null || open.containsKey(page)) {
                opened(page)[Pages.slot(row)] = stretches;
            }
            return this;
        }

        /** The column as edited; the edit may go on afterwards without touching it. */
        public StretchColumn done() {
            pack();
            return new StretchColumn(pages.done());
        }

        private int[][] opened(int page) {
            int[][] rows = open.get(page);
            if (rows == null) {
                if (open.size() >= OPEN) {
                    pack();
                }
                rows = unpacked(pages.get(page));
                open.put(page, rows);
            }
            return rows;
        }

        private static int[][] unpacked(Page page) {
            int[][] rows = new int[Pages.SIZE][];
            for (int i = 0; page != null && i < page.count; i++) {
                int slot = page.slot(i);
                if (rows[slot] == null) {
                    rows[slot] = row(page, slot);
                }
            }
            return rows;
        }

        private void pack() {
            open.forEach((page, rows) -> pages.set(page, packed(rows)));
            open.clear();
        }

        private static Page packed(int[][] rows) {
            int count = 0;
            for (int[] row : rows) {
                count += row == null ? 0 : row.length / FIELDS;
            }
            if (count == 0) {
                return null;
            }
            int[] slots = new int[count];
            int[][] fields = new int[FIELDS][count];
            int place = 0;
            for (int slot = 0; slot < rows.length; slot++) {
                int[] row = rows[slot] == null ? NOTHING : rows[slot];
                for (int i = 0; i < row.length; i++) {
                    slots[place] = slot;
                    fields[i % FIELDS][place] = row[i];
                    place += i % FIELDS == FIELDS - 1 ? 1 : 0;
                }
            }
            Object[] packed = new Object[FIELDS];
            for (int field = 0; field < FIELDS; field++) {
                packed[field] = Packed.of(fields[field]);
            }
            return new Page(count, Packed.of(slots), packed);
        }
    }
}
