package org.xinchuan.studio;

import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which naming of a studio is meant: its level and its day, written {@code PROVINCE-2016-04-28} in
 * addresses.
 */
public record NamingKey(NamingLevel level, PartialDate namedOn) {

    private static final char SEPARATOR = '-';

    /** Reads one; empty for what is none. */
    public static Optional<NamingKey> tryParse(String text) {
        int at = text.indexOf(SEPARATOR);
        if (at < 0) {
            return Optional.empty();
        }
        String word = text.substring(0, at);
        return Arrays.stream(NamingLevel.values())
                .filter(level -> level.name().equals(word))
                .findFirst()
                .flatMap(
                        level ->
                                PartialDate.tryParse(text.substring(at + 1))
                                        .map(day -> new NamingKey(level, day)));
    }

    /** Whether it means this one. */
    public boolean means(Naming naming) {
        return naming.level() == level && naming.namedOn().equals(namedOn);
    }

    @Override
    public String toString() {
        return level.name() + SEPARATOR + namedOn;
    }
}
