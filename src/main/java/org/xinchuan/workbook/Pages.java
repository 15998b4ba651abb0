package org.xinchuan.workbook;

import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.DataRows.Read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the sheets of a workbook: finds the header of each, hands its rows over, and says
 * which columns and rows are left aside. For one file.
 */
final class Pages {

    private static final int MOST_SKIPPED = 50;

    private final SheetFile file;
    private final Faulty faulty;
    private final Vocabulary vocabulary;
    private final Corrections corrections;
    private final Reader reader;
    private final Map<Integer, Integer> headers = new HashMap<>();
    private int rows;
    private int skipped;

    /**
     * @param vocabulary the columns to look for
     * @param corrections as in {@link Wishes}
     */
    Pages(
            SheetFile file,
            Vocabulary vocabulary,
            Map<String, String> corrections,
            Faulty faulty,
            Reader reader) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.corrections = new Corrections(corrections, file.names());
        this.faulty = faulty;
        this.reader = reader;
    }

    /** Takes what the sheets hold, in their order. */
    interface Reader {
        /** A sheet with a header begins: what stands above the header, row by row. */
        void begin(int sheet, List<SheetRow> above);

        /** A row of data. */
        void take(Spot row, DataRow data);
    }

    /** Goes through all sheets; what is wrong with them as a whole is said. */
    void read() {
        boolean found = false;
        for (int sheet = 0; sheet < file.names().size(); sheet++) {
            found |= read(sheet);
        }
        if (!found) {
            notFound();
        }
    }

    /** How well the sheets of a file fit a vocabulary: 0 when none has what it must have. */
    static long score(SheetFile file, Vocabulary vocabulary) {
        long best = 0;
        for (int sheet = 0; sheet < file.names().size(); sheet++) {
            try (Rows rows = file.rows(sheet)) {
                Merges merges = new Merges(file.merged(sheet));
                long score =
                        new HeaderSearch(first(rows), merges, vocabulary)
                                .find()
                                .map(Header::score)
                                .orElse(0L);
                best = Math.max(best, score);
            }
        }
        return best;
    }

    private static List<SheetRow> first(Rows rows) {
        List<SheetRow> first = new ArrayList<>();
        while (rows.hasNext()
                && (first.isEmpty() || first.getLast().number() <= HeaderSearch.ROWS)) {
            first.add(rows.next());
        }
        return first;
    }

    /** How many rows were read below the headers. */
    int rows() {
        return rows;
    }

    /** In which row the header of each sheet ends that has one, by the sheet. */
    Map<Integer, Integer> headers() {
        return Map.copyOf(headers);
    }

    private boolean read(int sheet) {
        Merges merges = new Merges(file.merged(sheet));
        try (Rows all = file.rows(sheet)) {
            List<SheetRow> first = first(all);
            Optional<Header> header = new HeaderSearch(first, merges, vocabulary).find();
            if (header.isEmpty()) {
                return false;
            }
            headers.put(sheet, header.get().last());
            aside(sheet, header.get());
            reader.begin(
                    sheet,
                    first.stream().filter(row -> row.number() < header.get().first()).toList());
            DataRows data = new DataRows(header.get(), merges);
            first.stream()
                    .filter(row -> row.number() > header.get().last())
                    .forEach(row -> take(sheet, data.read(corrections.of(sheet, row))));
            while (all.hasNext()) {
                take(sheet, data.read(corrections.of(sheet, all.next())));
            }
            return true;
        }
    }

    /** Says which columns are not taken, and which are there twice. */
    private void aside(int sheet, Header header) {
        Spot top = new Spot(sheet, header.last(), null);
        for (int column : header.twice()) {
            String title = header.title(column);
            faulty.error(
                    top.at(Cell.ofHeader(column, title)),
                    "HEADER_DUPLICATE",
                    "“" + title + "”与前面一列意思相同，请改名或删去一列",
                    "\"" + title + "\" means the same as a column before it: rename or remove one");
        }
        List<String> unused =
                header.unused().stream()
                        .map(header::title)
                        .filter(title -> !MarkedFile.isHeader(title))
                        .toList();
        if (!unused.isEmpty()) {
            faulty.note(
                    top,
                    "COLUMN_UNUSED",
                    "没有取用的列：" + String.join("、", unused),
                    "columns that nothing is taken from: " + String.join(", ", unused));
        }
    }

    private void take(int sheet, Read read) {
        switch (read) {
            case Read.Row(DataRow row) -> {
                rows++;
                reader.take(new Spot(sheet, row.number(), null), row);
            }
            case Read.Skipped(int number, String text) -> skipped(sheet, number, text);
            case Read.Blank() -> {}
        }
    }

    private void skipped(int sheet, int number, String text) {
        if (skipped++ < MOST_SKIPPED) {
            faulty.note(
                    new Spot(sheet, number, null),
                    "ROW_SKIPPED",
                    "不是数据行，已略过：" + Faulty.shown(text),
                    "not a row of data, left aside: " + Faulty.shown(text));
        }
    }

    private void notFound() {
        faulty.error(
                new Spot(0, 0, null),
                "HEADER_NOT_FOUND",
                "前 " + HeaderSearch.ROWS + " 行里没有找到表头，至少要有：" + vocabulary.required(),
                "no header within the first "
                        + HeaderSearch.ROWS
                        + " rows; it needs columns for "
                        + vocabulary.required());
    }
}
