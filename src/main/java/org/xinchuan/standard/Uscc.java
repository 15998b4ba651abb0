package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码) of GB 32100-2015: registration department, category, six
 * digits of region, nine characters of organisation code (GB 11714) and a check character.
 *
 * @param text the 18 characters in upper case
 */
public record Uscc(String text) implements Comparable<Uscc> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY_START = 8;

    /**
     * Judges a written code.
     *
     * <p>Codes whose last character is wrong while the organisation code inside them is right are
     * known to be in real use (DOMAIN.md §4.1), so they get a warning and not a refusal. When both
     * check characters are wrong the code was mistyped.
     */
    public static Verdict<Uscc> check(String written) {
        String code = Written.code(written);
        if (!FORM.matcher(code).matches()) {
            return Verdict.invalid(
                    "USCC_INVALID",
                    "统一社会信用代码应为18位数字和大写字母（不含I、O、S、V、Z）",
                    "a unified social credit code has 18 digits and capital letters"
                            + " (no I, O, S, V, Z)");
        }
        char expected = checkCharacter(code);
        if (code.charAt(17) == expected) {
            return new Valid<>(new Uscc(code));
        }
        if (code.charAt(16) != bodyCheckCharacter(code)) {
            return Verdict.invalid(
                    "USCC_INVALID",
                    "统一社会信用代码校验位应为 " + expected,
                    "the check character of the unified social credit code should be " + expected);
        }
        return Verdict.warn(
                new Uscc(code),
                "USCC_CHECK_DIGIT",
                "统一社会信用代码末位应为 " + expected + "，请核对",
                "the last character of the code should be " + expected + ", please check");
    }

    /** The region in which it was registered; regions abolished since then occur. */
    public RegionCode region() {
        return new RegionCode(text.substring(2, BODY_START));
    }

    /** Whether the registering department is the trade unions' (81 is a basic union). */
    public boolean isTradeUnion() {
        return text.charAt(0) == '8';
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char bodyCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(BODY_START + i), 36) * BODY_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    @Override
    public int compareTo(Uscc other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
