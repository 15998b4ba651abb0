package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's name in one spelling (DOMAIN.md §4.10). Names are never keys: two people may have
 * equal names.
 *
 * <p>The middle dot of minority names is U+00B7 (民委发〔2016〕33号) and is never dropped; a name is a
 * sequence of code points, so rare characters outside the basic plane and in the private use area
 * count as one character each.
 *
 * @param text the normalised name
 */
public record PersonName(String text) implements Comparable<PersonName> {

    /** The longest name in code points. */
    public static final int MAX_LENGTH = 100;

    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';
    private static final String HAN = "[\\p{IsHan}\\p{Co}]";
    private static final Pattern DOT_BETWEEN_HAN =
            Pattern.compile("(?<=" + HAN + ")\\s*[·・•‧⋅∙.●]\\s*(?=" + HAN + ")");
    private static final Pattern TWO_HAN_APART = Pattern.compile("(" + HAN + ") +(" + HAN + ")");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern NOT_IDEOGRAPHS = Pattern.compile("[^\\p{IsIdeographic}]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{Co} ·.'’-]");

    /** Judges a written name and brings it to one spelling. A strange name is only doubtful. */
    public static Verdict<PersonName> check(String written) {
        if (isPlain(written) && !written.isEmpty() && written.length() <= MAX_LENGTH) {
            return new Valid<>(new PersonName(written));
        }
        String name = normalise(written);
        if (name.isEmpty()) {
            return Verdict.invalid("NAME_EMPTY", "姓名不能为空", "a name must not be empty");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return Verdict.invalid(
                    "NAME_TOO_LONG",
                    "姓名不得超过" + MAX_LENGTH + "个字",
                    "a name has at most " + MAX_LENGTH + " characters");
        }
        if (FORBIDDEN.matcher(name).find()) {
            return Verdict.invalid(
                    "NAME_CONTROL_CHARACTER",
                    "姓名中不得有控制字符",
                    "a name must not contain control characters");
        }
        if (STRANGE.matcher(name).find()) {
            return Verdict.warn(
                    new PersonName(name),
                    "NAME_STRANGE",
                    "姓名中有数字或符号，请核对",
                    "the name contains digits or signs, please check");
        }
        return new Valid<>(new PersonName(name));
    }

    /**
     * One spelling of a name: compatibility forms folded (ideographs stay as written), invisible
     * characters dropped, spaces collapsed, the middle dot between Han characters made U+00B7, the
     * space inside a two-character name dropped ({@code 赵　刚} is {@code 赵刚}).
     */
    public static String normalise(String written) {
        if (isPlain(written)) {
            return written;
        }
        String visible = INVISIBLE.matcher(written).replaceAll("");
        String folded =
                NOT_IDEOGRAPHS
                        .matcher(visible)
                        .replaceAll(
                                run ->
                                        Matcher.quoteReplacement(
                                                Normalizer.normalize(
                                                        run.group(), Normalizer.Form.NFKC)));
        String spaced = SPACES.matcher(folded).replaceAll(" ").strip();
        String dotted = DOT_BETWEEN_HAN.matcher(spaced).replaceAll("·");
        Matcher apart = TWO_HAN_APART.matcher(dotted);
        return apart.matches() ? apart.group(1) + apart.group(2) : dotted;
    }

    /** Whether a name is of common Han characters alone, as most are: it has one spelling. */
    static boolean isPlain(String name) {
        boolean plain = true;
        for (int i = 0; plain && i < name.length(); i++) {
            plain = name.charAt(i) >= FIRST_HAN && name.charAt(i) <= LAST_HAN;
        }
        return plain;
    }

    /** A name of which only the first character is told, such as {@code 沈**}. */
    public static String masked(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public int compareTo(PersonName other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
