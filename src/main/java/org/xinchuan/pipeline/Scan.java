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
 * left, then the keys of those who meet all of them.
 */
final class Scan {
    /** Pages that are gone through in one go, and not worth another thread. */
    private static final int FEW_PAGES = 64;

    private static final int[] EVERYBODY = IntStream.range(0, Pages.SIZE).toArray();

    private final int count;
    private final Supplier<PeoplePage> pages;
    private final List<Condition> conditions;
    private final Deadline deadline;

    /**
     * @param day a number of {@link org.xinchuan.lineage.column.Days}
     * @param conditions one at least
     */
    Scan(PeopleLines people, int day, List<Condition> conditions, Deadline deadline) {
        this.count = Pages.count(people.numbers());
        this.pages = people.asked(day);
        this.conditions = List.copyOf(conditions);
        this.deadline = deadline;
    }

    /** What there is on one thread beside the page. */
    private static final class Room {
        private final int[] slots = new int[Pages.SIZE];
        private final int[] numbers = new int[Pages.SIZE];
        private final long[] keys = new long[Pages.SIZE];
    }

    /** How many people have each key. */
    Groups count(RowKeys keys) {
        List<Groups> parts =
                parts(
                        () -> new Groups(keys.possible()),
                        (page, count, room, groups) -> {
                            keys.of(page, room.slots, count, room.numbers, room.keys);
                            groups.add(room.keys, count);
                        });
        Groups all = parts.getFirst();
        parts.subList(1, parts.size()).forEach(all::addAll);
        return all;
    }

    /** The numbers of all who pass. */
    BitSet find() {
        List<BitSet> parts =
                parts(
                        BitSet::new,
                        (page, count, room, found) -> {
                            for (int i = 0; i < count; i++) {
                                found.set(page.first() + room.slots[i]);
                            }
                        });
        BitSet all = parts.getFirst();
        parts.subList(1, parts.size()).forEach(all::or);
        return all;
    }

    /** Takes those of a page who pass: so many first places of the room. */
    private interface Taking<T> {
        void take(PeoplePage page, int count, Room room, T into);
    }

    private <T> List<T> parts(Supplier<T> start, Taking<T> taking) {
        int parts = Math.clamp(count / FEW_PAGES, 1, Runtime.getRuntime().availableProcessors());
        AtomicInteger next = new AtomicInteger();
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> go(next, taking, start.get()))
                .toList();
    }

    /** Takes a few pages at a time, so that nobody waits for who was held up. */
    private <T> T go(AtomicInteger next, Taking<T> taking, T into) {
        PeoplePage page = pages.get();
        Room room = new Room();
        for (int from = next.getAndAdd(FEW_PAGES); from < count; from = next.getAndAdd(FEW_PAGES)) {
            deadline.check();
            for (int at = from; at < Math.min(count, from + FEW_PAGES); at++) {
                page.to(at);
                int passed = passing(page, room);
                if (passed > 0) {
                    taking.take(page, passed, room, into);
                }
            }
        }
        return into;
    }

    private int passing(PeoplePage page, Room room) {
        int[] slots = EVERYBODY;
        int left = Pages.SIZE;
        for (Condition condition : conditions) {
            left = condition.keep(page, slots, left, room.slots, room.numbers);
            if (left == 0) {
                break;
            }
            slots = room.slots;
        }
        return left;
    }
}
