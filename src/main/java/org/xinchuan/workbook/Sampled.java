package org.xinchuan.workbook;

import org.xinchuan.sheet.Columns;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.HeaderText.Meaning;
import org.xinchuan.workbook.SheetLayout.FoundColumn;
import org.xinchuan.workbook.SheetLayout.TopRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what somebody needs to see of a sheet to match its columns. For one sheet. */
final class Sampled {

    private static final int VALUES = 3;

    /** So many rows below the header are looked at. */
    private static final int ROWS = 30;

    private final String sheet;
    private final List<SheetRow> first;
    private final MatchedHeader matched;
    private final Map<Integer, Set<String>> values = new HashMap<>();
    private int seen;

    /**
     * @param first the first rows of the sheet
     */
    Sampled(String sheet, List<SheetRow> first, MatchedHeader matched) {
        this.sheet = sheet;
        this.first = first;
        this.matched = matched;
    }

    /** Looks at a row; what stands above the header's end tells nothing of the columns. */
    void take(SheetRow row) {
        if (matched.header() == null || row.number() <= matched.header().last() || seen++ >= ROWS) {
            return;
        }
        for (int column : matched.header().titles().keySet()) {
            String text = row.cell(column).text().strip();
            Set<String> some = values.computeIfAbsent(column, c -> new LinkedHashSet<>());
            if (!text.isEmpty() && some.size() < VALUES) {
                some.add(Faulty.shown(text));
            }
        }
    }

    SheetLayout layout() {
        Header header = matched.header();
        RememberedColumns before = matched.remembered();
        return new SheetLayout(
                sheet,
                first.stream()
                        .filter(row -> row.number() <= HeaderSearch.ROWS)
                        .map(row -> new TopRow(row.number(), text(row)))
                        .filter(row -> !row.text().isEmpty())
                        .toList(),
                header == null ? 0 : header.last(),
                header == null ? 1 : header.last() - header.first() + 1,
                matched.by(),
                before == null ? null : before.id(),
                before == null ? null : before.day(),
                header == null ? List.of() : columns(header));
    }

    private List<FoundColumn> columns(Header header) {
        List<FoundColumn> columns = new ArrayList<>();
        Layout.names(header)
                .forEach(
                        (name, column) -> {
                            Meaning meaning = header.columns().get(column);
                            columns.add(
                                    new FoundColumn(
                                            Columns.letter(column),
                                            name,
                                            Faulty.shown(header.title(column)),
                                            meaning == null ? null : meaning.field().name(),
                                            List.copyOf(values.getOrDefault(column, Set.of()))));
                        });
        return columns;
    }

    private static String text(SheetRow row) {
        return Faulty.shown(
                row.cells().stream()
                        .map(cell -> cell.text().strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")));
    }
}
