package org.xinchuan.studio;

import org.xinchuan.standard.PartialDate;

/** The rules of recorded origins that need no graph, for single writes and for imports alike. */
public final class OriginRules {

    private OriginRules() {}

    /**
     * Whether the parent is certainly not older than the child, where an equal day is enough for a
     * split or a merger. Of two foundings the one with the earlier first possible day is the older;
     * an unknown one refuses nothing.
     */
    public static boolean parentNotOlder(
            StudioOrigin.Kind kind, PartialDate parentFounded, PartialDate childFounded) {
        if (parentFounded == null || childFounded == null) {
            return false;
        }
        int order = parentFounded.first().compareTo(childFounded.first());
        return kind.allowsEqualDay() ? order > 0 : order >= 0;
    }
}
