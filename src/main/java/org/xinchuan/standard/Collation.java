package org.xinchuan.standard;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import java.util.Arrays;
import java.util.HexFormat;

/** The orders of Chinese characters that CLDR has, as text. Loaded when first asked for. */
enum Collation {
    PINYIN("zh-u-co-pinyin"),
    STROKES("zh-u-co-stroke");

    private static final HexFormat HEX = HexFormat.of();

    private final Collator collator;

    Collation(String locale) {
        Collator one = Collator.getInstance(ULocale.forLanguageTag(locale));
        one.setStrength(Collator.PRIMARY);
        this.collator = one.freeze();
    }

    Collator collator() {
        return collator;
    }

    /** Digits 0–9 and a–f that compare as the texts do. */
    String key(String text) {
        byte[] bytes = collator.getCollationKey(text).toByteArray();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return HEX.formatHex(Arrays.copyOf(bytes, end));
    }
}
