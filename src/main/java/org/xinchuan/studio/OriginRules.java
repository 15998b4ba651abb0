package org.xinchuan.studio;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;

/** The rules of DOMAIN.md §2.4 for recorded origins. */
public final class OriginRules {

    /** A merger joins at least so many parents. */
    public static final int PARENTS_OF_A_MERGER = 2;

    private OriginRules() {}

    /**
     * Whether a parent is old enough: of two foundings the one with the earlier first possible day
     * is the older, and an equal day does for a split or a merger only. Unknown foundings do.
     */
    public static boolean oldEnough(
            PartialDate parentFoundedOn, PartialDate childFoundedOn, StudioOrigin.Kind kind) {
        if (parentFoundedOn == null || childFoundedOn == null) {
            return true;
        }
        int order = parentFoundedOn.first().compareTo(childFoundedOn.first());
        return order < 0 || order == 0 && kind.allowsEqualDay();
    }

    /** What is said where a parent is not: both by the names that people know, with their days. */
    static Fault notOlder(String field, Founded parent, Founded child) {
        return Fault.of(
                field,
                "PARENT_NOT_OLDER",
                "来源工作室“%s”（%s 成立）须早于“%s”（%s 成立）"
                        .formatted(parent.name(), parent.on(), child.name(), child.on()),
                "the parent \"%s\", founded %s, must be older than \"%s\", founded %s"
                        .formatted(parent.name(), parent.on(), child.name(), child.on()));
    }

    /** A studio by its name, with its founding, or null where that is unknown. */
    record Founded(String name, PartialDate on) {

        /** Of a row of {@code read/studio/rows}. */
        static Founded of(Row studio) {
            return new Founded(studio.text("name"), StudioRecords.date(studio, "foundedOn"));
        }
    }
}
