package org.xinchuan.workbook;

import org.xinchuan.standard.SearchText;

import java.util.regex.Pattern;

/** Tells whether two studios may be one, whose name was written otherwise. */
final class StudioNames {

    /** What says of a studio of what sort it is, which lists write in many ways. */
    private static final Pattern SORT =
            Pattern.compile(
                    "国家级|省级|市级|县级|公司级|示范性?|劳动模范|劳模|工匠|技能|人才|首席|技师|专家|大师|名师|职工|创新|创客|联合"
                            + "|工作室|工作站");

    private static final int SHORTEST = 2;

    private StudioNames() {}

    /** Whether two names agree in what is their own, such as the name of the leader. */
    static boolean areNear(String one, String other) {
        String own = own(one);
        String others = own(other);
        return Math.min(own.length(), others.length()) >= SHORTEST
                && (own.contains(others) || others.contains(own));
    }

    private static String own(String name) {
        return SORT.matcher(SearchText.fold(name)).replaceAll("");
    }
}
