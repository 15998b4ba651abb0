package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads lists of results and their awards (成果与奖项). Rows of one result that add an award or a person
 * each are joined.
 */
final class ResultReader implements KindReader {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[、，,；;\\n\\r]+\\s*");
    private static final PersonFields CONTRIBUTORS =
            new PersonFields(
                    ResultField.CONTRIBUTORS,
                    ResultField.NUMBERS,
                    ResultField.UNIT,
                    null,
                    null,
                    null,
                    null);
    private static final Map<String, List<Field>> COLUMNS =
            Map.ofEntries(
                    Map.entry("code", List.of(ResultField.CODE, ResultField.TITLE)),
                    Map.entry("innovation", List.of(ResultField.CODE, ResultField.TITLE)),
                    Map.entry("title", List.of(ResultField.TITLE)),
                    Map.entry("type", List.of(ResultField.TYPE)),
                    Map.entry("studio", List.of(ResultField.STUDIO)),
                    Map.entry("otherStudios", List.of(ResultField.OTHER_STUDIOS)),
                    Map.entry("contributors", List.of(ResultField.CONTRIBUTORS)),
                    Map.entry("completedOn", List.of(ResultField.COMPLETED)),
                    Map.entry("adoptedBy", List.of(ResultField.ADOPTED)),
                    Map.entry("benefitYuan", List.of(ResultField.BENEFIT)),
                    Map.entry("document", List.of(ResultField.SOURCE)),
                    Map.entry("name", List.of(ResultField.AWARD)),
                    Map.entry("level", List.of(ResultField.LEVEL)),
                    Map.entry("grade", List.of(ResultField.GRADE)),
                    Map.entry("year", List.of(ResultField.YEAR)));

    private final Cells cells;
    private final Faulty faulty;
    private final List<WrittenResult> rows = new ArrayList<>();
    private List<WrittenResult> joined = List.of();

    ResultReader(Cells cells, Wishes wishes) {
        this.cells = cells;
        this.faulty = cells.faulty();
    }

    @Override
    public void begin(int sheet, List<SheetRow> above) {
        // What stands above a list of results is for its readers.
    }

    @Override
    public void take(Spot spot, DataRow data) {
        WrittenRow row = new WrittenRow(spot, data, cells);
        String title = row.required(ResultField.TITLE);
        Cell benefit = data.cell(ResultField.BENEFIT);
        rows.add(
                new WrittenResult(
                        spot,
                        List.of(spot.row()),
                        row.text(ResultField.CODE),
                        title,
                        row.read(ResultField.TYPE, ResultWords.TYPE::check),
                        row.text(ResultField.STUDIO),
                        list(row.lines(ResultField.OTHER_STUDIOS)),
                        row.text(ResultField.UNIT),
                        row.people(CONTRIBUTORS),
                        row.date(ResultField.COMPLETED),
                        list(row.lines(ResultField.ADOPTED)),
                        row.read(ResultField.BENEFIT, text -> Yuan.check(text, benefit.title())),
                        row.text(ResultField.SOURCE),
                        RowAwards.of(row),
                        row.columns(COLUMNS)));
    }

    @Override
    public List<WrittenPerson> people() {
        Map<String, WrittenResult> byKey = new LinkedHashMap<>();
        WrittenResult above = null;
        for (WrittenResult told : rows) {
            WrittenResult row = told.below(above);
            above = row;
            WrittenResult before = byKey.get(row.key());
            if (before == null || row.title().isEmpty()) {
                byKey.putIfAbsent(row.title().isEmpty() ? "row " + row.spot() : row.key(), row);
            } else if (before.goesOn(row)) {
                byKey.put(row.key(), before.with(row));
            } else {
                new Duplicates(faulty).said(row.at("title"), before.spot());
            }
        }
        joined = List.copyOf(byKey.values());
        return joined.stream().flatMap(one -> one.contributors().stream()).toList();
    }

    @Override
    public List<Taken> records(Found found) {
        return new ResultRecords(found, joined).all();
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN.split(text));
    }
}
