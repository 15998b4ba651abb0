package org.xinchuan.standard;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what was made of texts that came last, for texts that come again, as names of people
 * do. Safe for any number of threads.
 *
 * @param <T> what is made, which nobody changes
 */
public final class Remembered<T> {

    /** A power of two. */
    private static final int MOST = 1 << 14;

    private final Function<String, T> make;
    private final AtomicReferenceArray<Made<T>> last = new AtomicReferenceArray<>(MOST);

    private record Made<T>(String text, T made) {}

    /**
     * @param make makes the same of the same text at any time
     */
    public Remembered(Function<String, T> make) {
        this.make = make;
    }

    /** What is made of a text. */
    public T of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & (MOST - 1);
        Made<T> before = last.get(place);
        if (before == null || !before.text.equals(text)) {
            before = new Made<>(text, make.apply(text));
            last.set(place, before);
        }
        return before.made;
    }
}
