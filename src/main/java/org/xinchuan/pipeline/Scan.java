package org.xinchuan.pipeline;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.walk.Deadline;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Goes once through everybody, page by page, on all cores: the conditions first, each on who is
 * left, then the numbers of the facets, put together to one key.
 */
final class Scan {
    /** Pages that are gone through in one go, and not worth another thread. */
    private static final int FEW_PAGES = 64;

    private final PeopleLines people;
    private final List<Condition> conditions;
    private final Deadline deadline;

    Scan(PeopleLines people, List<Condition> conditions, Deadline deadline) {
        this.people = people;
        this.conditions = List.copyOf(conditions);
        this.deadline = deadline;
    }

    /** How many people have each combination of numbers; see {@link #words}. */
    Groups count(List<Dimension> facets) {
        long possible = facets.stream().mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
        List<Groups> parts =
                parts(
                        () -> new Groups(possible),
                        (page, slots, count, groups) -> groups.add(page, slots, count, facets));
        Groups all = parts.getFirst();
        parts.subList(1, parts.size()).forEach(all::addAll);
        return all;
    }

    /** The numbers of all who pass. */
    BitSet find() {
        List<BitSet> parts =
                parts(
                        BitSet::new,
                        (page, slots, count, found) -> {
                            for (int i = 0; i < count; i++) {
                                found.set(page.first() + slots[i]);
                            }
                        });
        BitSet all = parts.getFirst();
        parts.subList(1, parts.size()).forEach(all::or);
        return all;
    }

    /** What the numbers of all facets in a key stand for. */
    static List<String> words(long key, List<Dimension> facets) {
        String[] words = new String[facets.size()];
        long rest = key;
        for (int i = words.length - 1; i >= 0; i--) {
            Dimension facet = facets.get(i);
            words[i] = facet.keys().get((int) (rest % facet.size()));
            rest /= facet.size();
        }
        return List.of(words);
    }

    private interface Taking<T> {
        void take(PeoplePage page, int[] slots, int count, T into);
    }

    private <T> List<T> parts(Supplier<T> start, Taking<T> taking) {
        int pages = people.pages().pages();
        int parts = Math.clamp(pages / FEW_PAGES, 1, Runtime.getRuntime().availableProcessors());
        AtomicInteger next = new AtomicInteger();
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> go(next, pages, taking, start.get()))
                .toList();
    }

    /** Takes a few pages at a time, so that nobody waits for who was held up. */
    private <T> T go(AtomicInteger next, int pages, Taking<T> taking, T into) {
        PeoplePage page = people.pages();
        int[] slots = new int[Pages.SIZE];
        int[] codes = new int[Pages.SIZE];
        for (int from = next.getAndAdd(FEW_PAGES); from < pages; from = next.getAndAdd(FEW_PAGES)) {
            deadline.check();
            for (int at = from; at < Math.min(pages, from + FEW_PAGES); at++) {
                page.to(at);
                int count = page.known(slots);
                for (Condition condition : conditions) {
                    count = count == 0 ? 0 : condition.keep(page, slots, count, codes);
                }
                if (count > 0) {
                    taking.take(page, slots, count, into);
                }
            }
        }
        return into;
    }
}
