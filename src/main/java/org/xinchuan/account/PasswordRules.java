package org.xinchuan.account;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password that somebody chooses has to be like: long, not soon guessed, in no list of
 * breached ones, not made of the words of this house, not the account's name. Nothing is asked
 * about its letters and digits (OWASP ASVS 5, 6.2).
 */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** So much has to be left of a password without the words that everybody here would try. */
    private static final int OWN_PART = 8;

    // Long ones first: some are parts of others.
    private final List<String> ours =
            words("/account/context-words.txt").stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
    private final Optional<BreachedPasswords> breached;

    /**
     * @param breached passwords that others have lost, where the operator keeps a list of them
     */
    PasswordRules(Optional<BreachedPasswords> breached) {
        this.breached = breached;
    }

    private static List<String> words(String list) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                PasswordRules.class.getResourceAsStream(list),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::folded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a password for an account, if anything. */
    Optional<Fault> fault(String field, String password, String account) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(
                    Fault.of(
                            field,
                            "PASSWORD_LENGTH",
                            "口令须为 " + SHORTEST + "–" + LONGEST + " 个字符，可以是一句话",
                            "a password has %d to %d characters; it may be a sentence"
                                    .formatted(SHORTEST, LONGEST)));
        }
        if (folded(password).contains(folded(account))) {
            return Optional.of(
                    Fault.of(
                            field,
                            "PASSWORD_HAS_NAME",
                            "口令中不要含账户名",
                            "a password does not contain the account's name"));
        }
        if (isMadeOfOurWords(folded(password))) {
            return Optional.of(
                    Fault.of(
                            field,
                            "PASSWORD_OF_OUR_WORDS",
                            "这个口令主要由本系统的常用词组成，容易被猜到，请换一个",
                            "this password is mostly made of this system's own words; choose"
                                    + " another"));
        }
        if (breached.isPresent() && breached.orElseThrow().contains(password)) {
            return Optional.of(
                    Fault.of(
                            field,
                            "PASSWORD_BREACHED",
                            "这个口令已在别处泄露，列在公开的名单里，请换一个",
                            "this password was lost elsewhere and is in published lists; choose"
                                    + " another"));
        }
        return Guesses.soon(password).map(made -> guessable(field, made.of()));
    }

    private static Fault guessable(String field, Bilingual made) {
        return Fault.of(
                field,
                "PASSWORD_COMMON",
                "这个口令容易被猜到：主要由" + made.zh() + "组成。请换一个，例如几个不相干的词连成的一句话",
                "this password is soon guessed: it is mostly made of "
                        + made.en()
                        + "; choose another, such as a sentence of words that do not belong"
                        + " together");
    }

    private boolean isMadeOfOurWords(String folded) {
        String rest = folded;
        for (String word : ours) {
            rest = rest.replace(word, "");
        }
        return rest.length() < folded.length() && rest.length() < OWN_PART;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
