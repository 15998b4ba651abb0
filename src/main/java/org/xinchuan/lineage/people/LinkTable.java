package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.column.Pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody's links in one direction. Immutable: an edit copies the pages it touches and shares the
 * others, so that who walks one table is never disturbed and never waits.
 */
final class LinkTable {
    private static final LinkTable EMPTY = new LinkTable(new int[0][]);

    private static final int[] NONE = {};

    /** Room for links that come to a page, so that it need not grow for a few. */
    private static final int MORE = 8;

    /** Each packed as {@link LinkPage} has it. */
    private final int[][] pages;

    private LinkTable(int[][] pages) {
        this.pages = pages;
    }

    static LinkTable empty() {
        return EMPTY;
    }

    /**
     * The numbers of links in the order in which they are packed: of the people they are listed at,
     * then of those at their other ends.
     *
     * @param people how many there are
     * @param from the person that each link is listed at
     * @param to the person at its other end
     */
    static int[] order(int people, int[] from, int[] to) {
        return sorted(from, sorted(to, null, people), people);
    }

    /**
     * Packs all links at once, in time proportional to their number.
     *
     * @param people how many there are
     * @param order of the links, as {@link #order} gives it
     * @param from the person that each link is listed at
     * @param to the person at its other end
     * @param since its first day
     * @param pairing the number of its pairing; null when nobody asks this table for it
     */
    static LinkTable of(int people, int[] order, int[] from, int[] to, int[] since, int[] pairing) {
        int[][] pages = new int[Pages.count(people)][];
        int next = 0;
        for (int page = 0; page < pages.length; page++) {
            int first = next;
            int[] starts = new int[Pages.SIZE + 1];
            while (next < order.length && Pages.of(from[order[next]]) == page) {
                starts[Pages.slot(from[order[next++]]) + 1]++;
            }
            for (int i = 0; i < Pages.SIZE; i++) {
                starts[i + 1] += starts[i];
            }
            pages[page] =
                    next == first
                            ? LinkPage.NOBODY
                            : LinkPage.of(
                                    starts,
                                    picked(to, order, first, next),
                                    picked(since, order, first, next),
                                    pairing == null ? null : picked(pairing, order, first, next));
        }
        return new LinkTable(pages);
    }

    /** The page that a person's links stand on. */
    int[] page(int person) {
        int page = Pages.of(person);
        return page < pages.length ? pages[page] : LinkPage.NOBODY;
    }

    /**
     * Reads a little of where the links of some people stand. Of millions nearly every page has to
     * come out of memory; reads that do not wait for each other are under way together, where going
     * from one person to the next waits for each.
     *
     * @return a number that says nothing; to be kept, as what nobody keeps is not read
     */
    int ask(int[] people, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int[] page = page(people[i]);
            int held = LinkPage.held(page, Pages.slot(people[i]));
            sum += page[LinkPage.LATEST] + page[Math.min(held, page.length - 1)];
        }
        return sum;
    }

    /** A person's links, copied. */
    Links links(int person) {
        int[] page = page(person);
        Links links = new Links();
        int slot = Pages.slot(person);
        links.addAll(page, LinkPage.start(page, slot), LinkPage.end(page, slot));
        return links;
    }

    long bytes() {
        long bytes = 0;
        for (int[] page : pages) {
            bytes += 4 + (page == LinkPage.NOBODY ? 0 : 16 + 4L * page.length);
        }
        return bytes;
    }

    void write(PageOutput out) throws IOException {
        out.number(pages.length);
        for (int[] page : pages) {
            out.numbers(page == LinkPage.NOBODY ? NONE : page);
        }
    }

    static LinkTable read(PageInput in) throws IOException {
        int[][] pages = new int[in.length(Integer.BYTES)][];
        for (int i = 0; i < pages.length; i++) {
            int[] page = in.numbers();
            pages[i] = page.length == 0 ? LinkPage.NOBODY : page;
        }
        return new LinkTable(pages);
    }

    /** The table with the links of some people replaced. */
    LinkTable with(Map<Integer, Links> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        TreeMap<Integer, List<Integer>> byPage = new TreeMap<>();
        changed.keySet()
                .forEach(
                        person ->
                                byPage.computeIfAbsent(Pages.of(person), p -> new ArrayList<>())
                                        .add(person));
        int[][] next = Arrays.copyOf(pages, Math.max(pages.length, byPage.lastKey() + 1));
        Arrays.fill(next, pages.length, next.length, LinkPage.NOBODY);
        byPage.forEach((page, people) -> next[page] = changed(next[page], people, changed));
        return new LinkTable(next);
    }

    private static int[] changed(int[] page, List<Integer> people, Map<Integer, Links> changed) {
        int[] inserted = null;
        if (people.size() == 1) {
            int person = people.getFirst();
            inserted = LinkInsert.of(page, Pages.slot(person), changed.get(person));
        }
        if (inserted != null) {
            return inserted;
        }
        Links[] slots = new Links[Pages.SIZE];
        people.forEach(person -> slots[Pages.slot(person)] = changed.get(person));
        return changed(page, slots);
    }

    private static int[] changed(int[] page, Links[] slots) {
        Links before = Links.of(page);
        Links all = new Links(before.size() + MORE);
        int[] starts = new int[Pages.SIZE + 1];
        int kept = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            int end = LinkPage.end(page, slot);
            if (slots[slot] != null) {
                // What stands before it and stays goes over in one piece.
                all.addAll(before, kept, LinkPage.start(page, slot));
                all.addAll(slots[slot]);
                kept = end;
            }
            starts[slot + 1] = all.size() + end - kept;
        }
        all.addAll(before, kept, before.size());
        return all.page(starts);
    }

    /** Numbers of links in order of a key of theirs; equal ones stay as they were. */
    private static int[] sorted(int[] keys, int[] before, int people) {
        int[] next = new int[people + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        for (int i = 0; i < people; i++) {
            next[i + 1] += next[i];
        }
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int link = before == null ? i : before[i];
            order[next[keys[link]]++] = link;
        }
        return order;
    }

    private static int[] picked(int[] column, int[] order, int from, int to) {
        int[] picked = new int[to - from];
        for (int i = from; i < to; i++) {
            picked[i - from] = column[order[i]];
        }
        return picked;
    }
}
