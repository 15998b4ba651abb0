package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.util.UUID;

/**
 * An id or code that names a record: 1 to 64 of the characters {@code A–Z a–z 0–9 . _ -}.
 *
 * @param text the characters as given; case matters
 */
public record Code(String text) implements Comparable<Code> {

    private static final int LONGEST = 64;

    /**
     * Takes a code that is known to be well formed.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator
    public Code {
        if (!isCode(text)) {
            throw new IllegalArgumentException("not a code: " + text);
        }
    }

    /** Judges a code that somebody wrote; nothing is corrected, a code is taken as it is. */
    public static Verdict<Code> check(String written) {
        return isCode(written)
                ? new Valid<>(new Code(written))
                : Verdict.invalid(
                        "CODE_INVALID",
                        "编号应为1至64个字母、数字或 . _ -",
                        "an id is 1 to 64 letters, digits or . _ -");
    }

    /** Whether the text can name a record. */
    public static boolean isCode(String text) {
        boolean is = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; is && i < text.length(); i++) {
            char one = text.charAt(i);
            is =
                    one >= 'A' && one <= 'Z'
                            || one >= 'a' && one <= 'z'
                            || one >= '0' && one <= '9'
                            || one == '.'
                            || one == '_'
                            || one == '-';
        }
        return is;
    }

    /** A new id that nobody has used. */
    public static Code random() {
        return new Code(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
