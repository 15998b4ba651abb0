package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Halves;
import org.xinchuan.lineage.column.Pages;

import java.util.Arrays;

/**
 * The numbers of the pairings that make the links of a page, packed into an array.
 *
 * <p>At a load pairings are numbered in the order of the links they make, so that along a page the
 * number stays or grows by one. Of such numbers each takes two bits, or some: a bit of 1 for each
 * link, and before it one of 0 for each step from the number before. Those of pairings that came
 * later, or join people of several pages, are strays, and stand with their place beside it. Where
 * strays are many, numbers take two bytes each as distances from the least, or four.
 */
final class PairingNumbers {
    private static final int WHOLE = 0;
    private static final int HALVES = 1;
    private static final int RUN = 2;

    private static final int FORM = 0;
    private static final int LEAST = 1;
    private static final int STRAYS = 2;

    /** Where numbers begin, or strays and after them the bits. */
    private static final int NUMBERS = 3;

    /** A longer step is that of a stray. */
    private static final int LONGEST = 32;

    /** So many to one that is looked at for the middle of all. */
    private static final int EACH = 16;

    private PairingNumbers() {}

    /** Packs some numbers, at least one. */
    static int[] of(int[] numbers) {
        int[] run = run(numbers);
        int least = numbers[0];
        int greatest = numbers[0];
        for (int number : numbers) {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        boolean wide = greatest - least > Character.MAX_VALUE;
        int plain = NUMBERS + (wide ? numbers.length : (numbers.length + 1) / 2);
        return run.length <= plain ? run : plain(numbers, least, wide, plain);
    }

    /** The number of the link at a place, out of a page on which they stand from a place on. */
    static int at(int[] page, int from, int place) {
        int least = page[from + LEAST];
        switch (page[from + FORM]) {
            case WHOLE:
                return page[from + NUMBERS + place];
            case HALVES:
                return least + LinkPage.half(page, from + NUMBERS, place);
            default:
                int strays = page[from + STRAYS];
                int stray = stray(page, from + NUMBERS, strays, place);
                int bits = from + NUMBERS + 2 * strays;
                return stray >= 0 ? page[stray] : least + bit(page, bits, place) - place;
        }
    }

    /** All numbers, of which there are so many. */
    static int[] all(int[] page, int from, int count) {
        int[] numbers = new int[count];
        if (page[from + FORM] != RUN) {
            for (int i = 0; i < count; i++) {
                numbers[i] = at(page, from, i);
            }
            return numbers;
        }
        int strays = page[from + STRAYS];
        int bits = from + NUMBERS + 2 * strays;
        int at = 0;
        for (int i = 0; i < count; i++, at++) {
            while ((page[bits + (at >>> 5)] >>> at & 1) == 0) {
                at++;
            }
            numbers[i] = page[from + LEAST] + at - i;
        }
        for (int i = 0; i < strays; i++) {
            numbers[page[from + NUMBERS + 2 * i]] = page[from + NUMBERS + 2 * i + 1];
        }
        return numbers;
    }

    /**
     * The numbers with one more among them, packed as they were.
     *
     * @param from where they stand on the page, with nothing after them
     * @param place of the one more
     * @return null where another form may take less room: they have to be packed anew
     */
    static int[] inserted(int[] page, int from, int count, int place, int number) {
        int[] next;
        switch (page[from + FORM]) {
            case WHOLE:
                next = new int[NUMBERS + count + 1];
                System.arraycopy(page, from, next, 0, NUMBERS + place);
                next[LEAST] = Math.min(next[LEAST], number);
                next[NUMBERS + place] = number;
                System.arraycopy(
                        page, from + NUMBERS + place, next, NUMBERS + place + 1, count - place);
                return next;
            case HALVES:
                int above = number - page[from + LEAST];
                if (above < 0 || above > Character.MAX_VALUE) {
                    return null;
                }
                next = new int[NUMBERS + Halves.room(count + 1)];
                System.arraycopy(page, from, next, 0, NUMBERS);
                Halves.insert(page, from + NUMBERS, count, next, NUMBERS, place, above);
                return next;
            default:
                return astray(page, from, count, place, number);
        }
    }

    /** Adds a stray to a run: its number with its place, and a bit of 1 without any step. */
    private static int[] astray(int[] page, int from, int count, int place, int number) {
        int strays = page[from + STRAYS];
        int bits = from + NUMBERS + 2 * strays;
        int words = page.length - bits;
        boolean longer = page[page.length - 1] < 0;
        int[] next = new int[NUMBERS + 2 * (strays + 1) + words + (longer ? 1 : 0)];
        // Where this number alone is too far from the least for two bytes, others take four.
        boolean wide = number - page[from + LEAST] > Character.MAX_VALUE;
        if (next.length > NUMBERS + (wide ? count + 1 : Halves.room(count + 1))) {
            return null;
        }
        int before = 0;
        while (before < strays && page[from + NUMBERS + 2 * before] < place) {
            before++;
        }
        System.arraycopy(page, from, next, 0, NUMBERS + 2 * before);
        next[STRAYS] = strays + 1;
        next[NUMBERS + 2 * before] = place;
        next[NUMBERS + 2 * before + 1] = number;
        for (int i = before; i < strays; i++) {
            next[NUMBERS + 2 * i + 2] = page[from + NUMBERS + 2 * i] + 1;
            next[NUMBERS + 2 * i + 3] = page[from + NUMBERS + 2 * i + 1];
        }
        int at = place == 0 ? 0 : bit(page, bits, place - 1) + 1;
        int to = NUMBERS + 2 * (strays + 1);
        int word = at >>> 5;
        System.arraycopy(page, bits, next, to, Math.min(word, words));
        if (word < words) {
            int low = (1 << at) - 1;
            int split = page[bits + word];
            next[to + word] = split & low | 1 << at | (split & ~low) << 1;
        } else {
            next[to + word] = 1;
        }
        for (int i = word + 1; i < words; i++) {
            next[to + i] = page[bits + i] << 1 | page[bits + i - 1] >>> 31;
        }
        if (longer && word < words) {
            next[to + words] = 1;
        }
        return next;
    }

    private static int[] plain(int[] numbers, int least, boolean wide, int length) {
        int[] plain = new int[length];
        plain[FORM] = wide ? WHOLE : HALVES;
        plain[LEAST] = least;
        for (int i = 0; i < numbers.length; i++) {
            if (wide) {
                plain[NUMBERS + i] = numbers[i];
            } else {
                plain[NUMBERS + (i >>> 1)] |= numbers[i] - least << ((i & 1) << 4);
            }
        }
        return plain;
    }

    private static int[] run(int[] numbers) {
        // What is far from the middle is no part of the run, and must not be where it begins.
        int far = 2 * Pages.SIZE;
        int middle = middle(numbers);
        int first = middle;
        for (int number : numbers) {
            first = middle - number > far ? first : Math.min(first, number);
        }
        int last = first;
        int[] bits = new int[(numbers.length + 2 * far >>> 5) + 1];
        int[] strays = new int[2 * numbers.length];
        int astray = 0;
        int at = 0;
        for (int i = 0; i < numbers.length; i++, at++) {
            int step = numbers[i] - last;
            if (step >= 0 && step <= LONGEST && numbers[i] - middle <= far) {
                last = numbers[i];
                at += step;
            } else {
                strays[2 * astray] = i;
                strays[2 * astray++ + 1] = numbers[i];
            }
            bits[at >>> 5] |= 1 << at;
        }
        int words = (at - 1 >>> 5) + 1;
        int[] run = new int[NUMBERS + 2 * astray + words];
        run[FORM] = RUN;
        run[LEAST] = first;
        run[STRAYS] = astray;
        System.arraycopy(strays, 0, run, NUMBERS, 2 * astray);
        System.arraycopy(bits, 0, run, NUMBERS + 2 * astray, words);
        return run;
    }

    /** The middle one of some here and there: to put all in order takes longer than the rest. */
    private static int middle(int[] numbers) {
        int[] some = new int[(numbers.length + EACH - 1) / EACH];
        for (int i = 0; i < some.length; i++) {
            some[i] = numbers[i * EACH];
        }
        Arrays.sort(some);
        return some[some.length / 2];
    }

    /** Where the number of the stray at a place stands; -1 when it is none. */
    private static int stray(int[] page, int from, int strays, int place) {
        int low = 0;
        int high = strays - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = page[from + 2 * middle];
            if (found == place) {
                return from + 2 * middle + 1;
            }
            low = found < place ? middle + 1 : low;
            high = found < place ? high : middle - 1;
        }
        return -1;
    }

    /** Where among some bits one of 1 stands that has so many before it. */
    private static int bit(int[] page, int from, int before) {
        int word = from;
        int left = before;
        for (int ones = Integer.bitCount(page[word]); ones <= left; ) {
            left -= ones;
            ones = Integer.bitCount(page[++word]);
        }
        int bits = page[word];
        for (; left > 0; left--) {
            bits &= bits - 1;
        }
        return 32 * (word - from) + Integer.numberOfTrailingZeros(bits);
    }
}
