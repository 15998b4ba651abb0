package org.xinchuan.workbook;

import java.util.Map;

/**
 * How somebody matches the columns of one sheet.
 *
 * @param sheet its name
 * @param row in which its header ends, as Excel counts
 * @param levels how many rows the header has, 1 or 2
 * @param fields what each column means, by its letters: the name of a field, or empty to leave it
 *     out; a column that is not named is read by its words
 */
public record ColumnMatch(String sheet, int row, int levels, Map<String, String> fields) {

    public ColumnMatch {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        levels = levels == 2 ? 2 : 1;
    }
}
