package org.xinchuan.workbook;

import java.util.Map;

/**
 * What whoever sends a workbook wants of it.
 *
 * @param home code of the organisation whose workbook it is; null when left open
 * @param createMissing whether people who are not recorded are recorded
 * @param choices whom a name means, by {@link Question#key}: an id, or {@link #NEW}
 */
public record Wishes(String home, boolean createMissing, Map<String, String> choices) {

    /** The answer that it is none of those who are recorded. */
    public static final String NEW = "NEW";

    public Wishes {
        choices = Map.copyOf(choices);
    }
}
