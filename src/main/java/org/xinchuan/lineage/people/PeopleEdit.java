package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.TextColumn;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Changes to people and pairings on the way to the next state. What it costs depends on the people
 * of the changed pairings, not on how many there are. For one thread, and one edit at a time.
 */
final class PeopleEdit {
    private final PeopleTable base;
    private final KeyColumn.Edit ids;
    private final TextColumn.Edit names;
    private final TextColumn.Edit tails;
    private final Column.Edit marks;
    private final Column.Edit organisations;
    private final KeyColumn.Edit organisationCodes;
    private final CareerTable.Edit careers;
    private final PairingTable.Edit pairings;
    private final Map<Integer, Links> up = new HashMap<>();
    private final Set<Integer> mentors = new TreeSet<>();

    PeopleEdit(PeopleTable base) {
        this.base = base;
        ids = base.ids.edit();
        names = base.names.edit();
        tails = base.tails.edit();
        marks = base.marks.edit();
        organisations = base.organisations.edit();
        organisationCodes = base.organisationCodes.edit();
        careers = base.careers.edit();
        pairings = base.pairings.edit();
    }

    /** Adds the person or replaces the one of the same id. */
    void put(PersonFact person, CareerFact career) {
        int number = ids.number(person.id());
        names.set(number, person.name());
        tails.set(number, person.employeeNoTail());
        marks.set(number, PeopleTable.marks(person));
        organisations.set(
                number,
                person.organisation() == null
                        ? 0
                        : organisationCodes.number(person.organisation()) + 1);
        careers.set(number, career);
    }

    /** Removes the person and every line that begins or ends there. */
    void removePerson(String id) {
        int number = ids.find(id);
        if (number < 0) {
            return;
        }
        names.set(number, null);
        tails.set(number, null);
        marks.set(number, 0);
        organisations.set(number, 0);
        careers.set(number, CareerFact.UNKNOWN);
        removeIf(linksUp(number), place -> true);
        for (int apprentice : base.apprentices.links(number).people()) {
            linksUp(apprentice);
        }
        // With them, those who became apprentices in this very edit.
        up.values().forEach(links -> removeIf(links, place -> links.person(place) == number));
    }

    /**
     * Adds the pairing or replaces the one of the same id.
     *
     * @param former who was ever an apprentice in it
     */
    void put(PairingFact pairing, Collection<String> former) {
        int number = remove(pairing.id(), former);
        if (!pairing.status().counts()) {
            return;
        }
        if (number < 0) {
            number = pairings.add(pairing);
        } else {
            pairings.set(number, pairing);
        }
        int since =
                pairing.startsOn() == null
                        ? LinkPage.ALWAYS
                        : Math.toIntExact(pairing.startsOn().first().toEpochDay());
        Set<Couple> couples = new HashSet<>(pairing.couples());
        for (Couple couple : couples) {
            int mentor = ids.number(couple.mentor());
            mentors.add(mentor);
            linksUp(ids.number(couple.apprentice())).insert(mentor, since, number);
        }
    }

    /**
     * Takes away what a pairing joined.
     *
     * @param former who was ever an apprentice in it
     * @return the number of the pairing, -1 when it made no link
     */
    int remove(String id, Collection<String> former) {
        int[] number = {-1};
        for (String apprentice : former) {
            int person = ids.find(apprentice);
            if (person >= 0) {
                Links links = linksUp(person);
                removeIf(
                        links,
                        place -> {
                            boolean gone = pairings.is(links.pairing(place), id);
                            number[0] = gone ? links.pairing(place) : number[0];
                            return gone;
                        });
            }
        }
        return number[0];
    }

    /** Ids of those whose masters were looked at: nobody else's have changed. */
    Set<String> apprentices() {
        Set<String> apprentices = new HashSet<>();
        up.keySet().forEach(person -> apprentices.add(ids.get(person)));
        return apprentices;
    }

    PeopleTable done() {
        Map<Integer, Links> down = new HashMap<>();
        for (int mentor : mentors) {
            Links links = base.apprentices.links(mentor);
            Links before = links;
            links.removeIf(place -> up.containsKey(before.person(place)));
            down.put(mentor, links);
        }
        up.forEach(
                (apprentice, links) -> {
                    for (int i = 0; i < links.size(); i++) {
                        Links mentor = down.get(links.person(i));
                        if (mentor != null) {
                            mentor.insert(apprentice, links.since(i), Links.UNTOLD);
                        }
                    }
                });
        return new PeopleTable(
                ids.done(),
                names.done(),
                tails.done(),
                marks.done(),
                organisations.done(),
                organisationCodes.done(),
                careers.done(),
                base.apprentices.with(down),
                base.mentors.with(up),
                pairings.done(),
                base.scratch,
                base.inOrder);
    }

    /** Takes links to mentors away, and notes whose links to apprentices change with them. */
    private void removeIf(Links links, IntPredicate place) {
        links.removeIf(
                at -> {
                    boolean gone = place.test(at);
                    if (gone) {
                        mentors.add(links.person(at));
                    }
                    return gone;
                });
    }

    private Links linksUp(int person) {
        return up.computeIfAbsent(person, base.mentors::links);
    }
}
