package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.column.StretchColumn;
import org.xinchuan.lineage.column.TextColumn;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PersonFact;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** One state of who the numbered people are. Immutable. */
final class PersonTable {
    /** Marks who is known, and not named by pairings alone. */
    static final int KNOWN = 1;

    private static final int PUBLISHED = 2;

    /** Above these two marks stand gender and standing. */
    private static final int TRAITS = 2;

    /** Marks are numbers below this. */
    static final int MARKS = CareerTable.TRAITS << TRAITS;

    final KeyColumn ids;
    final TextColumn names;
    final TextColumn tails;
    final Column marks;
    final Column organisations;
    final KeyColumn organisationCodes;
    final CareerTable careers;

    /** Where people worked before, and as what: few have worked elsewhere. */
    final StretchColumn posts;

    /** So many of the first numbers are in order of their ids. */
    final int inOrder;

    private PersonTable(
            KeyColumn ids,
            TextColumn names,
            TextColumn tails,
            Column marks,
            Column organisations,
            KeyColumn organisationCodes,
            CareerTable careers,
            StretchColumn posts,
            int inOrder) {
        this.ids = ids;
        this.names = names;
        this.tails = tails;
        this.marks = marks;
        this.organisations = organisations;
        this.organisationCodes = organisationCodes;
        this.careers = careers;
        this.posts = posts;
        this.inOrder = inOrder;
    }

    static PersonTable empty() {
        return new PersonTable(
                KeyColumn.empty(),
                TextColumn.empty(),
                TextColumn.empty(),
                Column.empty(),
                Column.empty(),
                KeyColumn.empty(),
                CareerTable.empty(),
                StretchColumn.empty(),
                0);
    }

    /** The person of a number; empty when only pairings name the id. */
    Optional<PersonFact> get(int person) {
        int mark = person < 0 ? 0 : marks.get(person);
        if (!known(mark)) {
            return Optional.empty();
        }
        int organisation = organisations.get(person);
        return Optional.of(
                new PersonFact(
                        ids.get(person),
                        names.get(person),
                        organisation == 0 ? null : organisationCodes.shared(organisation - 1),
                        (mark & PUBLISHED) != 0,
                        tails.get(person)));
    }

    /** Whether marks are those of somebody who is known, and not named by pairings alone. */
    static boolean known(int marks) {
        return (marks & KNOWN) != 0;
    }

    /** Gender and standing among marks, as {@link CareerTable} reads them. */
    static int traits(int marks) {
        return marks >>> TRAITS;
    }

    CareerFact.Post post(int person) {
        return new CareerFact.Post(
                careers.occupation(person), CareerTable.standing(traits(marks.get(person))));
    }

    /** What is counted of a person's working life. */
    CareerFact career(int person) {
        return careers.get(
                person,
                traits(marks.get(person)),
                PostTable.posts(posts.get(person), organisationCodes, careers.occupationCodes));
    }

    /** Notes the memory that each column takes, in bytes, but for the texts. */
    void sizes(Map<String, Long> columns) {
        columns.put("marks, gender, standing", marks.bytes());
        columns.put("organisations", organisations.bytes());
        columns.put("posts held before", posts.bytes());
        careers.sizes(columns);
    }

    long textBytes() {
        return ids.bytes() + names.bytes() + tails.bytes() + organisationCodes.bytes();
    }

    void write(PageOutput out) throws IOException {
        out.number(inOrder);
        ids.write(out);
        names.write(out);
        tails.write(out);
        marks.write(out);
        organisations.write(out);
        organisationCodes.write(out);
        careers.write(out);
        posts.write(out);
    }

    static PersonTable read(PageInput in) throws IOException {
        int inOrder = in.number();
        return new PersonTable(
                KeyColumn.read(in),
                TextColumn.read(in),
                TextColumn.read(in),
                Column.read(in),
                Column.read(in),
                KeyColumn.read(in),
                CareerTable.read(in),
                StretchColumn.read(in),
                inOrder);
    }

    Edit edit() {
        return new Edit(this);
    }

    /** People being numbered and changed. For one thread, and one edit at a time. */
    static final class Edit {
        private final KeyColumn.Edit ids;
        private final TextColumn.Edit names;
        private final TextColumn.Edit tails;
        private final Column.Edit marks;
        private final Column.Edit organisations;
        private final KeyColumn.Edit organisationCodes;
        private final CareerTable.Edit careers;
        private final StretchColumn.Edit posts;
        private int inOrder;

        private Edit(PersonTable base) {
            ids = base.ids.edit();
            names = base.names.edit();
            tails = base.tails.edit();
            marks = base.marks.edit();
            organisations = base.organisations.edit();
            organisationCodes = base.organisationCodes.edit();
            careers = base.careers.edit();
            posts = base.posts.edit();
            inOrder = base.inOrder;
        }

        /** The number of an id, which gets one when it has none. */
        int number(String id) {
            return ids.number(id);
        }

        /** The number of an id; -1 when it has none. */
        int find(String id) {
            return ids.find(id);
        }

        String id(int person) {
            return ids.get(person);
        }

        /** Adds the person or replaces the one of the same id; answers the number. */
        int put(PersonFact person, CareerFact career) {
            int number = ids.number(person.id());
            if (number == inOrder
                    && (number == 0 || ids.get(number - 1).compareTo(person.id()) < 0)) {
                inOrder++;
            }
            names.set(number, person.name());
            tails.set(number, person.employeeNoTail());
            marks.set(
                    number,
                    KNOWN
                            | (person.published() ? PUBLISHED : 0)
                            | CareerTable.traits(career) << TRAITS);
            organisations.set(
                    number,
                    person.organisation() == null
                            ? 0
                            : organisationCodes.number(person.organisation()) + 1);
            careers.set(number, career);
            posts.set(
                    number,
                    PostTable.stretches(
                            career.posts(), organisationCodes::number, careers::occupation));
            return number;
        }

        /** Forgets who somebody is; the number stays the id's. */
        void remove(int person) {
            names.set(person, null);
            tails.set(person, null);
            marks.set(person, 0);
            organisations.set(person, 0);
            careers.set(person, CareerFact.UNKNOWN);
            posts.set(person, new int[0]);
        }

        PersonTable done() {
            return new PersonTable(
                    ids.done(),
                    names.done(),
                    tails.done(),
                    marks.done(),
                    organisations.done(),
                    organisationCodes.done(),
                    careers.done(),
                    posts.done(),
                    inOrder);
        }
    }
}
