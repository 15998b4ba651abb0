package org.xinchuan.standard;

/** A text in both languages of the interface; Chinese is the first. */
public record Bilingual(String zh, String en) {

    /** The text in a language: {@code en} or, for anything else, Chinese. */
    public String in(String language) {
        return "en".equals(language) ? en : zh;
    }
}
