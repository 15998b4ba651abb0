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

    /** 阴平, 阳平, 上声, 去声. */
    private static final String TONE_MARKS = "\u0304\u0301\u030c\u0300";

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

    /**
     * How many characters the surname at the start of a name has: those of a compound one, or 1.
     */
    static int surnameLength(String name) {
        return Math.max(1, ofSurname(name).size());
    }

    /**
     * How a character of the surname of a name is read, with the number of its tone, so that texts
     * compare as syllables do: {@code shan4} for 单. What is no Chinese character stands before all
     * syllables, one without a reading behind.
     */
    static String surnameSyllable(String name, int place) {
        int character = name.codePointAt(name.offsetByCodePoints(0, place));
        List<List<String>> surname = ofSurname(name);
        if (place >= surname.size()) {
            return usualSyllable(character);
        }
        String plain = surname.get(place).getFirst();
        return Tones.SYLLABLES.getOrDefault(character, List.of()).stream()
                .filter(toned -> plain(toned).equals(plain))
                .findFirst()
                .map(PinyinReadings::numbered)
                .orElse(plain);
    }

    /** How a character is usually read, as {@link #surnameSyllable}. */
    static String usualSyllable(int character) {
        List<String> readings = Tones.SYLLABLES.get(character);
        if (readings != null) {
            return numbered(readings.getFirst());
        }
        return Character.isIdeographic(character) ? "~" : "0";
    }

    /** A syllable with the number of its tone in place of its mark, 5 for none. */
    private static String numbered(String toned) {
        String parts = Normalizer.normalize(toned, Normalizer.Form.NFD);
        int tone = 1;
        while (tone <= TONE_MARKS.length() && parts.indexOf(TONE_MARKS.charAt(tone - 1)) < 0) {
            tone++;
        }
        return plain(toned) + tone;
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

    /** The readings with their tones, which only the order of names needs. */
    private static final class Tones {
        static final Map<Integer, List<String>> SYLLABLES = syllables();

        private static Map<Integer, List<String>> syllables() {
            Map<Integer, List<String>> syllables = new HashMap<>();
            Map<String, List<String>> shared = new HashMap<>();
            for (String line : ShippedTable.lines(PinyinReadings.CHARACTERS)) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    syllables.put(
                            line.codePointAt(0),
                            shared.computeIfAbsent(
                                    line.substring(colon + 1),
                                    listed -> List.of(listed.split(","))));
                }
            }
            return Map.copyOf(syllables);
        }
    }
}
