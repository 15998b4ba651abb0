package org.xinchuan.workbook;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.WrittenGrade;

/**
 * A person as a row of a workbook names one.
 *
 * @param spot the cell of the name
 * @param number the employee number; null when none is written
 * @param counted whether the number stood in a number cell, which loses the zeros before it
 * @param unit where the person works, in the words of the workbook; empty when it does not say
 * @param aside what stands in brackets behind the name, which is the end of the unit; or empty
 * @param trade the same of the trade
 * @param grade null when none is written
 */
record WrittenPerson(
        Spot spot,
        String name,
        String number,
        boolean counted,
        String unit,
        String aside,
        String trade,
        WrittenGrade grade,
        PartialDate hiredOn,
        Integer birthYear) {

    /** What tells people of a workbook apart: rows that say the same speak of the same person. */
    record Who(String name, String number, String unit, String trade) {}

    Who who() {
        return new Who(name, number, unit, trade);
    }

    /** The same as a text, by which questions about them go. */
    String key() {
        return String.join("|", name, number == null ? "" : number, unit, trade);
    }

    /** The same, known to work elsewhere. */
    WrittenPerson at(String workplace) {
        return new WrittenPerson(
                spot, name, number, counted, workplace, aside, trade, grade, hiredOn, birthYear);
    }
}
