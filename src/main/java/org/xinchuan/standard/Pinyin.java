package org.xinchuan.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name may be typed in Latin letters: with every reading of its surname and of its other
 * characters ({@code 覃山月} is qinshanyue and tanshanyue). Lower case, no tones, no spaces, ü as v.
 *
 * @param spellings full spellings, the usual one first, at most {@link #MOST}
 * @param initials first letters of the syllables ({@code syq}), the usual ones first, at most
 *     {@link #MOST}
 */
public record Pinyin(SequencedSet<String> spellings, SequencedSet<String> initials) {

    /** The most spellings kept of one name; long names of many readings have thousands. */
    public static final int MOST = 32;

    private static final Pattern UNITS =
            Pattern.compile("[\\p{IsHan}\\p{Co}]|(?:(?![\\p{IsHan}\\p{Co}])[\\p{L}\\p{M}\\p{N}])+");
    private static final Pattern NOT_TYPED = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The spellings of a person's, studio's or organisation's name. */
    public static Pinyin of(String name) {
        List<List<String>> units = units(PersonName.normalise(name));
        List<List<String>> letters =
                units.stream().map(unit -> unit.stream().map(Pinyin::initial).toList()).toList();
        return new Pinyin(likeliest(units), likeliest(letters));
    }

    /** What somebody typed, brought to the form of the spellings: {@code Lü Jie} is lvjie. */
    public static String key(String typed) {
        String plain = PinyinReadings.plain(typed.toLowerCase(Locale.ROOT));
        return NOT_TYPED.matcher(plain).replaceAll("");
    }

    /** Whether a key typed so far begins one of the spellings or is the start of the initials. */
    public boolean startsWith(String key) {
        return Stream.concat(spellings.stream(), initials.stream())
                .anyMatch(form -> form.startsWith(key));
    }

    /** The readings of each Han character and each word in other letters, in their order. */
    private static List<List<String>> units(String name) {
        List<List<String>> surname = PinyinReadings.ofSurname(name);
        List<String> written =
                !name.isEmpty() && PersonName.isPlain(name)
                        ? List.of(name.split(""))
                        : UNITS.matcher(name).results().map(MatchResult::group).toList();
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            SequencedSet<String> readings = new LinkedHashSet<>();
            if (i < surname.size()) {
                readings.addAll(surname.get(i));
            }
            List<String> known = PinyinReadings.of(written.get(i).codePointAt(0));
            readings.addAll(known.isEmpty() ? List.of(key(written.get(i))) : known);
            units.add(List.copyOf(readings));
        }
        return units;
    }

    private static String initial(String syllable) {
        return syllable.isEmpty() ? "" : syllable.substring(0, syllable.offsetByCodePoints(0, 1));
    }

    /**
     * Joins one choice of each unit; a choice costs its place in the unit's list and the cheapest
     * joins are kept, so that rare readings are the first to go.
     */
    private static SequencedSet<String> likeliest(List<List<String>> units) {
        if (units.stream().allMatch(unit -> unit.size() == 1)) {
            String only = units.stream().map(List::getFirst).collect(Collectors.joining());
            return new LinkedHashSet<>(List.of(only));
        }
        Map<String, Integer> costs = Map.of("", 0);
        for (List<String> unit : units) {
            Map<String, Integer> longer = new LinkedHashMap<>();
            costs.forEach(
                    (start, cost) -> {
                        for (int i = 0; i < unit.size(); i++) {
                            longer.merge(start + unit.get(i), cost + i, Math::min);
                        }
                    });
            costs = cheapest(longer);
        }
        return costs.keySet().stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Integer> cheapest(Map<String, Integer> costs) {
        Map<String, Integer> kept = new LinkedHashMap<>();
        costs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(MOST)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
