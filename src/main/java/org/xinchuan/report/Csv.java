package org.xinchuan.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.Row;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows as a CSV file that Excel opens rightly: UTF-8 with a byte order mark, CRLF, the titles of
 * the columns first, text as {@link PlainText}.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /**
     * @param language of the titles
     */
    static byte[] of(List<Column> columns, List<Row> rows, String language) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    columns.stream().map(c -> PlainText.of(c.title().in(language))).toList());
            for (Row row : rows) {
                Map<String, Object> cells = Cells.of(row, columns);
                csv.writeRecord(cells.values().stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case List<?> list ->
                    PlainText.of(
                            list.stream().map(String::valueOf).collect(Collectors.joining("、")));
            default -> PlainText.of(value.toString());
        };
    }
}
