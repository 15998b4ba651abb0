package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * All of a list at one moment, to be sent as a file.
 *
 * @param total how many rows there are
 * @param rows read while they are sent; what they throw breaks the file off
 * @param people whether the rows name people, so that the file is put on record as any export is
 * @param remark what else has to be said of the rows, or null
 */
public record Whole<T>(long total, Iterator<T> rows, boolean people, Bilingual remark) {

    /** Rows that are made at a time. */
    private static final int AT_A_TIME = 5_000;

    /** Some rows of a list that is known whole. */
    @FunctionalInterface
    public interface Part<T> {

        /**
         * Makes rows.
         *
         * @param offset how many to pass over
         * @param limit how many at most
         */
        List<T> of(int offset, int limit);
    }

    /** A list whose rows are made some thousand at a time. */
    public static <T> Whole<T> inParts(int total, boolean people, Part<T> part) {
        return new Whole<>(total, new Parts<>(total, part), people, null);
    }

    /** The same with a remark. */
    public Whole<T> saying(Bilingual said) {
        return new Whole<>(total, rows, people, said);
    }

    private static final class Parts<T> implements Iterator<T> {

        private final int total;
        private final Part<T> part;
        private int offset;
        private Iterator<T> rows = Collections.emptyIterator();

        Parts(int total, Part<T> part) {
            this.total = total;
            this.part = part;
        }

        @Override
        public boolean hasNext() {
            if (!rows.hasNext() && offset < total) {
                rows = part.of(offset, AT_A_TIME).iterator();
                offset += AT_A_TIME;
            }
            return rows.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }
    }
}
