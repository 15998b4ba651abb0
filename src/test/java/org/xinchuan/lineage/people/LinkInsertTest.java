package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.column.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A page with one link more says what the same links say that were packed anew. */
final class LinkInsertTest {

    private static final int BEFORE = -25_568;

    @Test
    void onePageMoreAndMoreOfWhoseLinksComeOneByOne() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            boolean told = seed % 2 == 0;
            List<List<int[]>> plain = plain(random, seed % 5 * 400, told);
            int[] page = packed(plain, told);
            int simple = 0;
            for (int step = 0; step < 120; step++) {
                int slot = random.nextInt(4) == 0 ? Pages.SIZE - 1 : random.nextInt(Pages.SIZE);
                int[] link = link(random, told, 5_000_000 + step);
                plain.get(slot).add(random.nextInt(plain.get(slot).size() + 1), link);
                int[] next = LinkInsert.of(page, slot, links(plain.get(slot)));
                simple += next == null ? 0 : 1;
                page = next == null ? packed(plain, told) : next;
                assertThat(said(page)).isEqualTo(said(packed(plain, told)));
            }
            assertThat(simple).isGreaterThan(told ? 50 : 100);
        }
    }

    @Test
    void anythingElseIsLeftToBePackedAnew() {
        int[] page = packed(plain(new Random(1), 600, true), true);
        int slot = 0;
        while (LinkPage.start(page, slot) == LinkPage.end(page, slot)) {
            slot++;
        }
        List<int[]> links = new ArrayList<>();
        for (int i = LinkPage.start(page, slot); i < LinkPage.end(page, slot); i++) {
            links.add(
                    new int[] {
                        LinkPage.person(page, i), LinkPage.since(page, i), LinkPage.pairing(page, i)
                    });
        }
        assertThat(LinkInsert.of(page, slot, links(links))).isNull();
        assertThat(LinkInsert.of(page, slot, links(links.subList(1, links.size())))).isNull();
        links.add(new int[] {7, 12_000, Links.UNTOLD});
        assertThat(LinkInsert.of(page, slot, links(links))).isNull();
        // A day that two bytes do not hold.
        links.set(links.size() - 1, new int[] {7, BEFORE - 1, 8});
        assertThat(LinkInsert.of(page, slot, links(links))).isNull();
        links.set(links.size() - 1, new int[] {7, BEFORE + 1, 8});
        assertThat(LinkInsert.of(page, slot, links(links))).isNotNull();
        links.set(0, new int[] {links.getFirst()[0], 1, 1});
        assertThat(LinkInsert.of(page, slot, links(links))).isNull();
    }

    /** The links of the people of a page, about so many in all. */
    private static List<List<int[]>> plain(Random random, int many, boolean told) {
        List<List<int[]>> plain = new ArrayList<>();
        int pairing = 1_000_000;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            List<int[]> links = new ArrayList<>();
            while (random.nextInt(Pages.SIZE + many) < many) {
                links.add(link(random, told, pairing += random.nextInt(3)));
            }
            plain.add(links);
        }
        return plain;
    }

    private static int[] link(Random random, boolean told, int pairing) {
        int day = random.nextInt(6) == 0 ? LinkPage.ALWAYS : random.nextInt(20_000);
        return new int[] {random.nextInt(3_000_000), day, told ? pairing : Links.UNTOLD};
    }

    private static Links links(List<int[]> plain) {
        Links links = new Links();
        plain.forEach(link -> links.add(link[0], link[1], link[2]));
        return links;
    }

    private static int[] packed(List<List<int[]>> plain, boolean told) {
        int[] starts = new int[Pages.SIZE + 1];
        Links all = new Links();
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            all.addAll(links(plain.get(slot)));
            starts[slot + 1] = all.size();
        }
        return LinkPage.of(starts, all.people(), all.days(), told ? all.pairings() : null);
    }

    /** Everything that may be asked of a page. */
    private static Map<String, Object> said(int[] page) {
        List<String> links = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int[] told = LinkPage.pairings(page);
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            starts.add(LinkPage.start(page, slot));
            for (int i = LinkPage.start(page, slot); i < LinkPage.end(page, slot); i++) {
                links.add(
                        LinkPage.person(page, i)
                                + " "
                                + LinkPage.since(page, i)
                                + " "
                                + LinkPage.pairing(page, i)
                                + (told == null ? "" : " " + told[i]));
            }
        }
        return Map.of("links", links, "starts", starts, "latest", page[LinkPage.LATEST]);
    }
}
