package org.xinchuan.pipeline;

import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Refused;
import org.xinchuan.standard.SkillGrade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is counted. What is left out narrows nothing, but for the status: without one those are
 * counted who are employed on the day.
 *
 * @param organisation and all below it
 * @param organisationLevel how far below it the rows by organisation are
 * @param region and all below it
 * @param lineageOf the person whose apprentices, and theirs, are the lineage
 * @param studioLineageOf the studio whose people, and those of all that grew out of it, are it
 * @param lineage which sides of the lineage; empty for those within, unless rows are by it
 */
record Filters(
        Optional<String> organisation,
        int organisationLevel,
        Optional<String> region,
        Set<String> grades,
        List<String> occupations,
        Optional<Long> bornFrom,
        Optional<Long> bornTo,
        Set<String> ageBands,
        Optional<Long> yearsInGradeFrom,
        Optional<Long> yearsInGradeTo,
        Set<String> yearsInGrade,
        Optional<String> lineageOf,
        Optional<String> studioLineageOf,
        Set<String> lineage,
        Set<String> mentored,
        Set<String> honours,
        Set<String> status) {

    private static final String SKILLED = "SKILLED";
    private static final String HIGH_SKILLED = "HIGH_SKILLED";
    private static final List<String> SIDES = List.of("true", "false");

    /** As query parameters. */
    static List<Query> queries() {
        return List.of(
                Query.text(
                        "organisation",
                        "当日所在单位代码，含下级",
                        "an organisation and all below it, by where people worked on the day"),
                Query.number(
                                "organisationLevel",
                                1,
                                20,
                                "按单位统计时取其下第几级",
                                "how far below it rows by organisation are")
                        .otherwise("1"),
                Query.text(
                        "region",
                        "当日所在单位的地区代码，含下级",
                        "a region and all below it, by where people worked on the day"),
                Query.list(
                        "grade",
                        and(Careers.GRADES, SKILLED, HIGH_SKILLED),
                        "技能等级；SKILLED 为初级工及以上，HIGH_SKILLED 为高级工及以上",
                        "grades; SKILLED is junior worker and above, HIGH_SKILLED senior worker"
                                + " and above"),
                Query.text("occupation", "当日工种代码，可多个", "codes of trades, by those of the day"),
                Query.number("bornFrom", 1800, 2200, "出生年份从", "born in this year or later"),
                Query.number("bornTo", 1800, 2200, "出生年份到", "born in this year or before"),
                Query.list(
                        "ageBand",
                        and(Bands.AGES.keys(), Dimension.UNKNOWN),
                        "年龄段（当年满岁）",
                        "ages reached in the year"),
                Query.number(
                        "yearsInGradeFrom", 0, 100, "现等级满几年", "whole years in the grade, at least"),
                Query.number(
                        "yearsInGradeTo", 0, 100, "现等级至多几整年", "whole years in the grade, at most"),
                Query.list(
                        "yearsInGrade",
                        and(Bands.IN_GRADE.keys(), Dimension.UNKNOWN, Dimension.NONE),
                        "现等级年限",
                        "stretches of whole years in the grade"),
                Query.text("lineageOf", "某人的各代传人", "a person whose line of apprentices it is"),
                Query.text(
                        "studioLineageOf",
                        "某工作室及其衍生工作室的人员",
                        "a studio whose people it is, with those of all that grew out of it"),
                Query.list("lineage", SIDES, "在谱系内、外", "within the lineage or not"),
                Query.list("mentored", SIDES, "是否拜过师", "whether a pairing ever began"),
                Query.list("honours", Careers.HONOURS, "荣誉", "honours by the day"),
                Query.list("status", Employment.STATES, "在职状况", "states of employment")
                        .otherwise(Employment.EMPLOYED));
    }

    static Filters of(Call call) {
        if (call.text("lineageOf").isPresent() && call.text("studioLineageOf").isPresent()) {
            throw wrong(
                    "studioLineageOf",
                    "TWO_LINEAGES",
                    "lineageOf 与 studioLineageOf 只能取一个",
                    "give one of lineageOf and studioLineageOf");
        }
        return new Filters(
                call.text("organisation"),
                call.number("organisationLevel", 1),
                call.text("region"),
                grades(call.list("grade")),
                call.text("occupation").map(codes -> List.of(codes.split(","))).orElse(List.of()),
                call.number("bornFrom"),
                call.number("bornTo"),
                Set.copyOf(call.list("ageBand")),
                call.number("yearsInGradeFrom"),
                call.number("yearsInGradeTo"),
                Set.copyOf(call.list("yearsInGrade")),
                call.text("lineageOf"),
                call.text("studioLineageOf"),
                new LinkedHashSet<>(call.list("lineage")),
                new LinkedHashSet<>(call.list("mentored")),
                new LinkedHashSet<>(call.list("honours")),
                new LinkedHashSet<>(call.list("status")));
    }

    /** Whether a lineage is named. */
    boolean hasLineage() {
        return lineageOf.isPresent() || studioLineageOf.isPresent();
    }

    /** A parameter that is wrong. */
    static Refused wrong(String parameter, String code, String zh, String en) {
        return new Refused(
                Problems.badParameter(
                        Problem.Error.parameter(
                                parameter,
                                code,
                                "查询参数 " + parameter + "：" + zh + "。",
                                "The query parameter " + parameter + ": " + en + ".")));
    }

    private static Set<String> grades(List<String> words) {
        Set<String> grades = new LinkedHashSet<>();
        for (String word : words) {
            switch (word) {
                case SKILLED ->
                        Stream.of(SkillGrade.values())
                                .filter(SkillGrade::isSkilled)
                                .forEach(grade -> grades.add(grade.name()));
                case HIGH_SKILLED ->
                        Stream.of(SkillGrade.values())
                                .filter(SkillGrade::isHighSkilled)
                                .forEach(grade -> grades.add(grade.name()));
                default -> grades.add(word);
            }
        }
        return grades;
    }

    private static List<String> and(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }
}
