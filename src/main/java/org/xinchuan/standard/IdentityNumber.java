package org.xinchuan.standard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * A citizen identity number (公民身份号码) of GB 11643-1999: six digits of region, the day of birth,
 * three digits of sequence and a check character (ISO 7064 MOD 11-2). No message about one names
 * it, and its text is masked.
 *
 * @param text the 18 characters
 */
public record IdentityNumber(String text) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Provinces of GB/T 2260, Hong Kong, Macao, Taiwan and permits of residence. */
    private static final Pattern PROVINCE =
            Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int TAIL = 4;

    /** Judges a written number; {@code today} is the last day on which one can be born. */
    public static Verdict<IdentityNumber> check(String written, LocalDate today) {
        String number = Written.code(written);
        if (!FORM.matcher(number).matches()) {
            return invalid("身份证号应为18位", "an identity number has 18 characters");
        }
        if (!PROVINCE.matcher(number.substring(0, 2)).matches()) {
            return invalid("身份证号的地区码有误", "the region of the identity number does not exist");
        }
        if (!bornBetween(EARLIEST, today, number.substring(6, 14))) {
            return invalid("身份证号的出生日期有误", "the day of birth in the identity number is wrong");
        }
        if (number.charAt(17) != checkCharacter(number)) {
            return invalid("身份证号校验位错误", "the check character of the identity number is wrong");
        }
        return new Verdict.Valid<>(new IdentityNumber(number));
    }

    /** The last four characters behind stars. */
    public String masked() {
        return "*".repeat(text.length() - TAIL) + text.substring(text.length() - TAIL);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean bornBetween(LocalDate first, LocalDate last, String written) {
        try {
            LocalDate born = LocalDate.parse(written, DAY);
            return !born.isBefore(first) && !born.isAfter(last);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Verdict<IdentityNumber> invalid(String zh, String en) {
        return Verdict.invalid("IDENTITY_NUMBER_INVALID", zh, en);
    }
}
