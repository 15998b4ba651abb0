package org.xinchuan.heritage;

import org.xinchuan.lineage.kinship.Entering;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.Lesson;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Neighbours;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.OfState;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lines of people as of a day, with what a couple rests on. */
final class PeopleOnDay implements Entering {

    private final PeopleLines people;
    private final LocalDate asOf;
    private final Neighbours down;
    private final Neighbours up;

    PeopleOnDay(PeopleLines people, LocalDate asOf) {
        this.people = people;
        this.asOf = asOf;
        down = people.apprentices(asOf);
        up = people.mentors(asOf);
    }

    /** What the packed lines of one state of the index on one day are kept under. */
    private record Key(PeopleLines state, LocalDate asOf) implements OfState {}

    /** Everybody's lines, for questions about all; packed, unless they are. */
    DayLines packed(Allowance time) {
        return time.kept(new Key(people, asOf), DayLines.class, deadline -> people.on(asOf));
    }

    PeopleLines people() {
        return people;
    }

    LocalDate asOf() {
        return asOf;
    }

    Neighbours down() {
        return down;
    }

    Neighbours up() {
        return up;
    }

    String id(int number) {
        return people.id(number);
    }

    @Override
    public int first(int master, int apprentice) {
        return lessons(master, apprentice).stream()
                .mapToInt(
                        lesson ->
                                lesson.startsOn() == null
                                        ? UNKNOWN
                                        : (int) lesson.startsOn().first().toEpochDay())
                .min()
                .orElse(UNKNOWN);
    }

    @Override
    public int last(int master, int apprentice) {
        return lessons(master, apprentice).stream()
                .mapToInt(
                        lesson ->
                                lesson.startsOn() == null
                                        ? UNKNOWN
                                        : (int) lesson.startsOn().last().toEpochDay())
                .min()
                .orElse(UNKNOWN);
    }

    /** The pairing that joined two first, as far as is known. */
    Optional<String> pairing(int master, int apprentice) {
        return lessons(master, apprentice).stream()
                .min(
                        Comparator.comparing(
                                        (Lesson lesson) ->
                                                lesson.startsOn() == null
                                                        ? LocalDate.MAX
                                                        : lesson.startsOn().first())
                                .thenComparing(Lesson::pairing))
                .map(Lesson::pairing);
    }

    private List<Lesson> lessons(int master, int apprentice) {
        String mentor = people.id(master);
        return people.taughtTo(people.id(apprentice)).stream()
                .filter(lesson -> lesson.mentor().equals(mentor) && lesson.status().counts())
                .filter(
                        lesson ->
                                lesson.startsOn() == null
                                        || !lesson.startsOn().first().isAfter(asOf))
                .toList();
    }
}
