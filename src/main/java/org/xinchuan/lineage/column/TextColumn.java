package org.xinchuan.lineage.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Texts, as UTF-8 without anything between them; null where none was set. */
public final class TextColumn {
    private static final TextColumn EMPTY = new TextColumn(new Page[0]);

    private final Page[] pages;

    private TextColumn(Page[] pages) {
        this.pages = pages;
    }

    /**
     * The texts of a page.
     *
     * @param ends where each row's text ends; it begins where the one before ended
     */
    private record Page(byte[] bytes, int[] ends) {
        int begin(int slot) {
            return slot == 0 ? 0 : ends[slot - 1];
        }

        String text(int slot) {
            int begin = begin(slot);
            return begin == ends[slot]
                    ? null
                    : new String(bytes, begin, ends[slot] - begin, StandardCharsets.UTF_8);
        }
    }

    private static final Page BLANK = new Page(new byte[0], new int[Pages.SIZE]);

    /** A column without any text. */
    public static TextColumn empty() {
        return EMPTY;
    }

    /** The text in a row; null when none was set, or an empty one. */
    public String get(int row) {
        Page page = page(row);
        return page == null ? null : page.text(Pages.slot(row));
    }

    /** Whether the text in a row is this one. */
    public boolean is(int row, byte[] utf8) {
        Page page = page(row);
        int slot = Pages.slot(row);
        return page != null
                && Arrays.equals(
                        page.bytes, page.begin(slot), page.ends[slot], utf8, 0, utf8.length);
    }

    /** Compares the texts in two rows, byte by byte: in UTF-8 that is by code point. */
    public int compare(int row, int other) {
        Page one = page(row);
        Page two = page(other);
        int slot = Pages.slot(row);
        int place = Pages.slot(other);
        return Arrays.compareUnsigned(
                one.bytes,
                one.begin(slot),
                one.ends[slot],
                two.bytes,
                two.begin(place),
                two.ends[place]);
    }

    /** The memory that the texts take, in bytes. */
    public long bytes() {
        long bytes = 0;
        for (Page page : pages) {
            bytes += page == null ? 4 : 4 + page.bytes.length + 4L * page.ends.length;
        }
        return bytes;
    }

