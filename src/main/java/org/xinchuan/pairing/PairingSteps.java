package org.xinchuan.pairing;

import org.xinchuan.graph.Rows;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps in the life of a pairing: what a request says, and what becomes of the pairing. */
public final class PairingSteps {

    private static final Set<PairingStatus> UNDER_WAY =
            Set.of(PairingStatus.DRAFT, PairingStatus.ACTIVE, PairingStatus.EXTENDED);

    private static final List<String> REASONS =
            List.of(
                    "TRANSFER",
                    "RESIGNED",
                    "RETIRED",
                    "DEATH",
                    "LONG_LEAVE",
                    "BREACH",
                    "MUTUAL",
                    "OTHER");

    private PairingSteps() {}

    /**
     * Apprentices finish.
     *
     * @param apprentices who; all when left out
     * @param graduatedOn when; today when left out
     * @param grade EXCELLENT, GOOD, PASS or FAIL; by the rules from the score when left out
     * @param score in points, 0 to 100
     */
    public record Graduation(
            List<String> apprentices, PartialDate graduatedOn, String grade, Double score) {

        private static final Set<String> GRADES = Set.of("EXCELLENT", "GOOD", "PASS", "FAIL");

        public Graduation {
            apprentices = apprentices == null ? List.of() : List.copyOf(apprentices);
            if (score != null && !(score >= 0 && score <= 100)) {
                throw violation("score", "SCORE_RANGE", "得分在 0 到 100 之间", "a score is 0 to 100");
            }
            if (grade != null && !GRADES.contains(grade)) {
                throw violation(
                        "grade",
                        "GRADE_UNKNOWN",
                        "成绩是 EXCELLENT、GOOD、PASS 或 FAIL",
                        "a grade is EXCELLENT, GOOD, PASS or FAIL");
            }
        }

        /** The same with a grade. */
        Graduation graded(String other) {
            return new Graduation(apprentices, graduatedOn, other, score);
        }

        boolean failed() {
            return "FAIL".equals(grade);
        }
    }

    /** The term goes on. */
    public record Extension(PartialDate endsOn, String agreementNo) {

        public Extension {
            if (endsOn == null) {
                throw violation("endsOn", "REQUIRED_EMPTY", "请填写新的期满日期", "the new end is required");
            }
        }
    }

    /**
     * It ends before its time.
     *
     * @param endsOn the last day; today when left out
     * @param endReason one of those that the rule termination.reasons lists
     */
    public record Termination(PartialDate endsOn, String endReason) {}

    /** It was entered in error. */
    public record Voiding(String endReason) {}

    static Pairing graduate(Pairing pairing, Graduation step, LocalDate today) {
        underWay(pairing);
        String day =
                (step.graduatedOn() == null ? PartialDate.of(today) : step.graduatedOn()).text();
        String outcome = step.failed() ? "FAILED" : "GRADUATED";
        List<String> who =
                step.apprentices().isEmpty() ? pairing.apprentices() : step.apprentices();
        List<String> outcomes = filled(pairing.outcomes(), pairing);
        List<String> days = filled(pairing.graduatedOn(), pairing);
        List<String> grades = filled(pairing.grades(), pairing);
        for (String apprentice : who) {
            int at = pairing.apprentices().indexOf(apprentice);
            if (at < 0) {
                throw violation(
                        "apprentices",
                        "PERSON_NOT_FOUND",
                        apprentice + " 不是本结对的徒弟",
                        apprentice + " is no apprentice of this pairing");
            }
            outcomes.set(at, outcome);
            days.set(at, step.failed() ? "" : day);
            grades.set(at, step.grade() == null ? "" : step.grade());
        }
        boolean all = outcomes.stream().noneMatch(o -> o.isEmpty() || o.equals("ACTIVE"));
        boolean some = outcomes.contains("GRADUATED");
        Map<String, Object> changes = new HashMap<>();
        changes.put("outcomes", outcomes);
        changes.put("graduatedOn", days);
        changes.put("grades", grades);
        if (all) {
            changes.put("status", some ? PairingStatus.GRADUATED : PairingStatus.FAILED);
            if (pairing.endsOn() == null) {
                changes.put("endsOn", day);
            }
        }
        return Rows.with(pairing, changes);
    }

    static Pairing extend(Pairing pairing, Extension step) {
        underWay(pairing);
        PartialDate before = pairing.endsOn();
        if (before != null && !step.endsOn().last().isAfter(before.last())) {
            throw violation(
                    "endsOn",
                    "DATE_ORDER",
                    "新的期满日期须晚于 " + before,
                    "the new end must lie after " + before);
        }
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", PairingStatus.EXTENDED);
        changes.put("endsOn", step.endsOn());
        if (step.agreementNo() != null) {
            changes.put("agreementNo", step.agreementNo());
        }
        return Rows.with(pairing, changes);
    }

    /**
     * @param reasons that rules list; those that ship where none does
     */
    static Pairing terminate(
            Pairing pairing, Termination step, LocalDate today, List<String> reasons) {
        underWay(pairing);
        List<String> known = reasons.isEmpty() ? REASONS : reasons;
        if (step.endReason() != null && !known.contains(step.endReason())) {
            throw violation(
                    "endReason",
                    "VALUE_UNKNOWN",
                    "没有这种原因：" + step.endReason() + "；可用的有 " + known,
                    "no such reason: " + step.endReason() + "; there are " + known);
        }
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", PairingStatus.TERMINATED);
        changes.put("endsOn", step.endsOn() == null ? PartialDate.of(today) : step.endsOn());
        changes.put("endReason", step.endReason());
        return Rows.with(pairing, changes);
    }

    static Pairing makeVoid(Pairing pairing, Voiding step) {
        if (pairing.status() == PairingStatus.VOID) {
            throw new WrongStatus(pairing.status());
        }
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", PairingStatus.VOID);
        if (step.endReason() != null) {
            changes.put("endReason", step.endReason());
        }
        return Rows.with(pairing, changes);
    }

    /** Thrown when a step does not fit where the pairing stands. */
    static final class WrongStatus extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final PairingStatus status;

        WrongStatus(PairingStatus status) {
            super(status.name(), null, false, false);
            this.status = status;
        }

        PairingStatus status() {
            return status;
        }
    }

    private static void underWay(Pairing pairing) {
        if (!UNDER_WAY.contains(pairing.status())) {
            throw new WrongStatus(pairing.status());
        }
    }

    private static List<String> filled(List<String> values, Pairing pairing) {
        return values.isEmpty()
                ? new ArrayList<>(Collections.nCopies(pairing.apprentices().size(), ""))
                : new ArrayList<>(values);
    }

    private static Violation violation(String field, String code, String zh, String en) {
        return new Violation(List.of(Fault.of(field, code, zh, en)));
    }
}
