package org.xinchuan.lineage.fact;

import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One agreement between mentors and apprentices.
 *
 * @param id the key
 * @param mentors ids of the mentors
 * @param apprentices ids of the apprentices
 * @param pairsOnly the couples that really pair; empty when every mentor pairs with every
 *     apprentice
 * @param startsOn the day it began; {@code null} when unknown
 * @param endsOn its last day; {@code null} when open or unknown
 * @param status where it stands
 * @param document id of the document that says so; {@code null} when there is none
 */
public record PairingFact(
        String id,
        List<String> mentors,
        List<String> apprentices,
        List<Couple> pairsOnly,
        PartialDate startsOn,
        PartialDate endsOn,
        PairingStatus status,
        String document) {
    public PairingFact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
        mentors = List.copyOf(mentors);
        apprentices = List.copyOf(apprentices);
        pairsOnly = List.copyOf(pairsOnly);
    }

    /** One that is only thought of: every mentor with every apprentice, from no day known. */
    public static PairingFact planned(List<String> mentors, List<String> apprentices) {
        return new PairingFact(
                "", mentors, apprentices, List.of(), null, null, PairingStatus.ACTIVE, null);
    }

    /** The mentorships of this agreement, one by one, whatever its status. */
    public List<Couple> couples() {
        if (!pairsOnly.isEmpty()) {
            return pairsOnly;
        }
        List<Couple> all = new ArrayList<>(mentors.size() * apprentices.size());
        for (String mentor : mentors) {
            for (String apprentice : apprentices) {
                all.add(new Couple(mentor, apprentice));
            }
        }
        return all;
    }
}
