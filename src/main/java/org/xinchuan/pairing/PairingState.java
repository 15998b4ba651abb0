package org.xinchuan.pairing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All pairings as they are: a table of all as they were once, and beside it the few that changed
 * since. Immutable.
 *
 * @param table of all once
 * @param gone the numbers there that count no longer
 * @param later what came or changed since, by id
 */
record PairingState(PairingTable table, BitSet gone, SortedMap<String, ListedPairing> later) {

    /** How many pairings are looked at before others have their turn. */
    private static final int BLOCK = 1 << 15;

    static PairingState of(PairingTable table) {
        return new PairingState(table, new BitSet(), new TreeMap<>());
    }

    /**
     * The state after some pairings changed.
     *
     * @param ids theirs
     * @param found those of them that there still are
     */
    PairingState with(Collection<String> ids, Collection<ListedPairing> found) {
        BitSet passed = (BitSet) gone.clone();
        SortedMap<String, ListedPairing> changed = new TreeMap<>(later);
        for (String id : ids) {
            changed.remove(id);
            int number = table.number(id);
            if (number >= 0) {
                passed.set(number);
            }
        }
        found.forEach(one -> changed.put(one.id(), one));
        return new PairingState(table, passed, changed);
    }

    /** The ids of a page, and how many pairings the list has on all. */
    record Found(List<String> page, long total) {}

    /** Those of a list that stand after the first few; it looks at every pairing once. */
    Found page(ListQuestion question, long offset, int limit) {
        PairingTable.Filter filter = table.filter(question);
        List<ListedPairing> others =
                later.values().stream()
                        .filter(question::fits)
                        .sorted(ListedPairing.IN_LISTS)
                        .toList();
        List<String> page = new ArrayList<>();
        long total = 0;
        int next = 0;
        int looked = 0;
        for (int number : table.ordered()) {
            if (++looked % BLOCK == 0) {
                Thread.yield();
            }
            if (gone.get(number) || !filter.fits(number)) {
                continue;
            }
            while (next < others.size() && !table.isBefore(number, others.get(next))) {
                add(page, others.get(next++).id(), total++, offset, limit);
            }
            if (total >= offset && page.size() < limit) {
                page.add(table.id(number));
            }
            total++;
        }
        while (next < others.size()) {
            add(page, others.get(next++).id(), total++, offset, limit);
        }
        return new Found(page, total);
    }

    /** Those that a list has on all, with what is due looked at, in no order. */
    Stream<UnderWay> underWay(ListQuestion question) {
        PairingTable.Filter filter = table.filter(question);
        return Stream.concat(
                IntStream.range(0, table.size())
                        .filter(number -> !gone.get(number) && filter.fits(number))
                        .mapToObj(table::underWay),
                later.values().stream().filter(question::fits).map(ListedPairing::underWay));
    }

    private static void add(List<String> page, String id, long place, long offset, int limit) {
        if (place >= offset && page.size() < limit) {
            page.add(id);
        }
    }
}
