package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A code of the national occupational classification (职业分类大典, editions 2015 and 2022), such as
 * {@code 6-28-01-05}. What a code means depends on the edition.
 *
 * @param text major, middle, minor and detailed class
 */
public record OccupationCode(String text) implements Comparable<OccupationCode> {

    private static final Pattern FORM = Pattern.compile("[1-8]-\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern STANDARD_PREFIX = Pattern.compile("^GZB");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    /**
     * Judges a written code; the prefix {@code GZB} of the occupational standards is dropped. A
     * code outside the shipped catalogue is doubtful, not wrong.
     */
    public static Verdict<OccupationCode> check(String written) {
        String plain = STANDARD_PREFIX.matcher(Written.code(written)).replaceFirst("");
        String code = DASHES.matcher(plain).replaceAll("-");
        if (!FORM.matcher(code).matches()) {
            return Verdict.invalid(
                    "OCCUPATION_INVALID",
                    "职业编码应如 6-28-01-05",
                    "an occupation code looks like 6-28-01-05");
        }
        OccupationCode occupation = new OccupationCode(code);
        return Catalogue.CODES.contains(code)
                ? new Valid<>(occupation)
                : Verdict.warn(
                        occupation,
                        "OCCUPATION_UNKNOWN",
                        "职业编码 " + code + " 不在目录中",
                        "the occupation code " + code + " is not in the catalogue");
    }

    @Override
    public int compareTo(OccupationCode other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    /** Read from the shipped occupations when first asked for. */
    private static final class Catalogue {
        static final Set<String> CODES =
                ShippedTable.rows("/seed/occupations.csv").stream()
                        .map(row -> row.get(0))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
