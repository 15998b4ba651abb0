package org.xinchuan.demo;

import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generated pairing of one mentor with one or two apprentices.
 *
 * @param from first day of the term
 * @param to last day of the term
 * @param endReason why it ended early or is void; empty otherwise
 * @param scores final marks, one for each apprentice who sat the final assessment
 */
record Agreement(
        Employee mentor,
        List<Employee> apprentices,
        LocalDate from,
        LocalDate to,
        Fate fate,
        String endReason,
        List<Integer> scores) {

    private static final int EXCELLENT = 90;
    private static final int GOOD = 80;
    private static final int PASS = 60;

    /** How it ended, in the words of the interchange format. */
    enum Fate {
        ACTIVE,
        GRADUATED,
        FAILED,
        EXTENDED,
        TERMINATED,
        VOID
    }

    boolean overlaps(LocalDate start, LocalDate end) {
        return !from.isAfter(end) && !to.isBefore(start);
    }

    /** The row of {@code pairings.csv}. */
    Map<String, String> row(String id, String agreementNo) {
        Employee first = apprentices.getFirst();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("mentors", mentor.id());
        row.put(
                "apprentices",
                apprentices.stream().map(Employee::id).collect(Collectors.joining(";")));
        row.put("programme", programme(first));
        row.put("organisation", first.enterprise());
        row.put("occupation", first.team().occupation());
        row.put("agreementNo", agreementNo);
        row.put("signedOn", from.minusDays(3 + apprentices.size()).toString());
        row.put("startsOn", from.toString());
        row.put("endsOn", to.toString());
        row.put("status", fate.name());
        row.put("outcomes", outcomes());
        row.put("graduatedOn", fate == Fate.GRADUATED ? join(this::assessedOn) : "");
        row.put("grades", fate == Fate.GRADUATED ? join(i -> mark(scores.get(i))) : "");
        row.put("endReason", endReason);
        row.put("goal", goal(first));
        return row;
    }

    /** The rows of {@code assessments.csv}: one final assessment for each apprentice who sat it. */
    List<Map<String, String>> assessments(String id) {
        return IntStream.range(0, scores.size())
                .mapToObj(
                        i ->
                                Map.of(
                                        "subject", "pairing:" + id,
                                        "kind", "GRADUATION",
                                        "heldOn", assessedOn(i),
                                        "person", apprentices.get(i).id(),
                                        "score", scores.get(i).toString(),
                                        "grade", mark(scores.get(i))))
                .toList();
    }

    private String programme(Employee apprentice) {
        return apprentice.standing() == Employee.Standing.APPRENTICE ? "NEW_APPRENTICESHIP" : "";
    }

    private String goal(Employee apprentice) {
        if (fate != Fate.ACTIVE) {
            return "";
        }
        return "达到"
                + apprentice
                        .grade()
                        .map(held -> SkillGrade.values()[held.ordinal() + 1].label().zh())
                        .orElse("独立上岗")
                + "水平";
    }

    private String outcomes() {
        return switch (fate) {
            case ACTIVE, VOID -> "";
            default -> String.join(";", Collections.nCopies(apprentices.size(), fate.name()));
        };
    }

    /** Apprentices of one agreement are assessed on days of their own. */
    private String assessedOn(int apprentice) {
        return to.minusDays(4 + to.getMonthValue() % 5 - apprentice).toString();
    }

    private String join(IntFunction<String> each) {
        return IntStream.range(0, apprentices.size())
                .mapToObj(each)
                .collect(Collectors.joining(";"));
    }

    private static String mark(int score) {
        if (score >= EXCELLENT) {
            return "EXCELLENT";
        }
        return score >= GOOD ? "GOOD" : score >= PASS ? "PASS" : "FAIL";
    }
}
