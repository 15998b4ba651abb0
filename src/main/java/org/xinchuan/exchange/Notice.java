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
 * @param at where in a workbook, whose columns are letters; null for other files
 */
public record Notice(
        Severity severity,
        String file,
        int line,
        String column,
        String code,
        Bilingual message,
        InSheet at) {

    /** Of a file without sheets. */
    Notice(
            Severity severity,
            String file,
            int line,
            String column,
            String code,
            Bilingual message) {
        this(severity, file, line, column, code, message, null);
    }

    /**
     * Where in a workbook.
     *
     * @param sheet its name
     * @param header what stands above the column; empty for the row as a whole
     * @param value what the cell holds, numbers of people masked
     */
    public record InSheet(String sheet, String header, String value) {}

    /** The same of a cell that holds something; as it is when nothing is known of that. */
    Notice holding(String value) {
        return value.isEmpty()
                ? this
                : new Notice(
                        severity,
                        file,
                        line,
                        column,
                        code,
                        message,
                        new InSheet(at.sheet(), at.header(), value));
    }

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
        if (at != null) {
            text.append('!').append(at.sheet());
        }
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!column.isEmpty()) {
            text.append(' ').append(column);
        }
        if (at != null && !at.header().isEmpty()) {
            text.append(" (").append(at.header()).append(')');
        }
        return text.append(": ").append(message.in(language)).toString();
    }
}
