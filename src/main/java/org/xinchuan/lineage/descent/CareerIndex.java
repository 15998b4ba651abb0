package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.Lesson;
import org.xinchuan.lineage.people.PeopleLines;

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

    private final Map<String, List<Held>> heldBy;
    private final Map<String, Set<String>> ledBy;
    private final PeopleLines lines;

    CareerIndex(Collection<StudioFact> studios, PeopleLines lines) {
        this.lines = lines;
        heldBy = new HashMap<>();
        ledBy = new HashMap<>();
        studios.forEach(this::index);
    }

    private CareerIndex(CareerIndex same, PeopleLines lines) {
        this.lines = lines;
        // Shared: nothing is put in once the studios are.
        heldBy = same.heldBy;
        ledBy = same.ledBy;
    }

    /** The same careers in studios, with other pairings. */
    CareerIndex with(PeopleLines others) {
        return new CareerIndex(this, others);
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
        return taught(lines.taughtTo(apprentice));
    }

    /** The mentorships in which a person was the mentor. */
    List<Taught> taughtBy(String mentor) {
        return taught(lines.taughtBy(mentor));
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

    private static List<Taught> taught(List<Lesson> lessons) {
        List<Taught> taught = new ArrayList<>(lessons.size());
        for (Lesson lesson : lessons) {
            Span.of(lesson.startsOn(), lesson.endsOn())
                    .ifPresent(span -> taught.add(new Taught(Mentorship.of(lesson), span)));
        }
        return taught;
    }

    private static <V> List<V> listOf(Map<String, List<V>> map, String key) {
        return map.computeIfAbsent(key, k -> new ArrayList<>(2));
    }
}
