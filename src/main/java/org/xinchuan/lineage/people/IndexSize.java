package org.xinchuan.lineage.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much memory the people and their lines take.
 *
 * @param people how many numbers there are
 * @param parts bytes of the links with their dates and of each column of numbers
 * @param texts bytes of ids and names and of what finds them
 */
public record IndexSize(int people, Map<String, Long> parts, long texts) {

    public IndexSize {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Bytes of all but the texts. */
    public long columns() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
