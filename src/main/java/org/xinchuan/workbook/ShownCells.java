package org.xinchuan.workbook;

import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.sheet.SheetRow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What cells of a file hold, for messages about them. Records do not keep what they were made of,
 * or a register of a hundred thousand rows would not fit: the few that are asked for are read once
 * more.
 */
public final class ShownCells {

    private ShownCells() {}

    /**
     * A cell.
     *
     * @param sheet its position among the sheets, from 0
     * @param row as Excel counts
     * @param column from 0
     */
    public record At(int sheet, int row, int column) {}

    /** What some cells hold, short and with numbers of people masked. */
    public static Map<At, String> of(SheetFile file, Set<At> wanted) {
        Map<At, String> shown = new HashMap<>();
        wanted.stream()
                .collect(Collectors.groupingBy(At::sheet, Collectors.toSet()))
                .forEach((sheet, cells) -> read(file, sheet, cells, shown));
        return shown;
    }

    private static void read(SheetFile file, int sheet, Set<At> cells, Map<At, String> shown) {
        Map<Integer, Set<At>> byRow =
                cells.stream().collect(Collectors.groupingBy(At::row, Collectors.toSet()));
        try (Rows rows = file.rows(sheet)) {
            for (int left = byRow.size(); left > 0 && rows.hasNext(); ) {
                SheetRow row = rows.next();
                Set<At> here = byRow.getOrDefault(row.number(), Set.of());
                here.forEach(
                        at -> shown.put(at, Faulty.shown(row.cell(at.column()).text().strip())));
                left -= here.isEmpty() ? 0 : 1;
            }
        }
    }
}
