package org.xinchuan.workbook;

import org.xinchuan.graph.Row;

import java.util.function.UnaryOperator;

/**
 * Somebody whom a row of a workbook may mean.
 *
 * @param number the employee number, for finding only; never shown whole
 */
record Candidate(
        String id,
        String name,
        String number,
        Integer birthYear,
        String post,
        String organisation,
        String organisationName,
        String occupation,
        String occupationName) {

    private static final int TAIL = 4;

    /**
     * @param once gives a text that many people have as one and the same
     */
    static Candidate of(Row row, UnaryOperator<String> once) {
        return new Candidate(
                row.text("id"),
                once.apply(row.text("name")),
                row.text("employeeNo"),
                row.get("birthYear") == null ? null : Math.toIntExact(row.number("birthYear")),
                once.apply(row.text("post")),
                once.apply(row.text("organisation")),
                once.apply(row.text("organisationName")),
                once.apply(row.text("occupation")),
                once.apply(row.text("occupationName")));
    }

    /** What a recorder is shown to choose by. */
    Choice shown() {
        return new Choice(
                id,
                name,
                organisationName,
                occupationName == null ? post : occupationName,
                number == null || number.length() <= TAIL
                        ? number
                        : number.substring(number.length() - TAIL),
                birthYear);
    }

    /**
     * One of several people to choose from.
     *
     * @param trade the occupation, else the post; null when neither is known
     * @param employeeNoTail the last four characters of the employee number
     */
    public record Choice(
            String id,
            String name,
            String organisation,
            String trade,
            String employeeNoTail,
            Integer birthYear) {}
}
