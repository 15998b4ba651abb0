package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.util.regex.Pattern;

/**
 * A registration number of a software copyright (软著登记号): the year, {@code SR} and seven digits, six
 * in older years. It has no check digit.
 *
 * @param text such as {@code 2023SR0123456}
 */
public record RegistrationNumber(String text) implements Comparable<RegistrationNumber> {

    private static final Pattern FORM = Pattern.compile("(19|20)\\d{2}SR\\d{6,7}");
    private static final Pattern SERIAL = Pattern.compile("软著登字第?\\d+号?");

    /**
     * Judges a written number.
     *
     * @return invalid with {@code REGISTRATION_NO_INVALID} when it is none
     */
    public static Verdict<RegistrationNumber> check(String written) {
        String number = Written.code(written);
        if (FORM.matcher(number).matches()) {
            return new Valid<>(new RegistrationNumber(number));
        }
        return SERIAL.matcher(number).matches()
                ? invalid(
                        "这是证书号，请填登记号，如 2023SR0123456",
                        "this is the serial of the certificate: write the registration number,"
                                + " such as 2023SR0123456")
                : invalid(
                        "软著登记号应如 2023SR0123456",
                        "a registration number of software looks like 2023SR0123456");
    }

    /** The year in which it was registered. */
    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    private static Verdict<RegistrationNumber> invalid(String zh, String en) {
        return Verdict.invalid("REGISTRATION_NO_INVALID", zh, en);
    }

    @Override
    public int compareTo(RegistrationNumber other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
