package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;

import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The lines of masters: who taught whom, over any number of generations. A pairing belongs to them
 * when it is neither a draft nor void, and on a day when its beginning is unknown or possible by
 * then; that it ended does not matter ("As of a day" in docs/descent-rules.md). Immutable, and safe
 * to ask from any number of threads.
 */
public final class PeopleLines {
    /** No limit of generations. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final PeopleLines NOBODY = new PeopleLines(PeopleTable.empty());

    private final PeopleTable table;

    PeopleLines(PeopleTable table) {
        this.table = table;
    }

    /** Nobody at all. */
    public static PeopleLines nobody() {
        return NOBODY;
    }

    /** Reads the lines out of all pairings; nobody is known but by id. */
    public static PeopleLines of(Collection<PairingFact> pairings) {
        PeopleLoad load = new PeopleLoad();
        pairings.forEach(load::pairing);
        return load.done();
    }

    /** Writes everything down. */
    public void write(PageOutput out) throws IOException {
        table.write(out);
    }

    /** Reads what was written down. */
    public static PeopleLines read(PageInput in) throws IOException {
        return new PeopleLines(PeopleTable.read(in));
    }

    /** Begins a changed state; one at a time. */
    public Change change() {
        return new Change(this);
    }

    /** One person; empty when nobody has the id. */
    public Optional<PersonFact> person(String id) {
        return person(table.number(id));
    }

    /** The person of a number; empty when nobody has it, or only pairings name the id. */
    public Optional<PersonFact> person(int number) {
        return table.people.get(number);
    }

    /** Whether a number is somebody's, and not only of an id that pairings name. */
    public boolean knows(int number) {
        return number >= 0 && PersonTable.known(table.people.marks.get(number));
    }

    /** A person's trade and status. */
    public CareerFact.Post post(int number) {
        return table.people.post(number);
    }

    /** What an answer says of people, without making texts of it. */
    public PersonWords words() {
        return new PersonWords(table.people);
    }

    /** What is counted of a person's working life; of honours the first ones alone. */
    public CareerFact career(int number) {
        return table.people.career(number);
    }

    /** Everybody as of a day, a number of {@link Days}, to go through page by page. */
    public PeoplePage pages(int day) {
        return new PeoplePage(table, day, false);
    }

    /** The same for each thread of a question that others may ask again, of people's situations. */
    public Supplier<PeoplePage> asked(int day) {
        boolean keeping = table.situations.keeps(day);
        return () -> new PeoplePage(table, day, keeping);
    }

    /** Some of the wanted numbers, in order of the ids: so many after the first few. */
    public int[] page(BitSet wanted, int offset, int limit) {
        return table.page(wanted, offset, limit);
    }

    /** How many people there are. */
    public IndexSize size() {
        return table.bytes();
    }

    /** The number of a person in this state and all later ones; -1 when nobody has the id. */
    public int number(String person) {
        return table.number(person);
    }

    /** The id of a number. */
    public String id(int number) {
        return table.id(number);
    }

    /** Which of two numbers has the first id, as a comparator says it. */
    public int compare(int one, int other) {
        return table.compare(one, other);
    }

    /** How many numbers there are; some may be of people who are gone. */
    public int numbers() {
        return table.size();
    }

    /** The person's apprentices, their apprentices, and so on; nobody for a person without any. */
    public Generations descendants(String person, LocalDate asOf, int maxGenerations) {
        return descendants(number(person), asOf, maxGenerations);
    }

    /** The same of the person of a number; of -1 there are none. */
    public Generations descendants(int person, LocalDate asOf, int maxGenerations) {
        return descendants(person, asOf, maxGenerations, Deadline.none());
    }

    /** The same as far as there is time. */
    public Generations descendants(
            int person, LocalDate asOf, int maxGenerations, Deadline deadline) {
        return walk(person, asOf, maxGenerations, table.apprentices, table.mentors, deadline);
    }

    /** The person's mentors, their mentors, and so on; nobody for a person without any. */
    public Generations ancestors(String person, LocalDate asOf, int maxGenerations) {
        return ancestors(number(person), asOf, maxGenerations);
    }

