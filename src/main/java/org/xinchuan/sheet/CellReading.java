package org.xinchuan.sheet;

import org.dhatim.fastexcel.reader.Cell;
import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.NumberFormat;
import org.xinchuan.standard.WorkbookDates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes a cell of ours out of one of the library; for the rows of one sheet. */
final class CellReading {

    /**
     * What a formula gives that cannot give anything (ECMA-376 part 1, 18.17.3, and later ones).
     */
    private static final Set<String> ERRORS =
            Set.of(
                    "#REF!",
                    "#N/A",
                    "#VALUE!",
                    "#NAME?",
                    "#DIV/0!",
                    "#NUM!",
                    "#NULL!",
                    "#SPILL!",
                    "#CALC!",
                    "#GETTING_DATA",
                    "#FIELD!",
                    "#BLOCKED!",
                    "#CONNECT!",
                    "#UNKNOWN!");

    /** As many digits as Excel keeps; what is stored after them comes from binary fractions. */
    private static final MathContext KEPT = new MathContext(15);

    /** No number of a spreadsheet is larger or smaller. */
    private static final int LARGEST_EXPONENT = 400;

    private final WorkbookDates dates;
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final SeenCells seen = new SeenCells();

    CellReading(boolean from1904) {
        this.dates = new WorkbookDates(from1904);
    }

    static boolean isError(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }

    SheetCell read(Cell cell) {
        if (cell == null) {
            return SheetCell.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.BLANK;
            case ERROR -> SheetCell.error(cell.getRawValue());
            case NUMBER -> number(cell);
            case BOOLEAN -> SheetCell.of(flag((Boolean) cell.getValue()));
            case STRING -> text((String) cell.getValue());
            case FORMULA -> result(cell);
        };
    }

    private SheetCell result(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number -> number(number, cell);
            case Boolean flag -> SheetCell.of(flag(flag));
            case String error when isError(error) -> SheetCell.error(error);
            case String text -> SheetCell.of(CellText.read(text));
            case null, default -> SheetCell.BLANK;
        };
    }

    private SheetCell text(String stored) {
        return stored == null ? SheetCell.BLANK : seen.text(stored);
    }

    private SheetCell number(Cell cell) {
        BigDecimal value = (BigDecimal) cell.getValue();
        return value == null || isBeyond(value)
                ? number(value, cell)
                : seen.number(value, cell, one -> number(value, one));
    }

    private SheetCell number(BigDecimal value, Cell cell) {
        if (value == null) {
            return SheetCell.BLANK;
        }
        if (isBeyond(value)) {
            return SheetCell.of(cell.getRawValue());
        }
        NumberFormat format = format(cell.getDataFormatId(), cell.getDataFormatString());
        DateCell.Number number = new DateCell.Number(value, format);
        String text =
                format.date()
                        ? dates.read(number).accepted().map(Object::toString).orElse(plain(value))
                        : plain(value);
        return new SheetCell(SheetCell.Kind.NUMBER, text, number);
    }

    private static boolean isBeyond(BigDecimal value) {
        return Math.abs((long) value.scale()) > LARGEST_EXPONENT;
    }

    private NumberFormat format(Integer id, String code) {
        return id == null
                ? NumberFormat.GENERAL
                : formats.computeIfAbsent(id, _ -> NumberFormat.of(id, code));
    }

    private static String plain(BigDecimal value) {
        BigDecimal exact = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        BigDecimal kept = exact.scale() > 0 ? exact.round(KEPT).stripTrailingZeros() : exact;
        return kept.toPlainString();
    }

    private static String flag(boolean flag) {
        return flag ? "TRUE" : "FALSE";
    }
}
