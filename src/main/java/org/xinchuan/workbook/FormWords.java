package org.xinchuan.workbook;

import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the labels of a form mean, by the words for columns. */
final class FormWords {

    private static final String OPINION = "意见";
    private static final Pattern RECENT = Pattern.compile("^近[二两三五235]年[来内]?");
    private static final Pattern NUMBERED = Pattern.compile("^([(（]?[一二三四五六七八九十\\d]{1,2}[)）、.．])+");

    /** No label is longer. */
    private static final int LONGEST = 60;

    private final Vocabulary vocabulary;
    private final HeaderText meanings;

    FormWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.meanings = new HeaderText(vocabulary);
    }

    /** The group that a label names and nothing else, as above or left of others. */
    Optional<Group> group(String label) {
        return vocabulary.named(plain(label));
    }

    /**
     * What a label asks for; empty when it is none that is known.
     *
     * @param group of whom the labels before it speak; null for nobody
     */
    Optional<Meaning> meaning(String label, Group group) {
        return label.isEmpty() ? Optional.empty() : meanings.of("", plain(label), group);
    }

    /** What stands above a column of the members. */
    Optional<Meaning> ofMember(String title) {
        return meaning(title, null)
                .filter(own -> own.field().heading().isNumbering())
                .or(() -> meanings.of(Group.MEMBER.title(), plain(title), null));
    }

    /** Whether a label asks for what some body thinks of it, which is not taken. */
    static boolean isOpinion(String label) {
        return plain(label).endsWith(OPINION);
    }

    /** Whether forms are read by a label, of whomever it speaks. */
    boolean isLabel(String text) {
        return isOpinion(text)
                || group(text).isPresent()
                || meaning(text, Group.LEADER).isPresent()
                || meaning(text, Group.MEMBER).isPresent();
    }

    /** What a cell says in which labels and values may stand together. */
    LabelledText inside(String text) {
        return LabelledText.of(text, this::isLabel);
    }

    /** A cell that somebody has mended by what was typed for it. */
    String mended(String text, String typed) {
        return LabelledText.mended(text, typed, this::isLabel);
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String words = NUMBERED.matcher(text.strip()).replaceFirst("");
        return RECENT.matcher(HeaderText.plain(words).replace(":", "")).replaceFirst("");
    }
}
