package org.xinchuan.workbook;

import java.util.List;

/**
 * Whom or what a name means, to be answered once for the whole workbook.
 *
 * @param about a person or a studio
 * @param key what the answer goes by
 * @param unit as the workbook has it; empty when it does not say
 * @param trade as the workbook has it; empty when it does not say
 * @param rows how many rows name it
 * @param row the first of them
 * @param candidates who can be meant; none when nobody is recorded
 */
public record Question(
        About about,
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

    /** What is asked for. */
    public enum About {
        PERSON,
        STUDIO
    }

    /** The same, of one row more. */
    Question oncemore() {
        return new Question(about, key, name, unit, trade, rows + 1, row, candidates);
    }
}
