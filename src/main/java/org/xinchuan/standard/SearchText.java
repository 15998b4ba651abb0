package org.xinchuan.standard;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Text as the search sees it: traditional characters as simplified ones, full-width forms as plain
 * ones, lower case, without spaces, middle dots and other signs. For comparing only; what is shown
 * and stored keeps its own spelling. The pairs of characters are OpenCC's, from the table in
 * com.github.houbb:nlp-common.
 */
public final class SearchText {

    private static final String SIMPLIFIED = "/nlp/chinese_ts_char.txt";
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Co}]+");

    private SearchText() {}

    /** Folds a name or what somebody typed; two texts that look for each other fold alike. */
    public static String fold(String text) {
        if (PersonName.isPlain(text)) {
            return simple(text);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        SIGNS.matcher(plain)
                .replaceAll("")
                .codePoints()
                .map(c -> Table.SIMPLE.getOrDefault(c, c))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Of common Han characters alone, none of which is made of others. */
    private static String simple(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int character = text.charAt(i);
            folded.appendCodePoint(Table.SIMPLE.getOrDefault(character, character));
        }
        return folded.toString();
    }

    /**
     * What a search for a record looks into: its name folded, every spelling of it, its initials,
     * and the codes it goes by; parts separated by spaces, the name first.
     *
     * @param codes in any case; null where there is none
     */
    public static String of(String name, String... codes) {
        Pinyin pinyin = Pinyin.of(name);
        StringJoiner parts = new StringJoiner(" ");
        parts.add(fold(name));
        pinyin.spellings().forEach(parts::add);
        pinyin.initials().forEach(parts::add);
        for (String code : codes) {
            if (code != null) {
                parts.add(code.toLowerCase(Locale.ROOT));
            }
        }
        return parts.toString();
    }

    /** Read from the shipped table when first asked for. */
    private static final class Table {
        static final Map<Integer, Integer> SIMPLE = simple();

        private static Map<Integer, Integer> simple() {
            Map<Integer, Integer> simple = new HashMap<>();
            for (String line : ShippedTable.lines(SIMPLIFIED)) {
                String[] forms = line.split(" ", -1);
                if (forms.length > 1 && !forms[1].isEmpty()) {
                    simple.put(forms[0].codePointAt(0), forms[1].codePointAt(0));
                }
            }
            return Map.copyOf(simple);
        }
    }
}
