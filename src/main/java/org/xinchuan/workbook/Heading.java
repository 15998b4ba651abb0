package org.xinchuan.workbook;

import java.util.List;

/**
 * What may stand above a column.
 *
 * @param group of whom or what the column speaks; null for the row as a whole
 * @param required whether a sheet without it is none of its kind
 * @param words for it within its group, the usual one first; empty for the group's own name
 */
record Heading(Group group, boolean required, List<String> words) {

    private static final String NUMBERING = "序号";

    Heading {
        words = List.copyOf(words);
    }

    /** Its column as a message calls it. */
    String title() {
        String word = words.stream().filter(w -> !w.isEmpty()).findFirst().orElse("");
        return (group == null ? "" : group.title()) + word;
    }

    /** Whether a plain text of a header means it within its group. */
    boolean means(String plain) {
        return words.contains(plain);
    }

    /** Whether it only counts the rows. */
    boolean isNumbering() {
        return words.contains(NUMBERING);
    }
}
