package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;

import java.util.Collection;
import java.util.HashSet;

/**
 * Takes in all people and all pairings, each once, and packs them at the end. People had better
 * come in order of their ids: answers are in that order, and so it costs nothing to keep.
 */
public final class PeopleLoad {
    private final PersonTable.Edit people = PersonTable.empty().edit();
    private final PairingTable.Edit pairings = PairingTable.empty().edit();

    /** Person, first day and pairing of each link, listed at the mentor's number in turn. */
    private final Links links = new Links();

    private final Links ends = new Links();

    /** Takes in a person, and answers the person's number. */
    public int person(PersonFact person, CareerFact career) {
        return people.put(person, career);
    }

    /** Takes in a person of whose working life nothing is known. */
    public int person(PersonFact person) {
        return person(person, CareerFact.UNKNOWN);
    }

    /** Takes in a pairing; one that is a draft or void joins nobody. */
    public void pairing(PairingFact pairing) {
        if (!pairing.status().counts()) {
            return;
        }
        int number = pairings.add(pairing);
        int since = LinkPage.since(pairing);
        Collection<Couple> couples = pairing.couples();
        for (Couple couple : couples.size() == 1 ? couples : new HashSet<>(couples)) {
            links.add(people.number(couple.apprentice()), since, number);
            ends.add(people.number(couple.mentor()), 0, 0);
        }
    }

    /** The id of somebody taken in already. */
    public String id(int number) {
        return people.id(number);
    }

    /** Everybody, packed. */
    public PeopleLines done() {
        int[] mentors = ends.people();
        int[] apprentices = links.people();
        int[] since = links.days();
        PersonTable all = people.done();
        int size = all.ids.size();
        return new PeopleLines(
                new PeopleTable(
                        all,
                        LinkTable.of(size, mentors, apprentices, since, null),
                        LinkTable.of(size, apprentices, mentors, since, links.pairings()),
                        pairings.done(),
                        new Scratch()));
    }
}
