package org.xinchuan.standard;

import java.util.regex.Pattern;

/**
 * A telephone number of the mainland, mobile or fixed (DOMAIN.md §4.8). No message about one names
 * it, and its text is masked.
 *
 * @param text digits, for a fixed line with hyphens as written
 */
public record PhoneNumber(String text) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FIXED = Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    /** Judges a written number. */
    public static Verdict<PhoneNumber> check(String written) {
        String spaceless = Written.code(written);
        String digits = spaceless.replace("-", "").replaceFirst("^(\\+|00)?86(?=1)", "");
        if (MOBILE.matcher(digits).matches()) {
            return new Verdict.Valid<>(new PhoneNumber(digits));
        }
        if (FIXED.matcher(spaceless).matches()) {
            return new Verdict.Valid<>(new PhoneNumber(spaceless));
        }
        return Verdict.invalid(
                "PHONE_INVALID",
                "电话号码应为11位手机号，或带区号的固定电话",
                "a phone number is a mobile one of 11 digits, or a fixed line with its area code");
    }

    /** The first three and the last four characters around stars. */
    public String masked() {
        return text.substring(0, HEAD)
                + "*".repeat(text.length() - HEAD - TAIL)
                + text.substring(text.length() - TAIL);
    }

    @Override
    public String toString() {
        return masked();
    }
}
