package org.xinchuan.heritage;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

import java.util.Arrays;
import java.util.Map;

/**
 * What the codes of organisations or trades are called, found by the numbers that the index has for
 * them, and kept as they are written in JSON. Safe to use on any thread.
 */
final class NamedCodes {
    private final Map<String, String> names;

    /** What was asked for, by number. Threads may lose one another's: it is made again. */
    private volatile Named[] known = new Named[64];

    NamedCodes(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * A code and its name.
     *
     * @param name null when there is none
     */
    record Named(String code, SerializableString written, SerializableString name) {}

    /** The name of a code; null when it has none. */
    String name(String code) {
        return code == null ? null : names.get(code);
    }

    /**
     * The code of a number with its name.
     *
     * @param code the very text that the index has for the number: in another state of it, in which
     *     the number may be another code's, it is another text
     */
    Named of(int number, String code) {
        Named[] all = known;
        if (number >= all.length) {
            all = Arrays.copyOf(all, Math.max(2 * all.length, number + 1));
            known = all;
        }
        Named named = all[number];
        if (named == null || named.code != code) {
            String name = names.get(code);
            named =
                    new Named(
                            code,
                            new SerializedString(code),
                            name == null ? null : new SerializedString(name));
            all[number] = named;
        }
        return named;
    }
}
