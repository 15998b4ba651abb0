package org.xinchuan.workbook;

import java.util.HashMap;
import java.util.Map;

/** Refuses what stands in a workbook a second time. */
final class Duplicates {

    private final Faulty faulty;
    private final Map<Object, Spot> first = new HashMap<>();

    Duplicates(Faulty faulty) {
        this.faulty = faulty;
    }

    /** Whether nothing above has the same key; else it is said. */
    boolean isFirst(Object key, Spot spot) {
        Spot before = first.putIfAbsent(key, spot);
        if (before != null) {
            said(spot, before);
        }
        return before == null;
    }

    /** Says that a row above says the same. */
    void said(Spot spot, Spot before) {
        faulty.error(
                spot,
                "DUPLICATE_IN_FILE",
                "与第 " + before.line() + " 行重复",
                "row " + before.line() + " says the same");
    }
}
