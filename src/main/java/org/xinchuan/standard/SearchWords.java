package org.xinchuan.standard;

import java.util.Locale;

/**
 * What somebody typed into a search, in the three forms in which texts are kept for searching: a
 * name of folded characters, a spelling in Latin letters, and an id or number as it is.
 *
 * @param folded as {@link SearchText#fold}
 * @param spelt as {@link Pinyin#key}
 * @param typed in lower case, signs kept
 */
public record SearchWords(String folded, String spelt, String typed) {

    /** The forms of a text that is not blank; a form that comes out empty is the typed one. */
    public static SearchWords of(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        return new SearchWords(
                orElse(SearchText.fold(text), typed), orElse(Pinyin.key(text), typed), typed);
    }

    /** Whether a text kept for searching, its parts separated by spaces, has one of the forms. */
    public boolean find(String searchText) {
        return searchText.contains(folded)
                || searchText.contains(spelt)
                || searchText.contains(typed);
    }

    /**
     * How well a text that was found fits, smaller is better: 0 when its first part, the name, is
     * what was typed, 1 when a part begins with it, else 2.
     */
    public int rank(String searchText) {
        if (searchText.startsWith(folded + " ")) {
            return 0;
        }
        String parts = " " + searchText;
        return parts.contains(" " + folded) || parts.contains(" " + spelt) ? 1 : 2;
    }

    private static String orElse(String form, String typed) {
        return form.isEmpty() ? typed : form;
    }
}
