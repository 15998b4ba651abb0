package org.xinchuan.workbook;

import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.Region;
import org.xinchuan.sheet.SheetCell;
import org.xinchuan.sheet.SheetRow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A sheet as somebody sees it who reads a form: what is merged is one cell. */
final class FormCells {

    /** A form is no longer than this, and no wider. */
    static final int ROWS = 500;

    private static final int COLUMNS = 60;

    private final TreeMap<Integer, SheetRow> rows = new TreeMap<>();
    private final Merges merges;
    private final int width;

    /**
     * @param first the rows of the sheet, from the first on
     */
    FormCells(List<SheetRow> first, List<Region> merged) {
        first.stream()
                .filter(row -> row.number() <= ROWS)
                .forEach(row -> rows.put(row.number(), row));
        merges = new Merges(merged, ROWS);
        width = Math.min(COLUMNS, reasons());
    }

    /** The column after the last: that of the reasons in a form that was marked. */
    private int reasons() {
        int last = rows.values().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean marked =
                last > 1
                        && rows.values().stream()
                                .anyMatch(row -> MarkedFile.isHeader(row.cell(last - 1).text()));
        return marked ? last - 1 : last;
    }

    /** One cell, or several that are merged. */
    record Block(Region place, SheetCell content) {

        int row() {
            return place.firstRow();
        }

        int column() {
            return place.firstColumn();
        }

        int lastRow() {
            return place.lastRow();
        }

        int lastColumn() {
            return place.lastColumn();
        }

        String text() {
            return content.text().strip();
        }

        boolean isBlank() {
            return content.kind() != SheetCell.Kind.ERROR && text().isEmpty();
        }

        /** It as the value of a label beside it. */
        Cell under(String label) {
            String value = LabelledText.unlined(text());
            return value.equals(text())
                    ? new Cell(new FormPlace(row(), false), column(), label, content)
                    : under(label, value);
        }

        /** What it says of the value of a label beside it, or says nothing of. */
        Cell under(String label, String value) {
            return new Cell(new FormPlace(row(), false), column(), label, SheetCell.of(value));
        }

        /** A value in it, which stands there with its label. */
        Cell with(String label, String value) {
            return new Cell(new FormPlace(row(), true), column(), label, SheetCell.of(value));
        }
    }

    /** The first row that shows something; 0 when none does. */
    int first() {
        return rows.isEmpty() ? 0 : rows.firstKey();
    }

    /** The last row that shows something. */
    int last() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    SheetRow row(int number) {
        return rows.getOrDefault(number, new SheetRow(number, List.of()));
    }

    /** What begins in a row and is not blank, from left to right. */
    List<Block> blocks(int row) {
        List<Block> blocks = new ArrayList<>();
        for (int column = 0; rows.containsKey(row) && column < width; column++) {
            Block block = at(row, column);
            if (block.row() == row && block.column() == column && !block.isBlank()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** What stands right of a cell, blank or not. */
    Block right(Block block) {
        return at(block.row(), block.lastColumn() + 1);
    }

    /** What stands below a cell, blank or not. */
    Block below(Block block) {
        return at(block.lastRow() + 1, block.column());
    }

    /** Whether a cell stands right of all that is shown. */
    boolean isBeyond(Block block) {
        return block.column() >= width;
    }

    private Block at(int row, int column) {
        Region place = merges.at(row, column);
        return new Block(
                place,
                place.firstColumn() < width
                        ? row(place.firstRow()).cell(place.firstColumn())
                        : SheetCell.BLANK);
    }
}
