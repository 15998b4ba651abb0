package org.xinchuan.workbook;

import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.WorkbookDates;
import org.xinchuan.workbook.DataRows.Read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the register of pairings (导师带徒台账) in the sheets of a workbook. For one file. */
final class Register {

    private static final int MOST_SKIPPED = 50;

    private static final Map<String, Field> COLUMNS =
            Map.ofEntries(
                    Map.entry("mentors", Field.MENTOR_NAME),
                    Map.entry("apprentices", Field.APPRENTICE_NAME),
                    Map.entry("agreementNo", Field.NUMBER),
                    Map.entry("signedOn", Field.SIGNED),
                    Map.entry("startsOn", Field.STARTS),
                    Map.entry("endsOn", Field.ENDS),
                    Map.entry("organisation", Field.UNIT),
                    Map.entry("studio", Field.STUDIO),
                    Map.entry("occupation", Field.TRADE),
                    Map.entry("goal", Field.GOAL),
                    Map.entry("outcomes", Field.RESULT),
                    Map.entry("grades", Field.RESULT),
                    Map.entry("graduatedOn", Field.ASSESSED),
                    Map.entry("heldOn", Field.ASSESSED),
                    Map.entry("score", Field.RESULT));

    private final SheetFile file;
    private final Faulty faulty;
    private final RowPeople people;
    private final RowAgreement agreement;
    private final RowResults results;
    private final WorkbookDates dates;
    private final List<WrittenPairing> pairings = new ArrayList<>();
    private final Map<Integer, Integer> headers = new HashMap<>();
    private int rows;
    private int skipped;

    Register(SheetFile file, LocalDate today, Faulty faulty) {
        this.file = file;
        this.faulty = faulty;
        this.dates = new WorkbookDates(file.from1904());
        this.people = new RowPeople(faulty, dates);
        this.agreement = new RowAgreement(faulty, dates, today);
        this.results = new RowResults(faulty);
    }

    /** The rows that name a mentor and an apprentice; what is wrong is said. */
    List<WrittenPairing> read() {
        boolean found = false;
        for (int sheet = 0; sheet < file.names().size(); sheet++) {
            found |= read(sheet);
        }
        if (!found) {
            notFound();
        }
        return List.copyOf(pairings);
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
            List<SheetRow> first = new ArrayList<>();
            while (all.hasNext()
                    && (first.isEmpty() || first.getLast().number() <= HeaderSearch.ROWS)) {
                first.add(all.next());
            }
            Optional<Header> header = new HeaderSearch(first, merges).find();
            if (header.isEmpty()) {
                return false;
            }
            headers.put(sheet, header.get().last());
            aside(sheet, header.get());
            DataRows data = new DataRows(header.get(), merges);
            first.stream()
                    .filter(row -> row.number() > header.get().last())
                    .forEach(row -> take(sheet, data.read(row)));
            while (all.hasNext()) {
                take(sheet, data.read(all.next()));
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
                pairing(new Spot(sheet, row.number(), null), row);
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

    private void pairing(Spot row, DataRow data) {
        List<WrittenPerson> mentors = people.mentors(row, data);
        List<WrittenPerson> apprentices = people.apprentices(row, data);
        RowAgreement.Dates term = agreement.dates(row, data);
        PartialDate assessed = agreement.date(row, data, Field.ASSESSED, dates::read).orElse(null);
        pairings.add(
                new WrittenPairing(
                        row,
                        List.of(row.row()),
                        mentors,
                        apprentices,
                        agreement.text(row, data, Field.NUMBER),
                        agreement.unit(row, data),
                        agreement.text(row, data, Field.TRADE),
                        agreement.text(row, data, Field.STUDIO),
                        agreement.text(row, data, Field.PROGRAMME),
                        term.signedOn(),
                        term.startsOn(),
                        term.endsOn(),
                        agreement.text(row, data, Field.GOAL),
                        results.of(row, data, apprentices.size(), assessed),
                        columns(data)));
    }

    /** Which cells a message about a field of the record is for. */
    private static Map<String, Cell> columns(DataRow data) {
        Map<String, Cell> columns = new HashMap<>();
        COLUMNS.forEach(
                (field, column) -> {
                    Cell cell = data.first(column);
                    if (cell != null && (!cell.isBlank() || !columns.containsKey(field))) {
                        columns.put(field, cell);
                    }
                });
        Cell term = data.cell(Field.TERM);
        if (term != null && !term.isBlank()) {
            columns.put("startsOn", term);
            columns.put("endsOn", term);
        }
        return columns;
    }

    private void notFound() {
        String needed =
                List.of(Field.values()).stream()
                        .filter(Field::required)
                        .map(Field::title)
                        .collect(Collectors.joining("、"));
        faulty.error(
                new Spot(0, 0, null),
                "HEADER_NOT_FOUND",
                "前 " + HeaderSearch.ROWS + " 行里没有找到表头，至少要有：" + needed,
                "no header within the first "
                        + HeaderSearch.ROWS
                        + " rows; it needs a column for the mentor's name and one for the"
                        + " apprentice's");
    }
}
