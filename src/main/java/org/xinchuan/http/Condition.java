package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;

import java.util.Optional;

/** How the server is. */
@FunctionalInterface
public interface Condition {

    /** Whether it can answer; asked at every request, so it must be quick. */
    Health health();

    /**
     * Whether what it shows has every change up to a number; it may look at the store first, but
     * does not wait.
     */
    default boolean reaches(long sequence) {
        return health().sequence() >= sequence;
    }

    /**
     * What is still missing, in words for those who are not answered; empty when that is unsaid.
     */
    default Optional<Bilingual> missing() {
        return Optional.empty();
    }

    /** What is kept in memory, when anything is. */
    default Optional<Health.Index> index() {
        return Optional.empty();
    }
}
