package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Verdict;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The words of workbooks for the constants of an enumeration: what the interface calls them, their
 * own names, and what else is in use.
 */
final class Words<T extends Enum<T>> {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

    private final String code;
    private final Bilingual what;
    private final Map<String, T> words = new HashMap<>();
    private final Map<String, T> titles = new LinkedHashMap<>();
    private final Set<String> listed = new LinkedHashSet<>();

    /**
     * @param code of a word that is none of them, such as {@code LEVEL_UNKNOWN}
     * @param what they are called together
     */
    Words(Class<T> type, Function<T, Bilingual> label, String code, Bilingual what) {
        this.code = code;
        this.what = what;
        for (T constant : type.getEnumConstants()) {
            words.put(constant.name(), constant);
            words.put(plain(label.apply(constant).zh()), constant);
            listed.add(label.apply(constant).zh());
        }
    }

    /** The same with more words for one of them. */
    Words<T> also(T constant, String... more) {
        Arrays.stream(more).forEach(word -> words.put(plain(word), constant));
        return this;
    }

    /** The constant that a text means. */
    Verdict<T> check(String text) {
        T meant = words.get(plain(text));
        String written = Faulty.shown(text.strip());
        return meant == null
                ? Verdict.invalid(
                        code,
                        what.zh() + "“" + written + "”不认识，可写 " + String.join(" ", listed),
                        "no "
                                + what.en()
                                + " \""
                                + written
                                + "\"; write one of "
                                + String.join(" ", listed))
                : new Verdict.Valid<>(meant);
    }

    /** The same with words that tell it in a name or title; those said first count first. */
    Words<T> named(T constant, String... parts) {
        Arrays.stream(parts).forEach(part -> titles.putIfAbsent(part, constant));
        return this;
    }

    /** The constant that a name or title tells; empty when it tells none. */
    Optional<T> within(String text) {
        String plain = plain(text);
        return titles.entrySet().stream()
                .filter(title -> plain.contains(title.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
