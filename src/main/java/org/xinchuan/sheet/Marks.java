package org.xinchuan.sheet;

import org.xinchuan.sheet.Mark.Level;
import org.xinchuan.standard.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is to say about one sheet, by rows and columns; its header is said too. */
final class Marks {

    /** The most that a cell can hold. */
    private static final int LONGEST = 32_767;

    /** Between the header of the reasons and what is said of the row of headers itself. */
    static final String COLON = "：";

    private final NavigableMap<Integer, Row> rows = new TreeMap<>();
    private final int headerRow;
    private final String language;

    /**
     * The marks of one sheet.
     *
     * @param all those of other sheets too
     * @param headerRow in which its headers stand, from 1
     */
    Marks(List<Mark> all, int sheet, int headerRow, String language) {
        this.headerRow = headerRow;
        this.language = language;
        for (Mark mark : all) {
            if (mark.sheet() == sheet) {
                row(mark.row()).add(mark);
            }
        }
        if (!rows.isEmpty()) {
            row(headerRow);
        }
    }

    private Row row(int number) {
        return rows.computeIfAbsent(number, _ -> new Row(new TreeMap<>(), new ArrayList<>()));
    }

    /**
     * The marks of a row.
     *
     * @param cells the worst of each column
     */
    private record Row(NavigableMap<Integer, Level> cells, List<Mark> marks) {

        void add(Mark mark) {
            marks.add(mark);
            if (mark.column() >= 0) {
                cells.merge(mark.column(), mark.level(), Row::worse);
            }
        }

        static Level worse(Level one, Level other) {
            return one == Level.ERROR ? one : other;
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int headerRow() {
        return headerRow;
    }

    /** Whether there is anything to say in a row. */
    boolean has(int row) {
        return rows.containsKey(row);
    }

    /** The marked cells of a row by column; empty where nothing is said of it. */
    NavigableMap<Integer, Level> cells(int row) {
        Row found = rows.get(row);
        return found == null ? new TreeMap<>() : found.cells();
    }

    /** The worst that is said of a row; null where only the header is. */
    Level level(int row) {
        return rows.get(row).marks().stream().map(Mark::level).reduce(Row::worse).orElse(null);
    }

    /** The rows of which something is said and that lie between two, both exclusive. */
    List<Integer> between(int row, int other) {
        return other <= row + 1
                ? List.of()
                : List.copyOf(rows.subMap(row, false, other, false).keySet());
    }

    /** The last column in which a cell is marked; -1 without one. */
    int lastColumn() {
        return rows.values().stream()
                .filter(row -> !row.cells().isEmpty())
                .mapToInt(row -> row.cells().lastKey())
                .max()
                .orElse(-1);
    }

    /** All that is said in a row, as text that is no formula. */
    String reasons(int row) {
        String said =
                rows.get(row).marks().stream()
                        .map(this::reason)
                        .distinct()
                        .collect(Collectors.joining(isEnglish() ? "; " : "；"));
        if (row == headerRow) {
            String header = MarkedFile.HEADER.in(language);
            said = said.isEmpty() ? header : header + COLON + said;
        }
        String plain = PlainText.of(CellText.written(said));
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    private String reason(Mark mark) {
        return mark.column() < 0
                ? mark.message()
                : Columns.letter(mark.column()) + (isEnglish() ? ": " : COLON) + mark.message();
    }

    private boolean isEnglish() {
        return language.equals("en");
    }
}
