package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;

import java.util.List;

/**
 * What may stand above a column.
 *
 * @param english what the field is called in English
 * @param group of whom or what the column speaks; null for the row as a whole
 * @param use what is made of the column
 * @param words for it within its group, the usual one first; empty for the group's own name
 */
record Heading(String english, Group group, Use use, List<String> words) {

    private static final String NUMBERING = "序号";

    /** What is made of a column. */
    private enum Use {
        /** A sheet without it is none of its kind. */
        REQUIRED,
        TAKEN,
        /** It is known and nothing is taken from it, which is said. */
        ASIDE
    }

    static Heading of(String english, Group group, String... words) {
        return new Heading(english, group, Use.TAKEN, List.of(words));
    }

    static Heading required(String english, Group group, String... words) {
        return new Heading(english, group, Use.REQUIRED, List.of(words));
    }

    static Heading aside(String english, Group group, String... words) {
        return new Heading(english, group, Use.ASIDE, List.of(words));
    }

    boolean isRequired() {
        return use == Use.REQUIRED;
    }

    boolean isAside() {
        return use == Use.ASIDE;
    }

    /** Its column as a message calls it. */
    Bilingual title() {
        String word = words.stream().filter(w -> !w.isEmpty()).findFirst().orElse("");
        return new Bilingual((group == null ? "" : group.title()) + word, english);
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
