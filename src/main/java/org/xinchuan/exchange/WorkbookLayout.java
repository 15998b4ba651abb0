package org.xinchuan.exchange;

import org.xinchuan.sheet.TextEncoding;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.SheetLayout;

import java.util.List;

/**
 * How a workbook was read.
 *
 * @param encoding of a CSV file; null for a workbook
 * @param kind whose columns were looked for
 */
public record WorkbookLayout(TextEncoding encoding, Kind kind, List<SheetLayout> sheets) {

    public WorkbookLayout {
        sheets = List.copyOf(sheets);
    }

    /** The same as it is answered. */
    Told in(String language) {
        return new Told(encoding, fields(kind, language), sheets);
    }

    /** What columns of a kind may tell, in the language of whoever asks. */
    static List<Told.Field> fields(Kind kind, String language) {
        return kind.fields().stream()
                .map(
                        field ->
                                new Told.Field(
                                        field.name(), field.title().in(language), field.required()))
                .toList();
    }

    /**
     * How a workbook was read, in the language of whoever asks.
     *
     * @param encoding of a CSV file; null for a workbook
     * @param fields that its columns can be matched with
     * @param sheets with their columns
     */
    public record Told(TextEncoding encoding, List<Field> fields, List<SheetLayout> sheets) {

        /**
         * What a column may tell.
         *
         * @param required whether a sheet without it is none of its kind
         */
        public record Field(String field, String title, boolean required) {}
    }
}
