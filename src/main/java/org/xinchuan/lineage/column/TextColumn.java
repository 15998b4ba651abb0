package org.xinchuan.lineage.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Texts, as UTF-8 without anything between them; null where none was set. */
public final class TextColumn {
    private static final TextColumn EMPTY = new TextColumn(new TextPage[0]);

    private final TextPage[] pages;

    private TextColumn(TextPage[] pages) {
        this.pages = pages;
    }

    /** A column without any text. */
    public static TextColumn empty() {
        return EMPTY;
    }

    /** The text in a row; null when none was set, or an empty one. */
    public String get(int row) {
        TextPage page = page(row);
        return page == null ? null : page.text(Pages.slot(row));
    }

    /**
     * Gives the text in a row as it is kept.
     *
     * @return whether there is one
     */
    public boolean give(int row, Utf8 taker) throws IOException {
        TextPage page = page(row);
        return page != null && page.give(Pages.slot(row), taker);
    }

    /**
     * Reads the first byte of the text in a row, for those who will want many: reads that do not
     * wait for each other come out of memory together.
     */
    public int ask(int row) {
        TextPage page = page(row);
        int begin = page == null ? 0 : page.begin(Pages.slot(row));
        return page == null || begin == page.bytes().length ? 0 : page.bytes()[begin];
    }

    /** Whether the text in a row is this one. */
    public boolean is(int row, byte[] utf8) {
        TextPage page = page(row);
        int slot = Pages.slot(row);
        return page != null
                && Arrays.equals(
                        page.bytes(), page.begin(slot), page.ends()[slot], utf8, 0, utf8.length);
    }

    /** Compares the texts in two rows, byte by byte: in UTF-8 that is by code point. */
    public int compare(int row, int other) {
        TextPage one = page(row);
        TextPage two = page(other);
        int slot = Pages.slot(row);
        int place = Pages.slot(other);
        return Arrays.compareUnsigned(
                one.bytes(),
                one.begin(slot),
                one.ends()[slot],
                two.bytes(),
                two.begin(place),
                two.ends()[place]);
    }

    /** The memory that the texts take, in bytes. */
    public long bytes() {
        long bytes = 0;
        for (TextPage page : pages) {
            bytes += page == null ? 4 : 4 + page.bytes().length + 4L * page.ends().length;
        }
        return bytes;
    }

    /** The column with its rows in another order, of which each is given by its number here. */
    public TextColumn inOrder(int[] rows) {
        TextPage[] ordered = new TextPage[Pages.count(rows.length)];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = gathered(rows, Pages.first(i));
        }
        return new TextColumn(ordered);
    }

    private TextPage gathered(int[] rows, int first) {
        int last = Math.min(rows.length - first, Pages.SIZE);
        int[] ends = new int[Pages.SIZE];
        int end = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            if (slot < last) {
                TextPage page = page(rows[first + slot]);
                int from = Pages.slot(rows[first + slot]);
                end += page == null ? 0 : page.ends()[from] - page.begin(from);
            }
            ends[slot] = end;
        }
        byte[] bytes = new byte[end];
        for (int slot = 0, at = 0; slot < last; at = ends[slot++]) {
            TextPage page = page(rows[first + slot]);
            if (page != null) {
                int begin = page.begin(Pages.slot(rows[first + slot]));
                System.arraycopy(page.bytes(), begin, bytes, at, ends[slot] - at);
            }
        }
        return new TextPage(bytes, ends);
    }

    /** Writes the column down. */
    public void write(PageOutput out) throws IOException {
        out.number(pages.length);
        for (TextPage page : pages) {
            TextPage written = page == null ? TextPage.BLANK : page;
            out.bytes(written.bytes());
            out.numbers(written.ends());
        }
    }

    /** Reads a column that was written down. */
    public static TextColumn read(PageInput in) throws IOException {
        TextPage[] pages = new TextPage[in.length(Integer.BYTES)];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new TextPage(in.bytes(), in.numbers());
        }
        return new TextColumn(pages);
    }

    /** Begins a changed column. */
    public Edit edit() {
        return new Edit(this);
    }

    private TextPage page(int row) {
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
        TextPage page = page(row);
        int slot = Pages.slot(row);
        return hash(page.bytes(), page.begin(slot), page.ends()[slot]);
    }

    /** Texts being set on the way to the next column. For one thread. */
    public static final class Edit {
        private static final int OPEN = 16;
        private static final byte[] NONE = {};

        private final Directory<TextPage> pages;

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
            TextPage page = pages.get(Pages.of(row));
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
                pages.set(page, page(page).with(Pages.slot(single), singleText));
                single = -1;
            }
            open.forEach((page, set) -> pages.set(page, page(page).with(set)));
            open.clear();
        }

        private TextPage page(int page) {
            TextPage before = pages.get(page);
            return before == null ? TextPage.BLANK : before;
        }
    }
}
