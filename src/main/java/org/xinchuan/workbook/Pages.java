package org.xinchuan.workbook;

import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.DataRows.Read;
import org.xinchuan.workbook.SheetLayout.By;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through the sheets of a workbook: finds the header of each, hands its rows over, and says
 * which columns and rows are left aside. For one file.
 */
final class Pages {

    private static final int MOST_SKIPPED = 50;

    /** So many sheets are shown with their columns. */
    private static final int MOST_LAYOUTS = 10;

    private final SheetFile file;
    private final Faulty faulty;
    private final Kind kind;
    private final Matches matches;
    private final List<SheetLayout> layouts = new ArrayList<>();
    private final Corrections corrections;
    private final Reader reader;
    private final Map<Integer, Integer> headers = new HashMap<>();
    private int rows;
    private int skipped;

    /**
     * @param kind whose columns are looked for
     */
    Pages(SheetFile file, Kind kind, Wishes wishes, Faulty faulty, Reader reader) {
        this.file = file;
        this.kind = kind;
        this.matches = wishes.matches();
        this.corrections = new Corrections(wishes.corrections(), file.names());
        this.faulty = faulty;
        this.reader = reader;
    }

    /** Takes what the sheets hold, in their order. */
    interface Reader {
        /** A sheet with a header begins: what stands above the header, row by row. */
        void begin(int sheet, List<SheetRow> above);

        /** A row of data. */
        void take(Spot row, DataRow data);

        /** A row that says something else, by what stands first in it. */
        default void aside(int sheet, String text) {}
    }

    /** Goes through all sheets; what is wrong with them as a whole is said. */
    void read() {
        List<Integer> others = new ArrayList<>();
        for (int sheet = 0; sheet < file.names().size(); sheet++) {
            if (!read(sheet)) {
                others.add(sheet);
            }
        }
        if (others.size() == file.names().size()) {
            notFound();
        } else {
            others.forEach(this::skippedSheet);
        }
    }

    private void skippedSheet(int sheet) {
        if (skipped++ < MOST_SKIPPED) {
            faulty.note(
                    new Spot(sheet, 0, null),
                    "SHEET_SKIPPED",
                    "工作表“" + file.names().get(sheet) + "”里没有找到表头，已略过",
                    "sheet \""
                            + file.names().get(sheet)
                            + "\" has no header that is known, left aside");
        }
    }

    /** How many rows were read below the headers. */
    int rows() {
        return rows;
    }

    /** In which row the header of each sheet ends that has one, by the sheet. */
    Map<Integer, Integer> headers() {
        return Map.copyOf(headers);
    }

    /** The columns of each sheet as they were found. */
    List<SheetLayout> layouts() {
        return List.copyOf(layouts);
    }

    private boolean read(int sheet) {
        String name = file.names().get(sheet);
        try (Rows all = file.rows(sheet)) {
            Top top = Top.of(all, file.merged(sheet));
            List<SheetRow> first = top.rows();
            MatchedHeader matched =
                    MatchedHeader.of(name, top.search(kind.vocabulary()), kind, matches);
            boolean asked = matched.by() == By.SENDER || matched.by() == By.REMEMBERED;
            if (!asked && top.isForm(kind)) {
                readForm(sheet, top, all);
                return true;
            }
            Sampled sampled = new Sampled(name, first, matched);
            first.forEach(sampled::take);
            boolean readable = said(sheet, matched);
            if (readable) {
                readBelow(sheet, matched.header(), top.merges(), first, sampled, all);
            }
            if (layouts.size() < MOST_LAYOUTS) {
                layouts.add(sampled.layout());
            }
            return readable || matched.by() != By.NOTHING;
        }
    }

    private void readForm(int sheet, Top top, Rows all) {
        List<SheetRow> rows = new ArrayList<>(top.rows());
        while (all.hasNext() && rows.getLast().number() < FormCells.ROWS) {
            rows.add(all.next());
        }
        StudioForm form =
                StudioForm.of(corrections.of(sheet, rows, StudioForm.WORDS::mended), top.merged());
        FormReader written = new FormReader(form, top.merged());
        int first = form.cells().first();
        headers.put(sheet, first);
        reader.begin(sheet, List.of());
        written.rows().forEach(row -> take(sheet, row));
        untaken(new Spot(sheet, first, null), "没有取用的项：", "items", written.untaken());
        if (rows.getLast().number() >= FormCells.ROWS) {
            skipped(sheet, FormCells.ROWS + 1, "…");
        }
        if (layouts.size() < MOST_LAYOUTS) {
            MatchedHeader none = new MatchedHeader(null, By.WORDS, null, Map.of());
            layouts.add(new Sampled(file.names().get(sheet), top.rows(), none).layout());
        }
    }

