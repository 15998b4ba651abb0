package org.xinchuan.workbook;

import java.util.List;
import java.util.Optional;

/** Whom or what a part of a header speaks of, by the words that unions use. */
enum Group {
    MENTOR("师傅", "导师", "师父", "带教老师", "带教人", "带徒人", "指导老师", "指导人", "师"),
    APPRENTICE("徒弟", "学徒", "学员", "被带教人", "被带人", "被带徒人", "徒"),
    AGREEMENT("师徒协议", "协议书", "协议", "师徒合同", "合同", "结对");

    private static final List<String> ENDINGS = List.of("基本信息", "基本情况", "信息", "情况", "方");

    private final List<String> words;

    Group(String... words) {
        this.words = List.of(words);
    }

    /** The group that a plain text of a header names and nothing else. */
    static Optional<Group> named(String plain) {
        for (Group group : values()) {
            for (String word : group.words) {
                if (plain.startsWith(word)
                        && (plain.equals(word)
                                || ENDINGS.contains(plain.substring(word.length())))) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    /** What is left of a text after the word for this group that it begins with. */
    Optional<String> after(String plain) {
        return words.stream()
                .filter(plain::startsWith)
                .findFirst()
                .map(word -> plain.substring(word.length()));
    }
}
