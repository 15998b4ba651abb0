package org.xinchuan.workbook;

import org.xinchuan.sheet.Columns;
import org.xinchuan.sheet.SheetCell;
import org.xinchuan.sheet.SheetRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that whoever sends a workbook has mended beside it, without changing the file. */
final class Corrections {

    private static final Pattern PLACE = Pattern.compile("(.*)!([A-Z]{1,3})([1-9]\\d{0,6})");

    /** By sheet, row and column. */
    private final Map<Integer, Map<Integer, Map<Integer, String>>> cells = new HashMap<>();

    /**
     * @param written what stands in cells such as {@code Sheet1!B12}; others are left aside
     * @param sheets the names of the sheets, in their order
     */
    Corrections(Map<String, String> written, List<String> sheets) {
        written.forEach(
                (place, text) -> {
                    Matcher cell = PLACE.matcher(place);
                    int sheet = cell.matches() ? sheets.indexOf(cell.group(1)) : -1;
                    int column = sheet < 0 ? -1 : Columns.of(cell.group(2));
                    if (column >= 0) {
                        cells.computeIfAbsent(sheet, s -> new HashMap<>())
                                .computeIfAbsent(
                                        Integer.valueOf(cell.group(3)), r -> new TreeMap<>())
                                .put(column, text);
                    }
                });
    }

    /**
     * The rows of a form as they are meant; some may have been left out because they show nothing.
     *
     * @param mending makes the text of a cell of what stands there and what was typed for it
     */
    List<SheetRow> of(int sheet, List<SheetRow> first, BinaryOperator<String> mending) {
        Map<Integer, SheetRow> all = new TreeMap<>();
        first.forEach(row -> all.put(row.number(), row));
        cells.getOrDefault(sheet, Map.of())
                .keySet()
                .forEach(row -> all.putIfAbsent(row, new SheetRow(row, List.of())));
        return all.values().stream().map(row -> of(sheet, row, mending)).toList();
    }

    /** A row of a table as it is meant. */
    SheetRow of(int sheet, SheetRow row) {
        return of(sheet, row, (before, typed) -> typed);
    }

    private SheetRow of(int sheet, SheetRow row, BinaryOperator<String> mending) {
        Map<Integer, String> mended =
                cells.getOrDefault(sheet, Map.of()).getOrDefault(row.number(), Map.of());
        if (mended.isEmpty()) {
            return row;
        }
        List<SheetCell> all = new ArrayList<>(row.cells());
        mended.forEach(
                (column, text) -> {
                    while (all.size() <= column) {
                        all.add(SheetCell.BLANK);
                    }
                    all.set(column, SheetCell.of(mending.apply(all.get(column).text(), text)));
                });
        return new SheetRow(row.number(), all);
    }
}
