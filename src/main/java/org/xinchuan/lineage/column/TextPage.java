package org.xinchuan.lineage.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of a page of a {@link TextColumn}, one after the other.
 *
 * @param ends where each row's text ends; it begins where the one before ended
 */
record TextPage(byte[] bytes, int[] ends) {
    static final TextPage BLANK = new TextPage(new byte[0], new int[Pages.SIZE]);

    int begin(int slot) {
        return slot == 0 ? 0 : ends[slot - 1];
    }

    /** The text of a row; null when there is none. */
    String text(int slot) {
        int begin = begin(slot);
        return begin == ends[slot]
                ? null
                : new String(bytes, begin, ends[slot] - begin, StandardCharsets.UTF_8);
    }

    /** Gives the text of a row as it is kept; false when there is none. */
    boolean give(int slot, Utf8 taker) throws IOException {
        int begin = begin(slot);
        if (begin == ends[slot]) {
            return false;
        }
        taker.take(bytes, begin, ends[slot] - begin);
        return true;
    }

    /** The page with another text in a row. */
    TextPage with(int slot, byte[] text) {
        int begin = begin(slot);
        int more = text.length - (ends[slot] - begin);
        byte[] next = Arrays.copyOf(bytes, bytes.length + more);
        System.arraycopy(text, 0, next, begin, text.length);
        System.arraycopy(bytes, ends[slot], next, begin + text.length, bytes.length - ends[slot]);
        int[] nextEnds = ends.clone();
        for (int i = slot; i < Pages.SIZE; i++) {
            nextEnds[i] += more;
        }
        return new TextPage(next, nextEnds);
    }

    /**
     * The page with some other texts.
     *
     * @param set for each row, null where the text stays
     */
    TextPage with(byte[][] set) {
        int length = bytes.length;
        for (int slot = 0; slot < set.length; slot++) {
            if (set[slot] != null) {
                length += set[slot].length - ends[slot] + begin(slot);
            }
        }
        byte[] next = new byte[length];
        int[] nextEnds = new int[Pages.SIZE];
        int kept = 0;
        int end = 0;
        for (int slot = 0; slot < set.length; slot++) {
            if (set[slot] != null) {
                // What stands before it and stays goes over in one piece.
                int run = begin(slot) - kept;
                System.arraycopy(bytes, kept, next, end, run);
                end += run;
                System.arraycopy(set[slot], 0, next, end, set[slot].length);
                end += set[slot].length;
                kept = ends[slot];
            }
            nextEnds[slot] = end + ends[slot] - kept;
        }
        System.arraycopy(bytes, kept, next, end, bytes.length - kept);
        return new TextPage(next, nextEnds);
    }
}
