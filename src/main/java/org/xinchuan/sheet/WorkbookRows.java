package org.xinchuan.sheet;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The rows of a sheet as the library reads them. */
final class WorkbookRows implements Rows {

    private final String part;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellReading cells;
    private final SheetScan.Found found;
    private int last;
    private SheetRow next;

    /**
     * @param part the name of the sheet's part, for who reads of a fault
     * @param found what the pass before found
     */
    WorkbookRows(String part, Stream<Row> stream, CellReading cells, SheetScan.Found found) {
        this.part = part;
        this.stream = stream;
        this.rows = stream.iterator();
        this.cells = cells;
        this.found = found;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && rows.hasNext()) {
                next = row(rows.next());
            }
            return next != null;
        } catch (RuntimeException e) {
            throw Refusals.damaged(part, e);
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }

    /** Null when it shows nothing. */
    private SheetRow row(Row row) {
        last = found.numbered() ? row.getRowNum() : last + 1;
        List<SheetCell> read = new ArrayList<>(row.getCellCount());
        int shown = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            SheetCell cell = cell(row.getCell(i), i);
            read.add(cell);
            if (!cell.isBlank()) {
                shown = i + 1;
            }
        }
        return shown == 0 ? null : new SheetRow(last, read.subList(0, shown));
    }

    /** A blank would be a lie where a program has left a formula to be worked out. */
    private SheetCell cell(Cell cell, int column) {
        SheetCell read = cells.read(cell);
        return cell != null
                        && read.isBlank()
                        && cell.getType() == CellType.FORMULA
                        && found.isUnknown(last, column)
                ? SheetCell.error("=" + cell.getFormula())
                : read;
    }

    @Override
    public void close() {
        stream.close();
    }
}
