package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each person stood and who taught whom, person by person. What cannot be evidence is left
 * out: drafts and void pairings, and whatever began nobody knows when.
 */
final class CareerIndex {
    /** One slice of a person in a studio, whose founding is {@code null} when unknown. */
    record Held(StudioFact studio, Founding founding, SliceFact slice, Span span) {
        boolean leads() {
            return slice.role().leads();
        }

        Term term() {
            return new Term(slice.from(), slice.to());
        }
    }

    /** One mentorship and the days it covers. */
    record Taught(Mentorship mentorship, Span span) {
        String mentor() {
            return mentorship.mentor();
        }

        String apprentice() {
            return mentorship.apprentice();
        }
    }

    private final Map<String, List<Held>> heldBy = new HashMap<>();
    private final Map<String, Set<String>> ledBy = new HashMap<>();
    private final Map<String, List<Taught>> taughtTo = new HashMap<>();
    private final Map<String, List<Taught>> taughtBy = new HashMap<>();

    CareerIndex(Collection<StudioFact> studios, Collection<PairingFact> pairings) {
        studios.forEach(this::index);
        pairings.forEach(this::index);
    }

    /** The slices a person held, in any studio. */
    List<Held> heldBy(String person) {
        return heldBy.getOrDefault(person, List.of());
    }

    /** Codes of the studios a person ever led, also since nobody knows when. */
    Set<String> ledBy(String person) {
        return ledBy.getOrDefault(person, Set.of());
    }

    /** The mentorships in which a person was the apprentice. */
    List<Taught> taughtTo(String apprentice) {
        return taughtTo.getOrDefault(apprentice, List.of());
    }

    /** The mentorships in which a person was the mentor. */
    List<Taught> taughtBy(String mentor) {
        return taughtBy.getOrDefault(mentor, List.of());
    }

    private void index(StudioFact studio) {
        Founding founding = studio.foundedOn() == null ? null : Founding.of(studio.foundedOn());
        for (SliceFact slice : studio.people()) {
            if (slice.role().leads()) {
                ledBy.computeIfAbsent(slice.person(), p -> new HashSet<>(2)).add(studio.code());
            }
            Span.of(slice.from(), slice.to())
                    .ifPresent(
                            span ->
                                    listOf(heldBy, slice.person())
                                            .add(new Held(studio, founding, slice, span)));
        }
    }

    private void index(PairingFact pairing) {
        if (pairing.status().counts()) {
            Span.of(pairing.startsOn(), pairing.endsOn()).ifPresent(span -> index(pairing, span));
        }
    }

    private void index(PairingFact pairing, Span span) {
        for (Couple couple : pairing.couples()) {
            Taught taught = new Taught(Mentorship.of(pairing, couple), span);
            listOf(taughtTo, couple.apprentice()).add(taught);
            listOf(taughtBy, couple.mentor()).add(taught);
        }
    }

    private static <V> List<V> listOf(Map<String, List<V>> map, String key) {
        return map.computeIfAbsent(key, k -> new ArrayList<>(2));
    }
}
