package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.TextColumn;
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
    private final KeyColumn.Edit ids = KeyColumn.empty().edit();
    private final TextColumn.Edit names = TextColumn.empty().edit();
    private final TextColumn.Edit tails = TextColumn.empty().edit();
    private final Column.Edit marks = Column.empty().edit();
    private final Column.Edit organisations = Column.empty().edit();
    private final KeyColumn.Edit organisationCodes = KeyColumn.empty().edit();
    private final CareerTable.Edit careers = CareerTable.empty().edit();
    private final PairingTable.Edit pairings = PairingTable.empty().edit();

    /** Person, first day and pairing of each link, listed at the mentor's number in turn. */
    private final Links links = new Links();

    private final Links ends = new Links();
    private String last = "";
    private int inOrder;

    /** Takes in a person, and answers the person's number. */
    public int person(PersonFact person, CareerFact career) {
        int number = ids.number(person.id());
        if (number == inOrder && person.id().compareTo(last) > 0) {
            inOrder++;
            last = person.id();
        }
        names.set(number, person.name());
        tails.set(number, person.employeeNoTail());
        marks.set(number, PeopleTable.marks(person));
        organisations.set(
                number,
                person.organisation() == null
                        ? 0
                        : organisationCodes.number(person.organisation()) + 1);
        careers.set(number, career);
        return number;
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
        int since =
                pairing.startsOn() == null
                        ? LinkPage.ALWAYS
                        : Math.toIntExact(pairing.startsOn().first().toEpochDay());
        Collection<Couple> couples = pairing.couples();
        for (Couple couple : couples.size() == 1 ? couples : new HashSet<>(couples)) {
            links.add(ids.number(couple.apprentice()), since, number);
            ends.add(ids.number(couple.mentor()), 0, 0);
        }
    }

    /** The id of somebody taken in already. */
    public String id(int number) {
        return ids.get(number);
    }

    /** Everybody, packed. */
    public PeopleLines done() {
        int[] mentors = ends.people();
        int[] apprentices = links.people();
        int[] since = links.days();
        KeyColumn people = ids.done();
        return new PeopleLines(
                new PeopleTable(
                        people,
                        names.done(),
                        tails.done(),
                        marks.done(),
                        organisations.done(),
                        organisationCodes.done(),
                        careers.done(),
                        LinkTable.of(people.size(), mentors, apprentices, since, null),
                        LinkTable.of(people.size(), apprentices, mentors, since, links.pairings()),
                        pairings.done(),
                        new Scratch(),
                        inOrder));
    }
}
