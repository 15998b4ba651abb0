package org.xinchuan.http;

import java.util.List;
import java.util.Locale;

/** The language of an answer by Accept-Language (RFC 9110 §12.5.4); Chinese unless asked else. */
final class Language {

    static final String CHINESE = "zh";
    static final String ENGLISH = "en";

    private Language() {}

    static String of(String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return CHINESE;
        }
        try {
            return first(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }

    private static String first(List<Locale.LanguageRange> ranges) {
        for (Locale.LanguageRange range : ranges) {
            String primary = range.getRange().split("-")[0];
            if (range.getWeight() == 0) {
                continue;
            }
            if (primary.equals(ENGLISH)) {
                return ENGLISH;
            }
            if (primary.equals(CHINESE) || primary.equals("*")) {
                return CHINESE;
            }
        }
        return CHINESE;
    }
}
