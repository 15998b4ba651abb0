package org.xinchuan.workbook;

import java.util.List;

/**
 * Whom a name means, to be answered once for the whole workbook.
 *
 * @param key what the answer goes by
 * @param unit as the workbook has it; empty when it does not say
 * @param trade as the workbook has it; empty when it does not say
 * @param rows how many rows name the person
 * @param row the first of them
 * @param candidates who can be meant; none when nobody is recorded
 */
public record Question(
        String key,
        String name,
        String unit,
        String trade,
        int rows,
        int row,
        List<Candidate.Choice> candidates) {

    public Question {
        candidates = List.copyOf(candidates);
    }
}
