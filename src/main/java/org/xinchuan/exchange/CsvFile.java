package org.xinchuan.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.standard.Violation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads one file: RFC 4180 in UTF-8, with or without a byte order mark. For one file only. */
final class CsvFile<R extends Record> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Table<R> table;
    private final Notices notices;
    private final Path room;

    /**
     * @param room where rows are kept until they are written
     */
    CsvFile(Table<R> table, Notices notices, Path room) {
        this.table = table;
        this.notices = notices;
        this.room = room;
    }

    /** The rows that are records; everything else is refused. */
    List<Line<R>> read(Path path) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            skipByteOrderMark(reader);
            Iterator<CsvRecord> rows =
                    CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(reader)
                            .iterator();
            return read(rows);
        } catch (CharacterCodingException e) {
            return notUtf8();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return notUtf8();
            }
            throw e;
        } catch (CsvParseException e) {
            return unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Line<R>> read(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            refuse(0, "", "HEADER_MISSING", "文件是空的，应有表头", "the file is empty, without a header");
            return List.of();
        }
        Optional<Header> header = Header.of(table, rows.next(), notices);
        PackedRows<R> lines = new PackedRows<>(table, room);
        while (header.isPresent() && rows.hasNext()) {
            line(header.get(), rows.next()).ifPresent(line -> take(line, lines));
        }
        return lines.done();
    }

    private Optional<Line<R>> line(Header header, CsvRecord row) {
        int number = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != header.size()) {
            refuse(
                    number,
                    "",
                    "CELL_COUNT",
                    "应有 " + header.size() + " 格，实有 " + row.getFieldCount() + " 格",
                    "has " + row.getFieldCount() + " cells where the header has " + header.size());
            return Optional.empty();
        }
        List<String> cells = header.cells(row);
        try {
            return Optional.of(Line.of(table, number, table.record(cells)));
        } catch (Violation violation) {
            violation.faults().forEach(fault -> fault(number, cells, fault));
            return Optional.empty();
        }
    }

    private void fault(int number, List<String> cells, org.xinchuan.standard.Fault fault) {
        int position = table.position(fault.field());
        String value = position < 0 ? "" : cells.get(position);
        notices.fault(Severity.REFUSAL, table.file(), number, fault, value);
    }

    private void take(Line<R> line, PackedRows<R> lines) {
        Line<R> before = lines.take(line);
        if (before != null) {
            String key = String.join(", ", line.key());
            notices.refuse(
                    line,
                    String.join(" + ", table.key()),
                    "DUPLICATE_IN_FILE",
                    "“" + key + "”在第 " + before.number() + " 行已出现",
                    "\"" + key + "\" stands in line " + before.number() + " already");
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private List<Line<R>> notUtf8() {
        notices.forget(table.file());
        refuse(
                0,
                "",
                "NOT_UTF8",
                "不是 UTF-8 编码。请在 Excel 中用“另存为”，类型选“CSV UTF-8(逗号分隔)(*.csv)”"
                        + " · not UTF-8: in Excel, save as \"CSV UTF-8 (Comma delimited)\"",
                "not UTF-8: in Excel, save as \"CSV UTF-8 (Comma delimited)\""
                        + " · 不是 UTF-8 编码，请在 Excel 中另存为“CSV UTF-8(逗号分隔)(*.csv)”");
        return List.of();
    }

    private List<Line<R>> unreadable(CsvParseException e) {
        notices.forget(table.file());
        refuse(
                0,
                "",
                "CSV_INVALID",
                "不符合 CSV 格式（RFC 4180）：" + e.getMessage(),
                "not CSV (RFC 4180): " + e.getMessage());
        return List.of();
    }

    private void refuse(int line, String column, String code, String zh, String en) {
        notices.refuse(table.file(), line, column, code, zh, en);
    }
}
