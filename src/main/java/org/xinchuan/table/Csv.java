package org.xinchuan.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.xinchuan.standard.PlainText;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows as a CSV file that Excel opens rightly: UTF-8 with a byte order mark, CRLF, the titles of
 * the columns first, text as {@link PlainText}.
 */
public final class Csv {

    /** What such a file is. */
    public static final String TYPE = "text/csv";

    /** What a file of it is sent as. */
    public static final String SENT = TYPE + "; charset=utf-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /**
     * Writes a table as it comes.
     *
     * @param out is left open: what was broken off must not look like a whole file
     */
    public static void write(Table table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(table.titles().stream().map(PlainText::of).toList());
        while (table.rows().hasNext()) {
            List<Object> row = table.rows().next();
            csv.writeRecord(row.stream().map(Csv::cell).toList());
        }
        csv.flush();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> PlainText.of(value.toString());
        };
    }
}
