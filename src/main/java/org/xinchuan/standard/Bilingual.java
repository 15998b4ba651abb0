package org.xinchuan.standard;

import java.util.Locale;

/**
 * A label or sentence in both languages of the interface.
 *
 * @param chinese the text as a union officer reads it
 * @param english the same in English
 */
public record Bilingual(String chinese, String english) {

    /** The text for a reader's language; Chinese for everybody but readers of English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }
}
