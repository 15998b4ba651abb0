package org.xinchuan.workbook;

import org.xinchuan.innovation.Award;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the awards of a row. Level, grade and year have columns of their own or stand in the name,
 * as in 2021年湖北省职工创新成果一等奖.
 */
final class RowAwards {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[；;]+\\s*");
    private static final Pattern LINES = Pattern.compile("\\s*[\\n\\r]+\\s*");
    private static final Pattern NONE = Pattern.compile("[-—/无]*|暂无|未获奖");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private RowAwards() {}

    /** The awards of a row; none, and an error, when something is missing of one. */
    static List<WrittenAward> of(WrittenRow row) {
        Award.Level level = row.read(ResultField.LEVEL, Levels.AWARD::check);
        Award.Grade grade = row.read(ResultField.GRADE, ResultWords.AWARD_GRADE::check);
        PartialDate day = row.past(ResultField.YEAR);
        String text = row.lines(ResultField.AWARD);
        if (NONE.matcher(text).matches()) {
            if (level != null || grade != null) {
                row.missing(ResultField.AWARD);
            }
            return List.of();
        }
        List<WrittenAward> awards = new ArrayList<>();
        for (String name : names(text)) {
            Award.Level at = level == null ? level(row, name) : level;
            Integer year = day == null ? year(name) : Integer.valueOf(day.first().getYear());
            if (at == null && row.isBlank(ResultField.LEVEL)) {
                row.missing(ResultField.LEVEL);
            }
            if (year == null && row.isBlank(ResultField.YEAR)) {
                row.missing(ResultField.YEAR);
            }
            if (at != null && year != null) {
                awards.add(
                        new WrittenAward(
                                name,
                                at,
                                grade == null
                                        ? ResultWords.AWARD_GRADE.within(name).orElse(null)
                                        : grade,
                                year,
                                row.text(ResultField.ISSUER)));
            }
        }
        return awards;
    }

    /** The awards that a cell names; a name that is broken over lines is one. */
    private static List<String> names(String text) {
        return BETWEEN.splitAsStream(text)
                .flatMap(
                        part -> {
                            List<String> lines = List.of(LINES.split(part));
                            return lines.stream().allMatch(RowAwards::isWhole)
                                    ? lines.stream()
                                    : Stream.of(String.join("", lines));
                        })
                .toList();
    }

    /** Whether a line tells of an award what is told of one. */
    private static boolean isWhole(String line) {
        return year(line) != null
                || ResultWords.AWARD_GRADE.within(line).isPresent()
                || line.endsWith("奖");
    }

    private static Award.Level level(WrittenRow row, String name) {
        Award.Level told =
                row.isBlank(ResultField.LEVEL) ? Levels.AWARD.within(name).orElse(null) : null;
        if (told != null) {
            row.cells()
                    .faulty()
                    .note(
                            row.at(ResultField.AWARD),
                            "LEVEL_FROM_TITLE",
                            "获奖级别按奖项名称认定为" + told.label().zh(),
                            "the level was taken from the name: " + told.label().en());
        }
        return told;
    }

    private static Integer year(String name) {
        Matcher year = YEAR.matcher(name);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }
}
