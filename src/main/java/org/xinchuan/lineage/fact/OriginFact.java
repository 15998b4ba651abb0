package org.xinchuan.lineage.fact;

import org.xinchuan.standard.PartialDate;

import java.util.Objects;

/**
 * The record that a studio grew out of another one.
 *
 * @param parent code of the studio it grew out of
 * @param kind how it did
 * @param occurredOn when; {@code null} when unknown
 * @param confirmed whether the union has reviewed the record
 * @param document id of the document that says so; {@code null} when there is none
 */
public record OriginFact(
        String parent,
        OriginKind kind,
        PartialDate occurredOn,
        boolean confirmed,
        String document) {
    public OriginFact {
        Objects.requireNonNull(parent);
        Objects.requireNonNull(kind);
    }
}