    /** The same of the person of a number; of -1 there are none. */
    public Generations ancestors(int person, LocalDate asOf, int maxGenerations) {
        return ancestors(person, asOf, maxGenerations, Deadline.none());
    }

    /** The same as far as there is time. */
    public Generations ancestors(
            int person, LocalDate asOf, int maxGenerations, Deadline deadline) {
        return walk(person, asOf, maxGenerations, table.mentors, table.apprentices, deadline);
    }

    /** The couples of mentor and apprentice on a day, each once, packed for a walk over all. */
    public DayLines on(LocalDate asOf) {
        return DayLines.of(table, Math.toIntExact(asOf.toEpochDay()));
    }

    /** Whom everybody taught by a day, read from here as it is asked for. */
    public Neighbours apprentices(LocalDate asOf) {
        return new LinksOnDay(table.apprentices, Math.toIntExact(asOf.toEpochDay()));
    }

    /** By whom everybody was taught by a day, read from here as it is asked for. */
    public Neighbours mentors(LocalDate asOf) {
        return new LinksOnDay(table.mentors, Math.toIntExact(asOf.toEpochDay()));
    }

    /** Who taught somebody, pairing by pairing. */
    public List<Lesson> taughtTo(String apprentice) {
        return new Lessons(table).to(apprentice);
    }

    /** Who is an apprentice in a pairing, found by looking through all links. */
    public Set<String> apprenticesIn(String pairing) {
        return table.apprenticesIn(pairing);
    }

    /** Whom somebody taught, pairing by pairing. */
    public List<Lesson> taughtBy(String mentor) {
        return new Lessons(table).by(mentor);
    }

    /**
     * A loop that these pairings would close, among themselves or with the lines there are on any
     * day, whatever their order. A pairing that is there already is judged as changed: what it
     * joined before closes nothing new. Leave out pairings whose loop is accepted.
     */
    public Optional<Loop> loopClosedBy(Collection<PairingFact> pairings) {
        return new LoopSearch(new PlannedLines(table, pairings)).find();
    }

    /**
     * The loop that a new pairing of all these mentors with all these apprentices would close, as
     * people's ids from mentor to apprentice, beginning and ending with the same; empty when none.
     */
    public List<String> loopClosedBy(List<String> mentors, List<String> apprentices) {
        return loopClosedBy(List.of(PairingFact.planned(mentors, apprentices)))
                .map(Loop::people)
                .orElse(List.of());
    }

    private Generations walk(
            int person,
            LocalDate asOf,
            int most,
            LinkTable away,
            LinkTable back,
            Deadline deadline) {
        if (most < 1) {
            throw new IllegalArgumentException("generations are 1 or more: " + most);
        }
        int day = Math.toIntExact(asOf.toEpochDay());
        return Generations.from(person, table, away, back, day, most, deadline);
    }

    /** Changes on the way to the next state; see {@link PeopleEdit}. */
    public static final class Change {
        private final PeopleLines base;
        private final PeopleEdit edit;
        private boolean touched;

        private Change(PeopleLines base) {
            this.base = base;
            edit = base.table.edit();
        }

        /** Adds the person or replaces the one of the same id. */
        public Change put(PersonFact person) {
            return put(person, CareerFact.UNKNOWN);
        }

        /** The same with what is counted of the person's working life. */
        public Change put(PersonFact person, CareerFact career) {
            touched = true;
            edit.put(person, career);
            return this;
        }

        /** Removes the person and every line that begins or ends there. */
        public Change removePerson(String id) {
            touched = true;
            edit.removePerson(id);
            return this;
        }

        /**
         * Adds the pairing or replaces the one of the same id.
         *
         * @param former who was ever an apprentice in it
         */
        public Change put(PairingFact pairing, Collection<String> former) {
            touched = true;
            edit.put(pairing, former);
            return this;
        }

        /**
         * Takes away what a pairing joined.
         *
         * @param former who was ever an apprentice in it
         */
        public Change removePairing(String id, Collection<String> former) {
            touched = true;
            edit.remove(id, former);
            return this;
        }

        /** Those whose masters may have changed. */
        public Set<String> apprentices() {
            return edit.apprentices();
        }

        /** The next state; the same one when nothing was asked for. */
        public PeopleLines done() {
            return touched ? new PeopleLines(edit.done()) : base;
        }
    }
}
