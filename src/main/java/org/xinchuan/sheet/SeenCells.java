package org.xinchuan.sheet;

import org.dhatim.fastexcel.reader.Cell;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;

/**
 * Cells that were read before. Units, trades, names and days stand in a register again and again: a
 * cell that is the same is kept once and made once. Of what does not repeat it keeps no more than
 * it has places.
 */
final class SeenCells {

    private static final int PLACES = 1 << 14;

    private final String[] written = new String[PLACES];
    private final SheetCell[] texts = new SheetCell[PLACES];
    private final Numbered[] known = new Numbered[PLACES];

    /** A number as it is stored, and what it looks like. */
    private record Numbered(BigDecimal value, Integer format, SheetCell cell) {}

    /** The cell of a text as it is stored. */
    SheetCell text(String stored) {
        int place = place(stored.hashCode());
        if (!stored.equals(written[place])) {
            texts[place] = SheetCell.of(CellText.read(stored));
            written[place] = stored;
        }
        return texts[place];
    }

    /** The cell of a number: what it says depends on the number and its format alone. */
    SheetCell number(BigDecimal value, Cell cell, Function<Cell, SheetCell> reading) {
        Integer format = cell.getDataFormatId();
        int place = place(Objects.hash(value, format));
        Numbered before = known[place];
        if (before == null
                || !before.value().equals(value)
                || !Objects.equals(before.format(), format)) {
            known[place] = new Numbered(value, format, reading.apply(cell));
        }
        return known[place].cell();
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
