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
 * @param employeeNoTail the last characters of the employee number, or null
 */
public record PersonFact(
        String id, String name, String organisation, boolean published, String employeeNoTail) {

    /** How much of an employee number is kept. */
    public static final int TAIL = 4;

    public PersonFact(String id, String name, String organisation, boolean published) {
        this(id, name, organisation, published, null);
    }

    public PersonFact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
