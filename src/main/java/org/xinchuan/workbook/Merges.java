package org.xinchuan.workbook;

import org.xinchuan.sheet.Region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merged cells of a sheet. */
final class Merges {

    /** A cell merged over more rows than this is a frame around the sheet, and not a value. */
    private static final int MOST_ROWS = 2_000;

    private final Map<Integer, List<Region>> byRow = new HashMap<>();

    Merges(List<Region> regions) {
        for (Region region : regions) {
            if (region.lastRow() - region.firstRow() < MOST_ROWS) {
                for (int row = region.firstRow(); row <= region.lastRow(); row++) {
                    byRow.computeIfAbsent(row, r -> new ArrayList<>(2)).add(region);
                }
            }
        }
        byRow.values().forEach(list -> list.sort(Comparator.comparingInt(Region::firstColumn)));
    }

    /** Row and column of the cell that a cell shows: its own, or the first of a merged one. */
    int[] first(int row, int column) {
        for (Region region : byRow.getOrDefault(row, List.of())) {
            if (region.firstColumn() <= column && column <= region.lastColumn()) {
                return new int[] {region.firstRow(), region.firstColumn()};
            }
        }
        return new int[] {row, column};
    }

    /** How many columns the merged cells of a row reach. */
    int width(int row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .mapToInt(region -> region.lastColumn() + 1)
                .max()
                .orElse(0);
    }

    /** The columns of a row whose cell is merged with one of a row before. */
    List<Region> fromAbove(int row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .filter(region -> region.firstRow() < row)
                .toList();
    }
}
