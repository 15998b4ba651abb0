package org.xinchuan.lineage.descent;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import org.xinchuan.lineage.fact.StudioFact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The studios numbered in the order in which answers list them: by founding, then by code, those of
 * unknown founding last. Sorting numbers is then all the sorting an answer needs.
 */
final class StudioOrder {
    /** Of a studio whose founding is unknown: no day hides it. */
    static final int ALWAYS = Integer.MIN_VALUE;

    private static final Comparator<StudioFact> BY_FOUNDING =
            comparing(StudioFact::foundedOn, nullsLast(naturalOrder()))
                    .thenComparing(StudioFact::code);

    private final List<StudioFact> studios;
    private final Map<String, Integer> numbers;
    private final int[] founded;

    StudioOrder(Collection<StudioFact> facts) {
        studios = facts.stream().sorted(BY_FOUNDING).toList();
        numbers = HashMap.newHashMap(studios.size());
        founded = new int[studios.size()];
        for (int i = 0; i < founded.length; i++) {
            StudioFact studio = studios.get(i);
            numbers.put(studio.code(), i);
            founded[i] =
                    studio.foundedOn() == null ? ALWAYS : Founding.of(studio.foundedOn()).first();
        }
    }

    int size() {
        return founded.length;
    }

    List<StudioFact> all() {
        return studios;
    }

    StudioFact get(int number) {
        return studios.get(number);
    }

    String code(int number) {
        return studios.get(number).code();
    }

    /** The number of a studio, or -1 when no studio has the code. */
    int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    /** The first day on which a studio takes part, in days since 1970-01-01. */
    int foundedFrom(int number) {
        return founded[number];
    }
}
