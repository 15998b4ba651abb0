package org.xinchuan.exchange;

import org.xinchuan.standard.Bilingual;

/**
 * Something in the store that must not be.
 *
 * @param check the name of the invariant, such as {@code pairing-people}
 * @param title what is broken
 * @param subject which record
 * @param problem what was found there
 */
public record Finding(String check, Bilingual title, String subject, String problem) {

    /**
     * The finding as one line.
     *
     * @param language {@code en} or, for anything else, Chinese
     */
    public String text(String language) {
        return subject + ": " + title.in(language) + " (" + problem + ") [" + check + "]";
    }
}
