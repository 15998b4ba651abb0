package org.xinchuan.person;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everybody as they are: a table of everybody as they were once, and beside it the few who changed
 * since. Immutable.
 *
 * @param table of everybody once
 * @param gone the numbers there that count no longer
 * @param later who came or changed since, by id
 */
record PeopleState(PeopleTable table, BitSet gone, SortedMap<String, Searched> later) {

    static PeopleState of(PeopleTable table) {
        return new PeopleState(table, new BitSet(), new TreeMap<>());
    }

    /**
     * The state after some people changed.
     *
     * @param ids theirs
     * @param found those of them that there still are
     */
    PeopleState with(Collection<String> ids, Collection<Searched> found) {
        BitSet passed = (BitSet) gone.clone();
        SortedMap<String, Searched> changed = new TreeMap<>(later);
        for (String id : ids) {
            changed.remove(id);
            int number = table.number(id);
            if (number >= 0) {
                passed.set(number);
            }
        }
        found.forEach(person -> changed.put(person.id(), person));
        return new PeopleState(table, passed, changed);
    }

    /** How many people there are. */
    long size() {
        return table.size() - gone.cardinality() + later.size();
    }

    /** Whether the table still has what was erased since. */
    boolean hasErased() {
        return later.values().stream().anyMatch(Searched::erased);
    }

    /** The id of a number of the table, or of one after all of those: of who came later. */
    String id(int number, List<Searched> come) {
        int size = table.size();
        return number < size ? table.id(number) : come.get(number - size).id();
    }
}
