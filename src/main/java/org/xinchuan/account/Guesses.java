package org.xinchuan.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;

import org.xinchuan.standard.Bilingual;

import java.util.Comparator;
import java.util.Optional;

/**
 * How soon a password would be guessed by somebody who tries common passwords, words, names, keys
 * that lie side by side, repetitions, rows and dates first, as zxcvbn estimates it.
 */
final class Guesses {

    /** Ten thousand million guesses or more: zxcvbn's highest score. */
    private static final int WITHSTANDS = 4;

    /** The estimate takes time that grows with the square of this. */
    private static final int LOOKED_AT = 64;

    /** What zxcvbn also reads as letters, beside digits: {@code p@$$w0rd}. */
    private static final String FOR_LETTERS = "@({[<&#!|/$+%";

    /** With many more of these together, digits included, it takes seconds to try all readings. */
    private static final int MOST_FOR_LETTERS = 12;

    /** Stands for no letter. */
    private static final String NO_LETTER = "·";

    private Guesses() {}

    /** The word lists take some megabytes and a moment: read when the first password is chosen. */
    private static final class Lists {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    /** What a password is mostly made of, so that it is soon guessed. */
    enum Made {
        WORDS("常见的口令、单词或姓名", "common passwords, words or names"),
        KEYS("键盘上相邻的键", "keys that lie side by side"),
        ROW("重复的字符或 abc、123 这样的顺序", "repetitions, or rows such as abc or 123"),
        DATE("日期或年份", "dates or years"),
        LITTLE("有规律的短片段", "a few short pieces");

        private final Bilingual of;

        Made(String zh, String en) {
            of = new Bilingual(zh, en);
        }

        Bilingual of() {
            return of;
        }
    }

    /** What a password is mostly made of when it would soon be guessed. */
    static Optional<Made> soon(String password) {
        Strength strength = Lists.ZXCVBN.measure(bounded(password));
        return strength.getScore() >= WITHSTANDS
                ? Optional.empty()
                : Optional.of(
                        strength.getSequence().stream()
                                .filter(part -> part.pattern != Pattern.Bruteforce)
                                .max(Comparator.comparingInt(part -> part.token.length()))
                                .map(Guesses::made)
                                .orElse(Made.LITTLE));
    }

    /** Its beginning, without the readings that nobody would try: so the estimate ends soon. */
    private static String bounded(String password) {
        String beginning =
                password.length() <= LOOKED_AT ? password : password.substring(0, LOOKED_AT);
        long different =
                beginning
                        .chars()
                        .filter(c -> c >= '0' && c <= '9' || FOR_LETTERS.indexOf(c) >= 0)
                        .distinct()
                        .count();
        return different <= MOST_FOR_LETTERS
                ? beginning
                : beginning.replaceAll("[@({\\[<&#!|/$+%]", NO_LETTER);
    }

    private static Made made(Match part) {
        return switch (part.pattern) {
            case Dictionary -> Made.WORDS;
            case Spatial -> Made.KEYS;
            case Repeat, Sequence -> Made.ROW;
            case Date, Regex -> Made.DATE;
            case Bruteforce -> Made.LITTLE;
        };
    }
}
