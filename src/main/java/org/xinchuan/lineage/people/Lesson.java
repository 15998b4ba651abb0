package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.standard.PartialDate;

/**
 * One mentor guiding one apprentice under one pairing.
 *
 * @param pairing the pairing's id
 * @param startsOn when it began; {@code null} when unknown
 * @param endsOn its last day; {@code null} when open or unknown
 * @param document id of the document that says so; {@code null} when there is none
 */
public record Lesson(
        String mentor,
        String apprentice,
        String pairing,
        PairingStatus status,
        PartialDate startsOn,
        PartialDate endsOn,
        String document) {}
