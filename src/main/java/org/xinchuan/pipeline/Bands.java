package org.xinchuan.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of whole years, one after the other.
 *
 * @param least where each begins; the first has no beginning and the last no end
 */
record Bands(List<Integer> least) {

    static final Bands AGES = new Bands(List.of(0, 25, 35, 45, 55));
    static final Bands IN_GRADE = new Bands(List.of(0, 2, 5, 10));

    /** Such as {@code 0-24}, {@code 25-34} and {@code 55+}. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            keys.add(
                    i + 1 == least.size()
                            ? least.get(i) + "+"
                            : least.get(i) + "-" + (least.get(i + 1) - 1));
        }
        return keys;
    }
}
