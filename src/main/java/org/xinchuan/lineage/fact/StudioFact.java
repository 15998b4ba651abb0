package org.xinchuan.lineage.fact;

import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Objects;

/**
 * One studio with its people and its recorded origins.
 *
 * @param code the key
 * @param name the name for display
 * @param foundedOn the founding; {@code null} when unknown
 * @param closedOn the first day on which it no longer is; {@code null} while it lives. A closed
 *     studio keeps its place in the lineage
 * @param people its leaders and members over time
 * @param origins the studios it grew out of by record
 */
public record StudioFact(
        String code,
        String name,
        PartialDate foundedOn,
        PartialDate closedOn,
        List<SliceFact> people,
        List<OriginFact> origins) {
    public StudioFact {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        people = List.copyOf(people);
        origins = List.copyOf(origins);
    }
}
