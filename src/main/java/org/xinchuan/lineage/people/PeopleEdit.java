package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;

import java.util.BitSet;
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
    private final PersonTable.Edit people;
    private final PairingTable.Edit pairings;
    private final Map<Integer, Links> up = new HashMap<>();
    private final Set<Integer> mentors = new TreeSet<>();

    /** The pages of people who are others now, or have other mentors. */
    private final BitSet touched = new BitSet();

    PeopleEdit(PeopleTable base) {
        this.base = base;
        people = base.people.edit();
        pairings = base.pairings.edit();
    }

    /** Adds the person or replaces the one of the same id. */
    void put(PersonFact person, CareerFact career) {
        touched.set(Pages.of(people.put(person, career)));
    }

    /** Removes the person and every line that begins or ends there. */
    void removePerson(String id) {
        int number = people.find(id);
        if (number < 0) {
            return;
        }
        people.remove(number);
        touched.set(Pages.of(number));
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
        int since = LinkPage.since(pairing);
        Set<Couple> couples = new HashSet<>(pairing.couples());
        for (Couple couple : couples) {
            int mentor = people.number(couple.mentor());
            mentors.add(mentor);
            linksUp(people.number(couple.apprentice())).insert(mentor, since, number);
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
            int person = people.find(apprentice);
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
        up.keySet().forEach(person -> apprentices.add(people.id(person)));
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
        up.keySet().forEach(person -> touched.set(Pages.of(person)));
        base.situations.forget(touched);
        return new PeopleTable(
                people.done(),
                base.apprentices.with(down),
                base.mentors.with(up),
                pairings.done(),
                base.scratch,
                base.situations);
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
