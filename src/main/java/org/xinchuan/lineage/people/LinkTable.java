package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;

import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody's links in one direction. Immutable: an edit copies the pages it touches and shares the
 * others, so that who walks one table is never disturbed and never waits.
 */
final class LinkTable {
    private static final LinkTable EMPTY = new LinkTable(new LinkPage[0]);
    private static final LinkPage NOBODY =
            LinkPage.of(new int[Pages.SIZE + 1], new int[0], new int[0], new int[0]);

    private final LinkPage[] pages;

    private LinkTable(LinkPage[] pages) {
        this.pages = pages;
    }

    static LinkTable empty() {
        return EMPTY;
    }

    /**
     * Packs all links at once, in time proportional to their number.
     *
     * @param people how many there are
     * @param from the person that each link is listed at
     * @param to the person at its other end
     * @param since its first day
     * @param pairing the number of its pairing; null when nobody asks this table for it
     */
    static LinkTable of(int people, int[] from, int[] to, int[] since, int[] pairing) {
        int[] order = sorted(from, sorted(to, null, people), people);
        LinkPage[] pages = new LinkPage[Pages.count(people)];
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
                            ? null
                            : LinkPage.of(
                                    starts,
                                    picked(to, order, first, next),
                                    picked(since, order, first, next),
                                    pairing == null ? null : picked(pairing, order, first, next));
        }
        return new LinkTable(pages);
    }

    /** The page that a person's links stand on. */
    LinkPage page(int person) {
        int page = Pages.of(person);
        LinkPage found = page < pages.length ? pages[page] : null;
        return found == null ? NOBODY : found;
    }

    /** A person's links, copied. */
    Links links(int person) {
        LinkPage page = page(person);
        Links links = new Links();
        int slot = Pages.slot(person);
        for (int i = page.start(slot); i < page.end(slot); i++) {
            links.add(page.person(i), page.since(i), page.pairing(i));
        }
        return links;
    }

    long bytes() {
        long bytes = 0;
        for (LinkPage page : pages) {
            bytes += 4 + (page == null ? 0 : page.bytes());
        }
        return bytes;
    }

    /** The table with the links of some people replaced. */
    LinkTable with(Map<Integer, Links> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        TreeMap<Integer, TreeMap<Integer, Links>> byPage = new TreeMap<>();
        changed.forEach(
                (person, links) ->
                        byPage.computeIfAbsent(Pages.of(person), p -> new TreeMap<>())
                                .put(Pages.slot(person), links));
        LinkPage[] next = new LinkPage[Math.max(pages.length, byPage.lastKey() + 1)];
        System.arraycopy(pages, 0, next, 0, pages.length);
        byPage.forEach((page, slots) -> next[page] = changed(page(Pages.first(page)), slots));
        return new LinkTable(next);
    }

    private static LinkPage changed(LinkPage page, Map<Integer, Links> slots) {
        Links all = new Links();
        int[] starts = new int[Pages.SIZE + 1];
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            Links links = slots.get(slot);
            if (links != null) {
                all.addAll(links);
            } else {
                for (int i = page.start(slot); i < page.end(slot); i++) {
                    all.add(page.person(i), page.since(i), page.pairing(i));
                }
            }
            starts[slot + 1] = all.size();
        }
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
