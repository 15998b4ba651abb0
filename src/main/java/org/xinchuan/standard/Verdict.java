package org.xinchuan.standard;

import java.util.Optional;

/**
 * What a check of a written value says: good, doubtful but usable, or wrong. A refusal is a value,
 * not an exception.
 *
 * @param <T> the normalised value
 */
public sealed interface Verdict<T> {

    /** A value that keeps every rule. */
    record Valid<T>(T value) implements Verdict<T> {}

    /**
     * A value that can be used although something about it is doubtful.
     *
     * @param code the reason as a constant, such as {@code USCC_CHECK_DIGIT}
     */
    record Warn<T>(T value, String code, Bilingual message) implements Verdict<T> {}

    /**
     * A text that is no such value.
     *
     * @param code the reason as a constant, such as {@code USCC_INVALID}
     */
    record Invalid<T>(String code, Bilingual message) implements Verdict<T> {}

    /** The normalised value, unless the text was refused. */
    default Optional<T> accepted() {
        return switch (this) {
            case Valid<T>(T value) -> Optional.of(value);
            case Warn<T>(T value, _, _) -> Optional.of(value);
            case Invalid<T> _ -> Optional.empty();
        };
    }

    /** Shorthand of the checks for a refusal in both languages. */
    static <T> Verdict<T> invalid(String code, String chinese, String english) {
        return new Invalid<>(code, new Bilingual(chinese, english));
    }

    /** Shorthand of the checks for a doubt in both languages. */
    static <T> Verdict<T> warn(T value, String code, String chinese, String english) {
        return new Warn<>(value, code, new Bilingual(chinese, english));
    }
}
