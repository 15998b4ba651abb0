package org.xinchuan.lineage.fact;

import java.util.Objects;

/**
 * One person.
 *
 * @param id the key; names are never keys
 * @param name the name for display
 * @param organisation code of the organisation that employs the person, or null
 * @param published whether everybody is shown the name: the person holds an honour, which is
 *     published with it, or agrees
 */
public record PersonFact(String id, String name, String organisation, boolean published) {
    public PersonFact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
