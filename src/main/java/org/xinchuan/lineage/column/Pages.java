package org.xinchuan.lineage.column;

import java.util.Arrays;

/** How rows are told apart into pages. */
public final class Pages {
    /** Rows on a page: a power of two, so that finding a row is a shift and a mask. */
    public static final int SIZE = 1024;

    private static final int SHIFT = 10;
    private static final int MASK = SIZE - 1;

    private Pages() {}

    /** The page that a row stands on. */
    public static int of(int row) {
        return row >>> SHIFT;
    }

    /** The place of a row on its page. */
    public static int slot(int row) {
        return row & MASK;
    }

    /** The first row of a page. */
    public static int first(int page) {
        return page << SHIFT;
    }

    /** How many pages so many rows take. */
    public static int count(int rows) {
        return (rows + MASK) >>> SHIFT;
    }

    /** A directory with room for so many pages; the same one when it has. */
    public static <T> T[] room(T[] pages, int count) {
        return pages.length >= count ? pages : Arrays.copyOf(pages, count);
    }
}
