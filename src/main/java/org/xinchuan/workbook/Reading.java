package org.xinchuan.workbook;

import org.xinchuan.sheet.TextEncoding;

import java.util.List;
import java.util.Map;

/**
 * What a workbook says.
 *
 * @param rows how many rows there are below the headers
 * @param records what the good rows come to
 * @param faults what is wrong or doubtful, in order of sheet, row and column
 * @param questions whom names mean that nobody can tell
 * @param headers in which row the header of each sheet ends that has one, by the sheet from 0
 * @param layouts the columns of each sheet as they were found
 * @param encoding of a CSV file; null for a workbook
 */
public record Reading(
        int rows,
        List<Taken> records,
        List<CellFault> faults,
        List<Question> questions,
        Map<Integer, Integer> headers,
        List<SheetLayout> layouts,
        TextEncoding encoding) {

    public Reading {
        records = List.copyOf(records);
        faults = List.copyOf(faults);
        questions = List.copyOf(questions);
        headers = Map.copyOf(headers);
        layouts = List.copyOf(layouts);
    }
}
