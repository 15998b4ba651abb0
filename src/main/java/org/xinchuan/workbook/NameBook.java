package org.xinchuan.workbook;

import org.xinchuan.standard.SearchText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which codes a name stands for: of organisations, trades or studios. */
final class NameBook {

    private static final Pattern ASIDE = Pattern.compile("[（(]([^）)]*)[）)]");

    private final Map<String, List<String>> codes = new HashMap<>();

    /** Enters a name, and what is left of it without brackets. */
    void enter(String code, String name) {
        put(SearchText.fold(code), code);
        put(SearchText.fold(name), code);
        put(SearchText.fold(ASIDE.matcher(name).replaceAll("")), code);
    }

    /**
     * The codes that a name or a code stands for, or a name with the code in brackets behind it;
     * none when it is unknown.
     */
    List<String> of(String written) {
        List<String> found = codes.getOrDefault(SearchText.fold(written), List.of());
        if (!found.isEmpty()) {
            return found;
        }
        Matcher aside = ASIDE.matcher(written);
        List<String> named = codes.getOrDefault(SearchText.fold(aside.replaceAll("")), List.of());
        // Our own papers have the code in brackets behind the name.
        List<String> coded =
                aside.reset()
                        .results()
                        .map(one -> one.group(1).strip())
                        .filter(named::contains)
                        .toList();
        return coded.size() == 1 ? coded : named;
    }

    private void put(String folded, String code) {
        if (!folded.isEmpty()) {
            List<String> known = codes.computeIfAbsent(folded, f -> new ArrayList<>(1));
            if (!known.contains(code)) {
                known.add(code);
            }
        }
    }
}
