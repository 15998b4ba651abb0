package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.column.TextColumn;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PersonFact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One state of all people, numbered, and of the links between mentors and apprentices. Drafts and
 * void pairings make no links. Immutable, and safe to ask from any number of threads.
 */
final class PeopleTable {
    private static final int KNOWN = 1;
    private static final int PUBLISHED = 2;

    final KeyColumn ids;
    final TextColumn names;
    final TextColumn tails;
    final Column marks;
    final Column organisations;
    final KeyColumn organisationCodes;
    final CareerTable careers;
    final LinkTable apprentices;
    final LinkTable mentors;
    final PairingTable pairings;
    final Scratch scratch;

    /** So many of the first numbers are in order of their ids. */
    final int inOrder;

    PeopleTable(
            KeyColumn ids,
            TextColumn names,
            TextColumn tails,
            Column marks,
            Column organisations,
            KeyColumn organisationCodes,
            CareerTable careers,
            LinkTable apprentices,
            LinkTable mentors,
            PairingTable pairings,
            Scratch scratch,
            int inOrder) {
        this.ids = ids;
        this.names = names;
        this.tails = tails;
        this.marks = marks;
        this.organisations = organisations;
        this.organisationCodes = organisationCodes;
        this.careers = careers;
        this.apprentices = apprentices;
        this.mentors = mentors;
        this.pairings = pairings;
        this.scratch = scratch;
        this.inOrder = inOrder;
    }

    static PeopleTable empty() {
        return new PeopleTable(
                KeyColumn.empty(),
                TextColumn.empty(),
                TextColumn.empty(),
                Column.empty(),
                Column.empty(),
                KeyColumn.empty(),
                CareerTable.empty(),
                LinkTable.empty(),
                LinkTable.empty(),
                PairingTable.empty(),
                new Scratch(),
                0);
    }

    /** How many numbers there are; people who are gone keep theirs. */
    int size() {
        return ids.size();
    }

    /** The number of a person, or -1 when nobody, and no pairing, has the id. */
    int number(String person) {
        return ids.number(person);
    }

    String id(int person) {
        return ids.get(person);
    }

    /** The person of a number; empty when only pairings name the id. */
    Optional<PersonFact> person(int person) {
        int mark = person < 0 ? 0 : marks.get(person);
        if (!known(mark)) {
            return Optional.empty();
        }
        int organisation = organisations.get(person);
        return Optional.of(
                new PersonFact(
                        ids.get(person),
                        names.get(person),
                        organisation == 0 ? null : organisationCodes.get(organisation - 1),
                        (mark & PUBLISHED) != 0,
                        tails.get(person)));
    }

    /** The marks of a person who is known. */
    static int marks(PersonFact person) {
        return KNOWN | (person.published() ? PUBLISHED : 0);
    }

    /** Whether marks are those of somebody who is known, and not named by pairings alone. */
    static boolean known(int marks) {
        return (marks & KNOWN) != 0;
    }

    /** Puts a stretch of numbers in order of the ids. */
    void order(int[] people, int from, int to) {
        Arrays.sort(people, from, to);
        if (to > from && people[to - 1] >= inOrder) {
            int[] sorted =
                    Arrays.stream(people, from, to)
                            .boxed()
                            .sorted(ids::compare)
                            .mapToInt(Integer::intValue)
                            .toArray();
            System.arraycopy(sorted, 0, people, from, sorted.length);
        }
    }

    /** Some of the wanted numbers, in order of the ids: so many after the first few. */
    int[] page(BitSet wanted, int offset, int limit) {
        int[] late = wanted.stream().filter(number -> number >= inOrder).toArray();
        order(late, 0, late.length);
        int[] page = new int[limit];
        int passed = 0;
        int size = 0;
        int next = 0;
        int early = wanted.nextSetBit(0);
        while (size < limit) {
            boolean none = early < 0 || early >= inOrder;
            if (none && next == late.length) {
                break;
            }
            int taken;
            if (none || next < late.length && ids.compare(late[next], early) < 0) {
                taken = late[next++];
            } else {
                taken = early;
                early = wanted.nextSetBit(early + 1);
            }
            if (passed++ >= offset) {
                page[size++] = taken;
            }
        }
        return Arrays.copyOf(page, size);
    }

    /** The ids of the pairings that join two people; none when there is no line. */
    List<String> pairings(Couple couple) {
        int mentor = number(couple.mentor());
        int apprentice = number(couple.apprentice());
        return mentor < 0 || apprentice < 0 ? List.of() : pairings(mentor, apprentice);
    }

    List<String> pairings(int mentor, int apprentice) {
        List<String> found = new ArrayList<>(1);
        Links up = mentors.links(apprentice);
        for (int i = 0; i < up.size(); i++) {
            if (up.person(i) == mentor) {
                found.add(pairings.id(up.pairing(i)));
            }
        }
        return found;
    }

    Set<String> apprenticesIn(String pairing) {
        byte[] id = pairing.getBytes(StandardCharsets.UTF_8);
        Set<String> apprentices = new HashSet<>();
        for (int person = 0; person < size(); person++) {
            int[] page = mentors.page(person);
            int slot = Pages.slot(person);
            for (int i = LinkPage.start(page, slot); i < LinkPage.end(page, slot); i++) {
                if (pairings.is(LinkPage.pairing(page, i), id)) {
                    apprentices.add(id(person));
                }
            }
        }
        return apprentices;
    }

    /** What the links and columns take, and what the texts take, in bytes. */
    IndexSize bytes() {
        return new IndexSize(
                size(),
                apprentices.bytes()
                        + mentors.bytes()
                        + pairings.bytes()
                        + marks.bytes()
                        + organisations.bytes()
                        + careers.bytes(),
                ids.bytes()
                        + names.bytes()
                        + tails.bytes()
                        + organisationCodes.bytes()
                        + pairings.idBytes());
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
        apprentices.write(out);
        mentors.write(out);
        pairings.write(out);
    }

    static PeopleTable read(PageInput in) throws IOException {
        int inOrder = in.number();
        return new PeopleTable(
                KeyColumn.read(in),
                TextColumn.read(in),
                TextColumn.read(in),
                Column.read(in),
                Column.read(in),
                KeyColumn.read(in),
                CareerTable.read(in),
                LinkTable.read(in),
                LinkTable.read(in),
                PairingTable.read(in),
                new Scratch(),
                inOrder);
    }

    PeopleEdit edit() {
        return new PeopleEdit(this);
    }
}
