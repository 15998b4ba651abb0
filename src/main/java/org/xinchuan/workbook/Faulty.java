package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetCell;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.Violation;
import org.xinchuan.workbook.CellFault.Level;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Gathers what is to be said of the sheets of a workbook. For one thread. */
final class Faulty {

    private static final int SHOWN = 60;
    private static final Pattern IDENTITY = Pattern.compile("(\\d{3})\\d{11}(\\d{3}[\\dXx])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    /** What is said twice of one cell, as of one that counts for several rows, is said once. */
    private final Set<CellFault> faults = new LinkedHashSet<>();

    private final Set<List<Integer>> badRows = new HashSet<>();

    /** Says something of a cell; of the row as a whole when there is no cell. */
    void add(Level level, Spot spot, String code, Bilingual message) {
        Cell cell = spot.cell();
        faults.add(
                new CellFault(
                        level,
                        spot.sheet(),
                        spot.line(),
                        cell == null ? -1 : cell.column(),
                        cell == null ? "" : cell.title(),
                        code,
                        new Bilingual(masked(message.zh()), masked(message.en())),
                        cell == null ? "" : shown(cell.shown())));
        if (level == Level.ERROR) {
            badRows.add(List.of(spot.sheet(), spot.row()));
        }
    }

    void error(Spot spot, String code, String zh, String en) {
        add(Level.ERROR, spot, code, new Bilingual(zh, en));
    }

    void warn(Spot spot, String code, String zh, String en) {
        add(Level.WARNING, spot, code, new Bilingual(zh, en));
    }

    void note(Spot spot, String code, String zh, String en) {
        add(Level.NOTE, spot, code, new Bilingual(zh, en));
    }

    /** Says what a check found of the value of a cell, if it found anything. */
    void say(Spot spot, Verdict<?> read) {
        switch (read) {
            case Verdict.Invalid<?>(String code, var message) ->
                    add(Level.ERROR, spot, code, message);
            case Verdict.Warn<?>(var value, String code, var message) ->
                    add(Level.WARNING, spot, code, message);
            case Verdict.Valid<?> valid -> {}
        }
    }

    /** Says what a record refuses. */
    void say(Violation violation, Function<String, Spot> at) {
        violation
                .faults()
                .forEach(
                        fault ->
                                add(
                                        Level.ERROR,
                                        at.apply(fault.field()),
                                        fault.code(),
                                        fault.message()));
    }

    /** Whether a cell holds a value, and not an error of its formula, which is said. */
    boolean sound(Spot spot) {
        Cell cell = spot.cell();
        if (cell.content().kind() != SheetCell.Kind.ERROR) {
            return true;
        }
        error(
                spot,
                "FORMULA_ERROR",
                "公式出错（" + cell.text() + "），请改为文字或修正公式",
                "the formula failed (" + cell.text() + "): mend it or type the value");
        return false;
    }

    /** Whether a row has an error. */
    boolean isBad(int sheet, int row) {
        return badRows.contains(List.of(sheet, row));
    }

    /** All of it, in order of sheet, row and column. */
    List<CellFault> all() {
        return faults.stream()
                .sorted(
                        Comparator.comparingInt(CellFault::sheet)
                                .thenComparingInt(CellFault::row)
                                .thenComparingInt(CellFault::column))
                .toList();
    }

    /** A value as it may be shown: short, without numbers of identity cards and telephones. */
    static String shown(String value) {
        String masked = masked(value);
        return masked.length() > SHOWN ? masked.substring(0, SHOWN) + "…" : masked;
    }

    /** A text without numbers of identity cards and telephones. */
    static String masked(String text) {
        String masked = IDENTITY.matcher(text).replaceAll("$1***********$2");
        return MOBILE.matcher(masked).replaceAll("$1****$2");
    }
}