    /** The column with its rows in another order, of which each is given by its number here. */
    public TextColumn inOrder(int[] rows) {
        Page[] ordered = new Page[Pages.count(rows.length)];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = gathered(rows, Pages.first(i));
        }
        return new TextColumn(ordered);
    }

    private Page gathered(int[] rows, int first) {
        int last = Math.min(rows.length - first, Pages.SIZE);
        int[] ends = new int[Pages.SIZE];
        int end = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            if (slot < last) {
                Page page = page(rows[first + slot]);
                int from = Pages.slot(rows[first + slot]);
                end += page == null ? 0 : page.ends[from] - page.begin(from);
            }
            ends[slot] = end;
        }
        byte[] bytes = new byte[end];
        for (int slot = 0, at = 0; slot < last; at = ends[slot++]) {
            Page page = page(rows[first + slot]);
            if (page != null) {
                int begin = page.begin(Pages.slot(rows[first + slot]));
                System.arraycopy(page.bytes, begin, bytes, at, ends[slot] - at);
            }
        }
        return new Page(bytes, ends);
    }

    /** Writes the column down. */
    public void write(PageOutput out) throws IOException {
        out.number(pages.length);
        for (Page page : pages) {
            Page written = page == null ? BLANK : page;
            out.bytes(written.bytes);
            out.numbers(written.ends);
        }
    }

    /** Reads a column that was written down. */
    public static TextColumn read(PageInput in) throws IOException {
        Page[] pages = new Page[in.length(Integer.BYTES)];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new Page(in.bytes(), in.numbers());
        }
        return new TextColumn(pages);
    }

    /** Begins a changed column. */
    public Edit edit() {
        return new Edit(this);
    }

    private Page page(int row) {
        int page = Pages.of(row);
        return page < pages.length ? pages[page] : null;
    }

    /** A text with the hash that tells rows apart. */
    static int hash(byte[] bytes, int begin, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        // Multiplying mixes upwards only, and a table looks at the low bits.
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return (int) (hash ^ hash >>> 32);
    }

    int hash(int row) {
        Page page = page(row);
        int slot = Pages.slot(row);
        return hash(page.bytes, page.begin(slot), page.ends[slot]);
    }

    /** Texts being set on the way to the next column. For one thread. */
    public static final class Edit {
        private static final int OPEN = 16;
        private static final byte[] NONE = {};

        private final Directory<Page> pages;

        /** What was set on a page, slot by slot; null where nothing was. */
        private final Map<Integer, byte[][]> open = new HashMap<>();

        /** A row that was set before any page was opened: mostly no other is; -1 when none. */
        private int single = -1;

        private byte[] singleText;

        private Edit(TextColumn base) {
            pages = new Directory<>(base.pages);
        }

        /** The text in a row as edited. */
        public String get(int row) {
            byte[][] opened = open.get(Pages.of(row));
            byte[] set = opened == null ? null : opened[Pages.slot(row)];
            if (row == single) {
                set = singleText;
            }
            if (set != null) {
                return set.length == 0 ? null : new String(set, StandardCharsets.UTF_8);
            }
            Page page = pages.get(Pages.of(row));
            return page == null ? null : page.text(Pages.slot(row));
        }

        /** Sets the text in a row; null, like the empty text, is none. */
        public Edit set(int row, String text) {
            byte[] utf8 = text == null ? NONE : text.getBytes(StandardCharsets.UTF_8);
            if (open.isEmpty() && (single < 0 || single == row)) {
                single = row;
                singleText = utf8;
                return this;
            }
            if (single >= 0) {
                opened(single)[Pages.slot(single)] = singleText;
                single = -1;
            }
            opened(row)[Pages.slot(row)] = utf8;
            return this;
        }

        private byte[][] opened(int row) {
            byte[][] opened = open.get(Pages.of(row));
            if (opened == null) {
                if (open.size() >= OPEN) {
                    pack();
                }
                opened = new byte[Pages.SIZE][];
                open.put(Pages.of(row), opened);
            }
            return opened;
        }

        /** The column as edited; the edit may go on afterwards without touching it. */
        public TextColumn done() {
            pack();
            return new TextColumn(pages.done());
        }

        private void pack() {
            if (single >= 0) {
                int page = Pages.of(single);
                pages.set(page, packed(page(page), Pages.slot(single), singleText));
                single = -1;
            }
            open.forEach((page, set) -> pages.set(page, packed(page(page), set)));
            open.clear();
        }

        private Page page(int page) {
            Page before = pages.get(page);
            return before == null ? BLANK : before;
        }

        private static Page packed(Page before, int slot, byte[] text) {
            int begin = before.begin(slot);
            int more = text.length - (before.ends[slot] - begin);
            byte[] bytes = Arrays.copyOf(before.bytes, before.bytes.length + more);
            System.arraycopy(text, 0, bytes, begin, text.length);
            System.arraycopy(
                    before.bytes,
                    before.ends[slot],
                    bytes,
                    begin + text.length,
                    before.bytes.length - before.ends[slot]);
            int[] ends = before.ends.clone();
            for (int i = slot; i < Pages.SIZE; i++) {
                ends[i] += more;
            }
            return new Page(bytes, ends);
        }

        private static Page packed(Page before, byte[][] set) {
            int length = before.bytes.length;
            for (int slot = 0; slot < set.length; slot++) {
                if (set[slot] != null) {
                    length += set[slot].length - before.ends[slot] + before.begin(slot);
                }
            }
            byte[] bytes = new byte[length];
            int[] ends = new int[Pages.SIZE];
            int kept = 0;
            int end = 0;
            for (int slot = 0; slot < set.length; slot++) {
                if (set[slot] != null) {
                    // What stands before it and stays goes over in one piece.
                    int run = before.begin(slot) - kept;
                    System.arraycopy(before.bytes, kept, bytes, end, run);
                    end += run;
                    System.arraycopy(set[slot], 0, bytes, end, set[slot].length);
                    end += set[slot].length;
                    kept = before.ends[slot];
                }
                ends[slot] = end + before.ends[slot] - kept;
            }
            System.arraycopy(before.bytes, kept, bytes, end, before.bytes.length - kept);
            return new Page(bytes, ends);
        }
    }
}
