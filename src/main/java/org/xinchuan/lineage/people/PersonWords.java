package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Utf8;
import org.xinchuan.lineage.fact.CareerFact.Standing;

import java.io.IOException;

/**
 * What an answer says of the people of one state of the index, by their numbers, given as it is
 * kept. Safe to use on any thread.
 */
public final class PersonWords {
    /** The number of no organisation, and of no trade. */
    public static final int NONE = -1;

    private final PersonTable people;

    /** Kept so that no compiler leaves out what {@link #ask} reads. */
    private int asked;

    PersonWords(PersonTable people) {
        this.people = people;
    }

    /** Has what is kept of somebody come out of memory, who will be asked about with others. */
    public void ask(int person) {
        asked +=
                people.ids.ask(person)
                        + people.names.ask(person)
                        + people.tails.ask(person)
                        + people.marks.get(person)
                        + people.organisations.get(person)
                        + people.careers.occupations.get(person);
    }

    /** The same of the id alone. */
    public void askId(int person) {
        asked += people.ids.ask(person);
    }

    /** The id of a number. */
    public void id(int person, Utf8 taker) throws IOException {
        people.ids.give(person, taker);
    }

    /** Gives the name; false when there is none. */
    public boolean name(int person, Utf8 taker) throws IOException {
        return people.names.give(person, taker);
    }

    /** Gives the end of the employee number; false when there is none. */
    public boolean employeeNoTail(int person, Utf8 taker) throws IOException {
        return people.tails.give(person, taker);
    }

    /** The number of the organisation, or {@link #NONE}. */
    public int organisation(int person) {
        return people.organisations.get(person) - 1;
    }

    /** The code of the organisation of a number: the same text each time in one state. */
    public String organisationCode(int organisation) {
        return people.organisationCodes.shared(organisation);
    }

    /** The number of the trade, or {@link #NONE}. */
    public int occupation(int person) {
        return people.careers.occupations.get(person) - 1;
    }

    /** The code of the trade of a number: the same text each time in one state. */
    public String occupationCode(int occupation) {
        return people.careers.occupationCodes.shared(occupation);
    }

    /** The status on record; null when unknown. */
    public Standing standing(int person) {
        return CareerTable.standing(PersonTable.traits(people.marks.get(person)));
    }
}
