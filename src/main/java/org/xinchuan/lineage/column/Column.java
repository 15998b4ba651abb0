package org.xinchuan.lineage.column;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Whole numbers, 0 where none was set. A page takes no room when it holds nothing but 0, and else
 * as much as its numbers need, at most four bytes a row; see {@link Packed}.
 */
public final class Column {
    private static final Column EMPTY = new Column(new Object[0]);

    /** Each as {@link Packed} has it. */
    private final Object[] pages;

    private Column(Object[] pages) {
        this.pages = pages;
    }

    /** A column in which every number is 0. */
    public static Column empty() {
        return EMPTY;
    }

    /** The number in a row; 0 also beyond the last row that was ever set. */
    public int get(int row) {
        int page = Pages.of(row);
        return page < pages.length ? Packed.at(pages[page], Pages.slot(row)) : 0;
    }

    /** Writes the numbers of a page into an array of its size. */
    public void read(int page, int[] numbers) {
        Packed.read(page(page), numbers, Pages.SIZE);
    }

    /** Writes the numbers of some rows of a page into an array: of so many first places. */
    public void pick(int page, int[] slots, int count, int[] numbers) {
        Packed.pick(page(page), slots, count, numbers);
    }

    /**
     * What the numbers of a page stand in: the same object as long as none of them changes, in this
     * column and all that were made out of it.
     */
    public Object identity(int page) {
        return page(page);
    }

    /** The memory that the numbers take, in bytes. */
    public long bytes() {
        long bytes = 0;
        for (Object page : pages) {
            bytes += 4 + Packed.bytes(page);
        }
        return bytes;
    }

    /** The column with its rows in another order, of which each is given by its number here. */
    public Column inOrder(int[] rows) {
        Edit edit = EMPTY.edit();
        for (int row = 0; row < rows.length; row++) {
            edit.set(row, get(rows[row]));
        }
        return edit.done();
    }

    /** Writes the column down. */
    public void write(PageOutput out) throws IOException {
        out.number(pages.length);
        for (Object page : pages) {
            Packed.write(page, out);
        }
    }

    /** Reads a column that was written down. */
    public static Column read(PageInput in) throws IOException {
        Object[] pages = new Object[in.length(Integer.BYTES)];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = Packed.read(in);
        }
        return new Column(pages);
    }

    private Object page(int page) {
        return page < pages.length ? pages[page] : null;
    }

    /** Begins a changed column. */
    public Edit edit() {
        return new Edit(this);
    }

    /** Numbers being set on the way to the next column. For one thread. */
    public static final class Edit {
        /** More pages than this are packed before another one is opened. */
        private static final int OPEN = 64;

        private final Directory<Object> pages;
        private final Map<Integer, int[]> open = new HashMap<>();
        private int lastPage = -1;
        private int[] last;

        /** A row that was set before any page was opened: mostly no other is; -1 when none. */
        private int single = -1;

        private int singleNumber;

        private Edit(Column base) {
            pages = new Directory<>(base.pages);
        }

        /** The number in a row as edited. */
        public int get(int row) {
            if (row == single) {
                return singleNumber;
            }
            int page = Pages.of(row);
            int[] opened = open.get(page);
            if (opened != null) {
                return opened[Pages.slot(row)];
            }
            return Packed.at(pages.get(page), Pages.slot(row));
        }

        /** Sets the number in a row. */
        public Edit set(int row, int number) {
            int page = Pages.of(row);
            if (page != lastPage) {
                if (number == get(row)) {
                    return this;
                }
                if (open.isEmpty() && (single < 0 || single == row)) {
                    single = row;
                    singleNumber = number;
                    return this;
                }
                openSingle();
                last = opened(page);
                lastPage = page;
            }
            last[Pages.slot(row)] = number;
            return this;
        }

        /** The column as edited; the edit may go on afterwards without touching it. */
        public Column done() {
            pack();
            return new Column(pages.done());
        }

        private int[] opened(int page) {
            int[] numbers = open.get(page);
            if (numbers == null) {
                if (open.size() >= OPEN) {
                    pack();
                }
                numbers = new int[Pages.SIZE];
                Packed.read(pages.get(page), numbers, Pages.SIZE);
                open.put(page, numbers);
            }
            return numbers;
        }

        private void openSingle() {
            if (single >= 0) {
                opened(Pages.of(single))[Pages.slot(single)] = singleNumber;
                single = -1;
            }
        }

        private void packSingle() {
            int page = Pages.of(single);
            Object with = Packed.with(pages.get(page), Pages.slot(single), singleNumber);
            if (with == null) {
                openSingle();
            } else {
                pages.set(page, with);
                single = -1;
            }
        }

        private void pack() {
            lastPage = -1;
            if (single >= 0) {
                packSingle();
            }
            for (Map.Entry<Integer, int[]> page : open.entrySet()) {
                pages.set(page.getKey(), Packed.of(page.getValue()));
            }
            open.clear();
        }
    }
}
