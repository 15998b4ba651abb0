package org.xinchuan.workbook;

import java.util.Map;

/**
 * How the columns of a layout were matched before.
 *
 * @param id of what is remembered
 * @param kind of the workbook
 * @param fields what each column means, by {@link Layout#names}: the name of a field, or empty for
 *     one that is left out
 * @param day on which it was matched, such as {@code 2026-11-29}
 */
public record RememberedColumns(String id, Kind kind, Map<String, String> fields, String day) {

    public RememberedColumns {
        fields = Map.copyOf(fields);
    }

    /** Whether a header has these columns and no others. */
    boolean fits(Header header) {
        return fields.keySet().equals(Layout.names(header).keySet());
    }
}
