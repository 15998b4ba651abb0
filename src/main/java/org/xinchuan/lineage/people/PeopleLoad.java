package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;

import java.util.Arrays;
import java.util.BitSet;
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
        int[] down = LinkTable.order(size, mentors, apprentices);
        LinkTable below = LinkTable.of(size, down, mentors, apprentices, since, null);
        int[] up = LinkTable.order(size, apprentices, mentors);
        PairingTable joined = pairings.done();
        int[] rows = inOrder(up, links.pairings(), joined.size());
        int[] numbers = new int[rows.length];
        for (int number = 0; number < rows.length; number++) {
            numbers[rows[number]] = number;
        }
        int[] pairing = Arrays.stream(links.pairings()).map(before -> numbers[before]).toArray();
        return new PeopleLines(
                new PeopleTable(
                        all,
                        below,
                        LinkTable.of(size, up, apprentices, mentors, since, pairing),
                        joined.inOrder(rows),
                        new Scratch(),
                        new Situations()));
    }

    /**
     * The pairings in the order in which apprentices come upon them, so that the numbers of those
     * on a page are near one another.
     */
    private static int[] inOrder(int[] up, int[] pairings, int count) {
        BitSet numbered = new BitSet(count);
        int[] rows = new int[count];
        int next = 0;
        for (int link : up) {
            if (!numbered.get(pairings[link])) {
                numbered.set(pairings[link]);
                rows[next++] = pairings[link];
            }
        }
        // One that joins nobody, if there ever is one.
        for (int row = numbered.nextClearBit(0);
                row < count;
                row = numbered.nextClearBit(row + 1)) {
            rows[next++] = row;
        }
        return rows;
    }
}
