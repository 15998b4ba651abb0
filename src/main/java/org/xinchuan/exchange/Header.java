package org.xinchuan.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first row of a file: its columns may come in any order. For the rows of one file. */
final class Header {

    /** A power of two. */
    private static final int TEXTS = 1 << 16;

    private final int[] positions;
    private final int size;

    /** Texts that came last, by their hash: codes and days come again, and are kept once. */
    private final String[] texts = new String[TEXTS];

    private Header(int[] positions, int size) {
        this.positions = positions;
        this.size = size;
    }

    /** Reads the header; empty when the rows below it cannot be read, and says why. */
    static Optional<Header> of(Table<?> table, CsvRecord row, Notices notices) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        List<String> names = new ArrayList<>(row.getFields());
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String name : names) {
            if (table.position(name) < 0) {
                unknown(table, line, name, notices);
                good = false;
            } else if (!seen.add(name)) {
                notices.refuse(
                        table.file(),
                        line,
                        name,
                        "COLUMN_TWICE",
                        "这一列出现了两次",
                        "the column stands there twice");
                good = false;
            }
        }
        for (Column column : table.columns()) {
            if (column.required() && !seen.contains(column.name())) {
                notices.refuse(
                        table.file(),
                        line,
                        column.name(),
                        "COLUMN_MISSING",
                        "缺少必需的列",
                        "the column is required and missing");
                good = false;
            }
        }
        return good ? Optional.of(new Header(positions(table, names), names.size())) : none();
    }

    /** How many cells a row must have. */
    int size() {
        return size;
    }

    /** The cells of a row in the order of the table's columns, empty where there is no column. */
    List<String> cells(CsvRecord row) {
        return Arrays.stream(positions)
                .mapToObj(position -> position < 0 ? "" : once(row.getField(position)))
                .toList();
    }

    private String once(String text) {
        int place = text.hashCode() & (TEXTS - 1);
        if (!text.equals(texts[place])) {
            texts[place] = text;
        }
        return texts[place];
    }

    private static void unknown(Table<?> table, int line, String name, Notices notices) {
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        notices.refuse(
                table.file(),
                line,
                name,
                "COLUMN_UNKNOWN",
                "没有这一列；可用的列：" + columns,
                "no such column; there are " + columns);
    }

    private static int[] positions(Table<?> table, List<String> names) {
        return table.columns().stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    }

    private static Optional<Header> none() {
        return Optional.empty();
    }
}
