package org.xinchuan.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom or what a part of a header speaks of, by the words that unions use. */
enum Group {
    MENTOR("师傅", "mentor", true, "师傅", "导师", "师父", "带教老师", "带教人", "带徒人", "指导老师", "指导人", "师"),
    APPRENTICE("徒弟", "apprentice", true, "徒弟", "学徒", "学员", "被带教人", "被带人", "被带徒人", "徒"),
    AGREEMENT("", "", false, "师徒协议", "协议书", "协议", "师徒合同", "合同", "结对"),
    LEADER(
            "领衔人", "leader", true, "领衔人", "领军人", "领办人", "带头人", "负责人", "主持人", "工作室领衔人", "工作室负责人",
            "工作室带头人"),
    MEMBER("成员", "member", true, "成员", "团队成员", "工作室成员", "主要成员", "组员"),
    AWARD("奖项", "award", false, "获奖", "奖项", "奖励", "所获奖项", "获得奖项");

    private static final List<String> ENDINGS = List.of("基本信息", "基本情况", "信息", "情况", "方");

    private final String title;
    private final String english;
    private final boolean person;
    private final List<String> words;

    Group(String title, String english, boolean person, String... words) {
        this.title = title;
        this.english = english;
        this.person = person;
        this.words = List.of(words);
    }

    /** What a message puts before the name of a column. */
    String title() {
        return title;
    }

    String english() {
        return english;
    }

    /** Whether it is people: then what stands right of them may be about them too. */
    boolean person() {
        return person;
    }

    /** Whether a plain text of a header names it and nothing else. */
    boolean isNamed(String plain) {
        return words.stream()
                .filter(plain::startsWith)
                .anyMatch(
                        word ->
                                plain.equals(word)
                                        || ENDINGS.contains(plain.substring(word.length())));
    }

    /** What is left of a text after the word for this group that it begins with. */
    Optional<String> after(String plain) {
        return words.stream()
                .filter(plain::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(word -> plain.substring(word.length()));
    }
}
