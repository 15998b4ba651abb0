package org.xinchuan.workbook;

import org.xinchuan.sheet.Region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merged cells of a sheet. For one pass over its rows. */
final class Merges {

    /** A cell merged over more rows than this is a frame around the sheet, and not a value. */
    private static final int MOST_ROWS = 2_000;

    /** By the row in which they begin. */
    private final List<Region> regions;

    /** Those of the rows in which a header may stand, by row. */
    private final Map<Integer, List<Region>> top = new HashMap<>();

    /** Those that reach below the rows that were asked for. */
    private final List<Region> open = new ArrayList<>();

    private int begun;

    Merges(List<Region> all) {
        this(all, HeaderSearch.ROWS + 1);
    }

    /**
     * @param depth so many rows can be asked about by place
     */
    Merges(List<Region> all, int depth) {
        regions =
                all.stream()
                        .filter(region -> region.lastRow() - region.firstRow() < MOST_ROWS)
                        .sorted(Comparator.comparingInt(Region::firstRow))
                        .toList();
        for (Region region : regions) {
            int last = Math.min(region.lastRow(), depth);
            for (int row = region.firstRow(); row <= last; row++) {
                top.computeIfAbsent(row, r -> new ArrayList<>(2)).add(region);
            }
        }
    }

    /**
     * Row and column of the cell that a cell of a header shows: its own, or the first of a merged
     * one.
     */
    int[] first(int row, int column) {
        Region region = at(row, column);
        return new int[] {region.firstRow(), region.firstColumn()};
    }

    /** The merged cells to which a cell belongs; itself when it is not merged. */
    Region at(int row, int column) {
        for (Region region : top.getOrDefault(row, List.of())) {
            if (region.firstColumn() <= column && column <= region.lastColumn()) {
                return region;
            }
        }
        return new Region(row, column, row, column);
    }

    /** How many columns the merged cells of a row of a header reach. */
    int width(int row) {
        return top.getOrDefault(row, List.of()).stream()
                .mapToInt(region -> region.lastColumn() + 1)
                .max()
                .orElse(0);
    }

    /**
     * The columns of a row whose cell is merged with one of a row before.
     *
     * @param row not before one that was asked for already
     */
    List<Region> fromAbove(int row) {
        while (begun < regions.size() && regions.get(begun).firstRow() < row) {
            open.add(regions.get(begun++));
        }
        open.removeIf(region -> region.lastRow() < row);
        return open;
    }
}
