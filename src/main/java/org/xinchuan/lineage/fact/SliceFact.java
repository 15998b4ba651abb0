package org.xinchuan.lineage.fact;

import org.xinchuan.standard.PartialDate;

import java.util.Objects;

/**
 * A stretch of time in which a person held one role in a studio.
 *
 * @param person the person's id
 * @param role the role
 * @param from the first day; {@code null} when unknown
 * @param to the last day; {@code null} when open
 * @param document id of the document that says so; {@code null} when there is none
 */
public record SliceFact(
        String person, StudioRole role, PartialDate from, PartialDate to, String document) {
    public SliceFact {
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
    }
}
