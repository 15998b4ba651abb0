package org.xinchuan.workbook;

import org.xinchuan.standard.PersonName;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes several people in one cell apart: at {@code 、 ， , ； ; /}, at line breaks and at spaces, but
 * not at the {@code ·} of a name and not at the space inside a name of two characters (DOMAIN.md
 * §5).
 */
final class Names {

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;/／\\n\\r]+(?![^（(]*[）)])");
    private static final Pattern WIDE = Pattern.compile("[\\p{Z}\\t]{2,}|\\t|(?<=[）)])\\p{Z}");
    private static final Pattern NARROW = Pattern.compile("[\\p{Z}]");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{Co}·・•‧⋅∙●]+");
    private static final Pattern HAN_APART =
            Pattern.compile("(?<=[\\p{IsHan}\\p{Co}])[\\p{Z}\\t]+(?=[\\p{IsHan}\\p{Co}])");
    private static final Pattern ONE_HAN = Pattern.compile("[\\p{IsHan}\\p{Co}]");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(.+?)\\s*[（(]\\s*(?:工号[:：]?)?"
                            + "([A-Za-z0-9Ａ-Ｚａ-ｚ０-９][A-Za-z0-9Ａ-Ｚａ-ｚ０-９．＿－._-]*)\\s*[）)]");

    private static final Pattern ASIDE =
            Pattern.compile("([^（()）]+)[（(]((?:[^（()）]|[（(][^（()）]*[）)])*)[）)]");

    private Names() {}

    /**
     * A name in a cell.
     *
     * @param number the employee number in brackets behind it; null without
     * @param aside what else stands there, such as the unit; empty without
     */
    record Name(String text, String number, String aside) {}

    /** The names of a cell, in their order, in one spelling. */
    static List<Name> of(String cell) {
        List<Name> names = new ArrayList<>();
        for (String part : BETWEEN.split(cell)) {
            for (String name : apart(part.strip())) {
                names.add(name(name));
            }
        }
        return names.stream().filter(name -> !name.text().isEmpty()).toList();
    }

    private static Name name(String written) {
        Matcher numbered = NUMBERED.matcher(written);
        if (numbered.matches()) {
            String text = PersonName.normalise(numbered.group(1));
            return new Name(text, halfWidth(numbered.group(2)), "");
        }
        Matcher aside = ASIDE.matcher(written);
        return aside.matches()
                ? new Name(PersonName.normalise(aside.group(1)), null, aside.group(2).strip())
                : new Name(PersonName.normalise(written), null, "");
    }

    /** The same of a cell that names one person, whose name may be written with spaces in it. */
    static List<Name> ofOne(String cell) {
        return of(HAN_APART.matcher(cell).replaceAll(""));
    }

    /**
     * Values beside several names, such as their employee numbers: split at spaces too, letters and
     * digits in the width in which they are recorded.
     */
    static List<String> values(String cell) {
        return Arrays.stream(halfWidth(cell).split("[、，,；;/\\s\\p{Z}]+"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static List<String> apart(String part) {
        List<String> wide = split(WIDE, part);
        if (wide.size() > 1) {
            return wide.stream().flatMap(one -> apart(one).stream()).toList();
        }
        List<String> narrow = split(NARROW, part);
        if (isDrawnOut(narrow)) {
            return List.of(String.join("", narrow));
        }
        boolean several =
                narrow.size() > 1
                        && narrow.stream().allMatch(one -> HAN.matcher(one).matches())
                        && narrow.stream().noneMatch(one -> ONE_HAN.matcher(one).matches());
        return several ? narrow : List.of(part);
    }

    /** Whether two parts are one name drawn out, as nobody has one of one character. */
    private static boolean isDrawnOut(List<String> parts) {
        return parts.size() == 2
                && parts.stream().allMatch(one -> HAN.matcher(one).matches())
                && parts.stream().anyMatch(one -> ONE_HAN.matcher(one).matches());
    }

    /** Splits, unless that would take the two characters of one name apart. */
    private static List<String> split(Pattern at, String text) {
        List<String> parts =
                Arrays.stream(at.split(text)).map(String::strip).filter(p -> !p.isEmpty()).toList();
        boolean oneName =
                parts.size() == 2 && parts.stream().allMatch(p -> ONE_HAN.matcher(p).matches());
        return oneName ? List.of(text) : parts;
    }
}
