package org.xinchuan.exchange;

import org.xinchuan.standard.Bilingual;

/**
 * Something to say about a file of an import.
 *
 * @param file its name without the folder
 * @param line where the row begins, the header being line 1; 0 for the file as a whole
 * @param column the column's name; empty for the row as a whole
 * @param code a stable name such as {@code PERSON_UNKNOWN}
 * @param message what is wrong, with the value, and what to do; never a personal number
 */
public record Notice(
        Severity severity, String file, int line, String column, String code, Bilingual message) {

    /** What comes of it. */
    public enum Severity {
        /** The folder is not applied. */
        REFUSAL,
        /** The row is taken in although something about it is doubtful. */
        WARNING,
        /** The writer may want to know. */
        NOTE
    }

    /**
     * The notice as one line, such as {@code pairings.csv:42 mentors: no person "P99"}.
     *
     * @param language {@code en} or, for anything else, Chinese
     */
    public String text(String language) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!column.isEmpty()) {
            text.append(' ').append(column);
        }
        return text.append(": ").append(message.in(language)).toString();
    }
}
