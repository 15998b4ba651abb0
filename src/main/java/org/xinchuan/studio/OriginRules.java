package org.xinchuan.studio;

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
}
