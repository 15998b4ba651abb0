package org.xinchuan.standard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people write them, brought to one spelling before a check looks at them. */
final class Written {

    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

    private Written() {}

    /** NFKC, without spaces, zero-width characters and byte order mark, in upper case. */
    static String code(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return GAPS.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
