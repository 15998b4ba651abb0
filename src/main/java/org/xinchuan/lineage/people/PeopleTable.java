package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.fact.Couple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One state of all people, numbered, and of the links between mentors and apprentices. Drafts and
 * void pairings make no links. Immutable, and safe to ask from any number of threads.
 */
final class PeopleTable {
    final PersonTable people;
    final LinkTable apprentices;
    final LinkTable mentors;
    final PairingTable pairings;
    final Scratch scratch;

    /** What this state and those made out of it remember of the people of a day. */
    final Situations situations;

    PeopleTable(
            PersonTable people,
            LinkTable apprentices,
            LinkTable mentors,
            PairingTable pairings,
            Scratch scratch,
            Situations situations) {
        this.people = people;
        this.apprentices = apprentices;
        this.mentors = mentors;
        this.pairings = pairings;
        this.scratch = scratch;
        this.situations = situations;
    }

    static PeopleTable empty() {
        return new PeopleTable(
                PersonTable.empty(),
                LinkTable.empty(),
                LinkTable.empty(),
                PairingTable.empty(),
                new Scratch(),
                new Situations());
    }

    /** How many numbers there are; people who are gone keep theirs. */
    int size() {
        return people.ids.size();
    }

    /** The number of a person, or -1 when nobody, and no pairing, has the id. */
    int number(String person) {
        return people.ids.number(person);
    }

    String id(int person) {
        return people.ids.get(person);
    }

    int compare(int one, int other) {
        boolean ordered = one < people.inOrder && other < people.inOrder;
        return ordered ? Integer.compare(one, other) : people.ids.compare(one, other);
    }

    /**
     * Puts a stretch of numbers in order of the people.ids. Most are in order by their numbers; the
     * few that came late are put among them, the last one first.
     */
    void order(int[] numbers, int from, int to) {
        Arrays.sort(numbers, from, to);
        int early = Arrays.binarySearch(numbers, from, to, people.inOrder);
        int end = early < 0 ? -early - 1 : early;
        if (end == to) {
            return;
        }
        int[] late =
                Arrays.stream(numbers, end, to)
                        .boxed()
                        .sorted(people.ids::compare)
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = late.length - 1; i >= 0; i--) {
            int place = place(late[i], numbers, from, end);
            System.arraycopy(numbers, place, numbers, place + i + 1, end - place);
            numbers[place + i] = late[i];
            end = place;
        }
    }

    /** Where among numbers in order the first stands that comes after one. */
    private int place(int number, int[] numbers, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people.ids.compare(numbers[middle], number) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Some of the wanted numbers, in order of the people.ids: so many after the first few. */
    int[] page(BitSet wanted, int offset, int limit) {
        int[] late = wanted.stream().filter(number -> number >= people.inOrder).toArray();
        order(late, 0, late.length);
        int[] page = new int[limit];
        int passed = 0;
        int size = 0;
        int next = 0;
        int early = wanted.nextSetBit(0);
        while (size < limit) {
            boolean none = early < 0 || early >= people.inOrder;
            if (none && next == late.length) {
                break;
            }
            int taken;
            if (none || next < late.length && people.ids.compare(late[next], early) < 0) {
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
        Map<String, Long> columns = new LinkedHashMap<>();
        columns.put("links downwards", apprentices.bytes());
        columns.put("links upwards", mentors.bytes());
        columns.put("pairings", pairings.bytes());
        people.sizes(columns);
        columns.put("situations of the day", situations.bytes());
        return new IndexSize(size(), columns, people.textBytes() + pairings.idBytes());
    }

    void write(PageOutput out) throws IOException {
        people.write(out);
        apprentices.write(out);
        mentors.write(out);
        pairings.write(out);
    }

    static PeopleTable read(PageInput in) throws IOException {
        return new PeopleTable(
                PersonTable.read(in),
                LinkTable.read(in),
                LinkTable.read(in),
                PairingTable.read(in),
                new Scratch(),
                new Situations());
    }

    PeopleEdit edit() {
        return new PeopleEdit(this);
    }
}
