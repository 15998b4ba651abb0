package org.xinchuan.workbook;

import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A pairing as a row of a register, or several with one number of agreement, tell it. Texts are
 * empty and dates null where the register says nothing.
 *
 * @param spot the row, the first of several
 * @param rows all rows that tell it, as Excel counts
 * @param mentorRoles one for each mentor; empty where the register does not tell
 * @param unit the organisation under which it was signed, in the words of the workbook
 * @param results one for each apprentice
 * @param columns the cells of the row by the field of the record that they tell
 */
record WrittenPairing(
        Spot spot,
        List<Integer> rows,
        List<WrittenPerson> mentors,
        List<String> mentorRoles,
        List<WrittenPerson> apprentices,
        String number,
        String unit,
        String trade,
        String studio,
        String programme,
        PartialDate signedOn,
        PartialDate startsOn,
        PartialDate endsOn,
        String goal,
        List<Result> results,
        RowCells columns) {

    WrittenPairing {
        rows = List.copyOf(rows);
        mentors = List.copyOf(mentors);
        mentorRoles = List.copyOf(mentorRoles);
        apprentices = List.copyOf(apprentices);
        results = List.copyOf(results);
    }

    /**
     * What came of an apprentice.
     *
     * @param outcome GRADUATED or FAILED; empty while it is not known
     * @param grade EXCELLENT, GOOD, PASS or FAIL; empty while it is not known
     * @param score null when none is written
     * @param on the day of the assessment; null when none is written
     */
    record Result(String outcome, String grade, Double score, PartialDate on) {
        static final Result NONE = new Result("", "", null, null);

        /** The same with a grade, and what came of it. */
        Result graded(String grade) {
            String outcome = grade.equals("FAIL") ? "FAILED" : "GRADUATED";
            return new Result(outcome, grade, score, on);
        }
    }

    /** The cell of a field of the record; the row when it has none. */
    Spot at(String field) {
        return spot.at(columns.get(field));
    }

    /** The same for whoever does not know cells. */
    Map<String, Taken.At> cells() {
        return columns.at();
    }

    /** The same agreement with the apprentices of another row of it. */
    WrittenPairing with(WrittenPairing other) {
        List<WrittenPerson> all = new ArrayList<>(apprentices);
        List<Result> won = new ArrayList<>(results);
        List<Integer> told = new ArrayList<>(rows);
        told.addAll(other.rows);
        all.addAll(other.apprentices);
        won.addAll(other.results);
        return with(told, all, won);
    }

    /** The same with other results, one for each apprentice. */
    WrittenPairing with(List<Result> results) {
        return with(rows, apprentices, results);
    }

    private WrittenPairing with(List<Integer> told, List<WrittenPerson> all, List<Result> won) {
        return new WrittenPairing(
                spot,
                told,
                mentors,
                mentorRoles,
                all,
                number,
                unit,
                trade,
                studio,
                programme,
                signedOn,
                startsOn,
                endsOn,
                goal,
                won,
                columns);
    }
}
