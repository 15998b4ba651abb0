package org.xinchuan.standard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The readings of Han characters without tones, ü written v. They come from the character table of
 * com.github.houbb:pinyin (41,000 characters, extensions included); that library's own entry points
 * take one {@code char} and so miss rare characters, which is why its table is read here. Surnames
 * have their own readings ({@code surname_readings.csv}).
 */
final class PinyinReadings {

    private static final String CHARACTERS = "/pinyin_dict_char.txt";
    private static final String SURNAMES = "/org/xinchuan/standard/surname_readings.csv";
    private static final Pattern DIAERESIS_U = Pattern.compile("u\u0308");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PinyinReadings() {}

    /** Readings of a character, the usual first; empty when it has none. */
    static List<String> of(int codePoint) {
        return Table.CHARACTERS.getOrDefault(codePoint, List.of());
    }

    /**
     * Readings of the surname at the start of a name, one list for each of its characters; empty
     * when the first characters are no surname with readings of its own.
     */
    static List<List<String>> ofSurname(String name) {
        int second = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        if (second < name.length()) {
            int third = name.offsetByCodePoints(second, 1);
            List<List<String>> compound = Table.SURNAMES.get(name.substring(0, third));
            if (compound != null) {
                return compound;
            }
        }
        return Table.SURNAMES.getOrDefault(name.substring(0, second), List.of());
    }

    /** Lower case without marks, ü as v: {@code lǜ} becomes {@code lv}. */
    static String plain(String syllable) {
        String parts = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        String withV = DIAERESIS_U.matcher(parts).replaceAll("v");
        return MARKS.matcher(withV).replaceAll("");
    }

    /** Read from the shipped tables when first asked for. */
    private static final class Table {
        static final Map<Integer, List<String>> CHARACTERS = characters();
        static final Map<String, List<List<String>>> SURNAMES = surnames();

        private static Map<Integer, List<String>> characters() {
            Map<Integer, List<String>> readings = new HashMap<>();
            Map<List<String>, List<String>> shared = new HashMap<>();
            for (String line : ShippedTable.lines(PinyinReadings.CHARACTERS)) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    List<String> syllables = syllables(line.substring(colon + 1));
                    readings.put(
                            line.codePointAt(0), shared.computeIfAbsent(syllables, all -> all));
                }
            }
            return Map.copyOf(readings);
        }

        private static List<String> syllables(String listed) {
            Set<String> distinct =
                    Arrays.stream(listed.split(","))
                            .map(PinyinReadings::plain)
                            .map(String::intern)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            return List.copyOf(distinct);
        }

        private static Map<String, List<List<String>>> surnames() {
            Map<String, List<List<String>>> surnames = new HashMap<>();
            for (List<String> row : ShippedTable.rows(PinyinReadings.SURNAMES)) {
                List<List<String>> positions = new ArrayList<>();
                for (String position : row.get(1).split(" ")) {
                    positions.add(List.of(position.split(";")));
                }
                surnames.put(row.get(0), List.copyOf(positions));
            }
            return Map.copyOf(surnames);
        }
    }
}
