package org.xinchuan.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it stands in a workbook. */
final class CellText {

    /** How letters are written that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** So is the underscore of what only looks like it. */
    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    /** What was meant by it; null is nothing. */
    static String read(String stored) {
        if (stored == null) {
            return "";
        }
        return !stored.contains("_x")
                ? stored
                : ESCAPED.matcher(stored)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        (char)
                                                                Integer.parseInt(
                                                                        found.group(1), 16))));
    }

    /** As it is stored, so that it is read as it was; what no letter is, is replaced. */
    static String written(String text) {
        return ESCAPED.matcher(printable(text))
                .replaceAll(
                        found -> Matcher.quoteReplacement(UNDERSCORE + found.group().substring(1)));
    }

    /** Only what can stand in XML. */
    static String printable(String text) {
        if (text.codePoints().allMatch(CellText::isPrintable)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || c >= ' ' && !half && c != 0xFFFE && c != 0xFFFF;
    }
}
