package org.xinchuan.pipeline;

import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people are counted by. */
enum Facet {
    GRADE("grade", "技能等级", "grade"),
    OCCUPATION("occupation", "工种", "trade"),
    ORGANISATION("organisation", "单位", "organisation"),
    REGION("region", "地区", "region"),
    AGE_BAND("ageBand", "年龄段", "age band"),
    YEARS_IN_GRADE("yearsInGrade", "现等级年限", "years in the grade"),
    LINEAGE("lineage", "是否在谱系内", "within the lineage"),
    MENTORED("mentored", "是否拜过师", "had a mentor"),
    HONOURS("honours", "荣誉", "honours"),
    STATUS("status", "在职状况", "status");

    private final String word;
    private final Bilingual title;

    Facet(String word, String chinese, String english) {
        this.word = word;
        this.title = new Bilingual(chinese, english);
    }

    /** As in a query and in the rows of an answer. */
    String word() {
        return word;
    }

    Bilingual title() {
        return title;
    }

    static List<String> words() {
        return Stream.of(values()).map(Facet::word).toList();
    }

    static Optional<Facet> of(String word) {
        return Stream.of(values()).filter(facet -> facet.word.equals(word)).findFirst();
    }
}
