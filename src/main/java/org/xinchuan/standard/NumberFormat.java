package org.xinchuan.standard;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the number format of a cell lets one see of a number: whether it is shown as a date and to
 * which precision, and whether it always has two decimals.
 *
 * @param date whether numbers are shown as days
 * @param showsMonth whether the month of a date can be seen
 * @param showsDay whether its day can be seen
 * @param twoDecimals whether a number always has two decimals, as {@code 0.00} gives it
 */
public record NumberFormat(
        boolean date, boolean showsMonth, boolean showsDay, boolean twoDecimals) {

    /** Numbers as they are (常规). */
    public static final NumberFormat GENERAL = new NumberFormat(false, false, false, false);

    /** What only looks like a part of a date: quoted and escaped text, colours and locales. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern YEAR = Pattern.compile("[yY]");
    private static final Pattern MONTH = Pattern.compile("[mM]");
    private static final Pattern DAY = Pattern.compile("[dD]");
    private static final Pattern TIME = Pattern.compile("[hHsS]");
    private static final Pattern TWO_DECIMALS = Pattern.compile("\\.00(?![0#?])");

    /**
     * Formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30, those of a Chinese
     * locale with them), as far as they show a date or two decimals.
     */
    private static final Map<Integer, String> BUILT_IN =
            Map.ofEntries(
                    Map.entry(2, "0.00"),
                    Map.entry(4, "#,##0.00"),
                    Map.entry(14, "m/d/yyyy"),
                    Map.entry(15, "d-mmm-yy"),
                    Map.entry(16, "d-mmm"),
                    Map.entry(17, "mmm-yy"),
                    Map.entry(22, "m/d/yy h:mm"),
                    Map.entry(27, "yyyy年m月"),
                    Map.entry(28, "m月d日"),
                    Map.entry(29, "m月d日"),
                    Map.entry(30, "m-d-yy"),
                    Map.entry(31, "yyyy年m月d日"),
                    Map.entry(36, "yyyy年m月"),
                    Map.entry(39, "#,##0.00"),
                    Map.entry(40, "#,##0.00"),
                    Map.entry(50, "yyyy年m月"),
                    Map.entry(51, "m月d日"),
                    Map.entry(52, "yyyy年m月"),
                    Map.entry(53, "m月d日"),
                    Map.entry(54, "m月d日"),
                    Map.entry(57, "yyyy年m月"),
                    Map.entry(58, "m月d日"));

    /** Reads a format code such as {@code yyyy"年"m"月"}; empty or null is {@link #GENERAL}. */
    public static NumberFormat of(String code) {
        if (code == null || code.isEmpty()) {
            return GENERAL;
        }
        String shown = LITERAL.matcher(code).replaceAll("").split(";", 2)[0];
        boolean day = DAY.matcher(shown).find();
        boolean month = MONTH.matcher(shown).find();
        boolean date = YEAR.matcher(shown).find() || day || month && !TIME.matcher(shown).find();
        return new NumberFormat(
                date, date && month, day, !date && TWO_DECIMALS.matcher(shown).find());
    }

    /**
     * The format of a cell.
     *
     * @param id its number in the workbook; null for a cell without a format
     * @param code its code; empty or null where the number alone names a built-in one
     */
    public static NumberFormat of(Integer id, String code) {
        boolean builtIn = id != null && (code == null || code.isEmpty());
        return of(builtIn ? BUILT_IN.get(id) : code);
    }
}
