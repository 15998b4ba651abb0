package org.xinchuan.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts to look into, numbered from 0. A thousand of them are one string, in which a word is found
 * much faster than in each by itself. Immutable.
 */
public final class Texts {

    /** Between two texts; no word that is found has it, or another sign of control. */
    private static final char END = '\n';

    private static final int SHIFT = 10;
    private static final int PAGE = 1 << SHIFT;

    private final String[] pages;

    /** Where each text of a page begins, and where one more would. */
    private final int[][] begins;

    private Texts(List<String> pages, List<int[]> begins) {
        this.pages = pages.toArray(String[]::new);
        this.begins = begins.toArray(int[][]::new);
    }

    /** Takes what is found. */
    public interface Finder {

        /**
         * A text has the word.
         *
         * @param starts whether it begins with it, or with it behind a blank
         */
        void found(int number, boolean starts);
    }

    /** One of them. */
    public String get(int number) {
        int[] begin = begins[number >> SHIFT];
        int slot = number & PAGE - 1;
        return pages[number >> SHIFT].substring(begin[slot], begin[slot + 1] - 1);
    }

    /**
     * All that have a word, in order of their numbers. One that has it several times may be told
     * several times, but not after it was told to start with it.
     */
    public void find(String word, Finder finder) {
        if (word.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        for (int page = 0; page < pages.length; page++) {
            find(word, page, finder);
            // Others who ask little need not wait for the end.
            Thread.yield();
        }
    }

    private void find(String word, int page, Finder finder) {
        String text = pages[page];
        int[] begin = begins[page];
        int slot = 0;
        int at = text.indexOf(word);
        while (at >= 0) {
            while (begin[slot + 1] <= at) {
                slot++;
            }
            boolean starts = at == begin[slot] || text.charAt(at - 1) == ' ';
            finder.found((page << SHIFT) + slot, starts);
            at = text.indexOf(word, starts ? begin[slot + 1] : at + 1);
        }
    }

    /** Puts texts together. */
    public static final class Builder {
        private final List<String> pages = new ArrayList<>();
        private final List<int[]> begins = new ArrayList<>();
        private final StringBuilder page = new StringBuilder();
        private int[] begin = new int[PAGE + 1];
        private int slot;

        /** Adds the next text. */
        public void add(String text) {
            page.append(text).append(END);
            begin[++slot] = page.length();
            if (slot == PAGE) {
                cut();
            }
        }

        private void cut() {
            pages.add(page.toString());
            begins.add(Arrays.copyOf(begin, slot + 1));
            page.setLength(0);
            begin = new int[PAGE + 1];
            slot = 0;
        }

        /** All that were added. */
        public Texts done() {
            if (slot > 0) {
                cut();
            }
            return new Texts(pages, begins);
        }
    }
}
