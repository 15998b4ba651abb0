package org.xinchuan.lineage.fact;

import java.util.Objects;

/**
 * One person.
 *
 * @param id the key; names are never keys
 * @param name the name for display
 */
public record PersonFact(String id, String name) {
    public PersonFact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
