package org.xinchuan.sheet;

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
    private final boolean numbered;
    private int last;
    private SheetRow next;

    /**
     * @param part the name of the sheet's part, for who reads of a fault
     * @param numbered whether rows say their numbers; else they follow one another
     */
    WorkbookRows(String part, Stream<Row> stream, CellReading cells, boolean numbered) {
        this.part = part;
        this.stream = stream;
        this.rows = stream.iterator();
        this.cells = cells;
        this.numbered = numbered;
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
        last = numbered ? row.getRowNum() : last + 1;
        List<SheetCell> found = new ArrayList<>(row.getCellCount());
        int shown = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            SheetCell cell = cells.read(row.getCell(i));
            found.add(cell);
            if (!cell.isBlank()) {
                shown = i + 1;
            }
        }
        return shown == 0 ? null : new SheetRow(last, found.subList(0, shown));
    }

    @Override
    public void close() {
        stream.close();
    }
}