    private void readBelow(
            int sheet,
            Header header,
            Merges merges,
            List<SheetRow> first,
            Sampled sampled,
            Rows all) {
        headers.put(sheet, header.last());
        twice(sheet, header);
        reader.begin(sheet, first.stream().filter(row -> row.number() < header.first()).toList());
        DataRows data = new DataRows(header, merges);
        Untaken untaken = new Untaken(header);
        first.stream()
                .filter(row -> row.number() > header.last())
                .forEach(row -> take(sheet, row, data, untaken));
        while (all.hasNext()) {
            SheetRow row = all.next();
            sampled.take(row);
            take(sheet, row, data, untaken);
        }
        said(new Spot(sheet, header.last(), null), untaken);
    }

    /** Says from which columns that hold something nothing was taken. */
    private void said(Spot top, Untaken untaken) {
        untaken(top, "没有取用的列：", "columns", untaken.titles());
        untaken(top, "表头为空，没有取用的列：", "columns without a header", untaken.letters());
    }

    private void untaken(Spot top, String zh, String en, List<String> what) {
        if (!what.isEmpty()) {
            faulty.note(
                    top,
                    "COLUMN_UNUSED",
                    zh + String.join("、", what),
                    en + " that nothing is taken from: " + String.join(", ", what));
        }
    }

    /** Says how the columns were matched; whether rows can be read by it. */
    private boolean said(int sheet, MatchedHeader matched) {
        int last = matched.header() == null ? 0 : matched.header().last();
        Spot top = new Spot(sheet, last, null);
        matched.unknown()
                .forEach(
                        (column, field) ->
                                faulty.error(
                                        top.at(
                                                Cell.ofHeader(
                                                        column, matched.header().title(column))),
                                        "FIELD_UNKNOWN",
                                        "“" + kind.label().zh() + "”没有这一项：" + field,
                                        "a " + kind.label().en() + " has no field " + field));
        if (matched.by() != By.NOTHING && !matched.header().complete()) {
            faulty.error(
                    top,
                    "COLUMNS_MISSING",
                    "还没有对应的必需列，至少要有：" + kind.vocabulary().required().zh(),
                    "columns that it needs are not matched yet: "
                            + kind.vocabulary().required().en());
        }
        if (matched.by() == By.REMEMBERED) {
            faulty.note(
                    top,
                    "COLUMNS_REMEMBERED",
                    "各列按 " + matched.remembered().day() + " 记住的对应关系读取",
                    "columns are matched as on " + matched.remembered().day());
        }
        return matched.readable();
    }

    /** Says which columns are there twice. */
    private void twice(int sheet, Header header) {
        Spot top = new Spot(sheet, header.last(), null);
        for (int column : header.twice()) {
            String title = header.title(column);
            faulty.error(
                    top.at(Cell.ofHeader(column, title)),
                    "HEADER_DUPLICATE",
                    "“" + title + "”与前面一列意思相同，请改名或删去一列",
                    "\"" + title + "\" means the same as a column before it: rename or remove one");
        }
    }

    private void take(int sheet, SheetRow written, DataRows data, Untaken untaken) {
        Read read = data.read(corrections.of(sheet, written));
        if (read instanceof Read.Row) {
            untaken.take(written);
        }
        take(sheet, read);
    }

    private void take(int sheet, Read read) {
        switch (read) {
            case Read.Row(DataRow row) -> {
                rows++;
                reader.take(new Spot(sheet, row.number(), null), row);
            }
            case Read.Skipped(int number, String text) -> {
                skipped(sheet, number, text);
                reader.aside(sheet, text);
            }
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
                "前 " + HeaderSearch.ROWS + " 行里没有找到表头，至少要有：" + kind.vocabulary().required().zh(),
                "no header within the first "
                        + HeaderSearch.ROWS
                        + " rows; it needs columns for "
                        + kind.vocabulary().required().en());
    }
}
