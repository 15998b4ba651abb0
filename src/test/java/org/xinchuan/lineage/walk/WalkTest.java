package org.xinchuan.lineage.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.walk.PathSearch.Paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The walks on small random graphs, loops included, against matrices and plain searches. */
class WalkTest {
    private static final int GRAPHS = 400;

    private final int[] from = {0, 0, 1, 2, 3, 4};
    private final int[] to = {1, 2, 3, 3, 4, 1};

    @Test
    void theLinksOfANodeStandByTheirFarEnd() {
        Adjacency links = new Adjacency(4, new int[] {2, 0, 2, 2}, new int[] {3, 1, 0, 1});
        List<Integer> neighbours = new ArrayList<>();
        for (int i = links.start(2); i < links.start(3); i++) {
            neighbours.add(links.neighbour(i));
        }
        assertThat(neighbours).containsExactly(0, 1, 3);
        assertThat(links.link(links.start(0))).isEqualTo(1);
        assertThat(links.start(4)).isEqualTo(4);
    }

    @Test
    void aWalkStandsByDistanceThenNumberAndKeepsToItsLimit() {
        Adjacency links = new Adjacency(5, from, to);
        Reach all = Reach.from(0, links, link -> true, Integer.MAX_VALUE);
        assertThat(IntStream.range(0, all.size()).map(all::node)).containsExactly(0, 1, 2, 3, 4);
        assertThat(all.distances()).containsExactly(0, 1, 1, 2, 3);
        Reach near = Reach.from(0, links, link -> link != 1, 1);
        assertThat(near.distances()).containsExactly(0, 1, -1, -1, -1);
        assertThat(near.holds(2)).isFalse();
    }

    @Test
    void componentsAreWhatCanBeReachedBothWays() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(9);
            Adjacency links = random(random, nodes, random.nextInt(20));
            int[] component = StrongComponents.of(links);
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    boolean together = reaches(links, a, b) && reaches(links, b, a);
                    assertThat(component[a] == component[b])
                            .as("seed %d, %d and %d", seed, a, b)
                            .isEqualTo(together);
                }
            }
        }
    }

    @Test
    void pathsAreAllThereAreShorterOnesFirst() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(5);
            Adjacency links = random(random, nodes, random.nextInt(10));
            int[] remaining = remaining(links, nodes, 1);
            Set<List<Integer>> expected = Set.copyOf(plainPaths(links, 0, 1, List.of(0)));
            Paths found = PathSearch.find(0, links, link -> true, remaining, 1_000);
            assertThat(found.links()).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(Set.copyOf(found.links())).as("seed %d", seed).isEqualTo(expected);
            assertThat(found.links().stream().map(List::size)).as("seed %d", seed).isSorted();
            assertThat(found.more()).isFalse();
            int limit = random.nextInt(3);
            Paths some = PathSearch.find(0, links, link -> true, remaining, limit);
            assertThat(some.links())
                    .isEqualTo(found.links().subList(0, Math.min(limit, expected.size())));
            assertThat(some.more()).as("seed %d", seed).isEqualTo(expected.size() > limit);
        }
    }

    private static List<List<Integer>> plainPaths(
            Adjacency links, int node, int end, List<Integer> visited) {
        List<List<Integer>> paths = new ArrayList<>();
        if (node == end) {
            paths.add(List.of());
            return paths;
        }
        for (int i = links.start(node); i < links.start(node + 1); i++) {
            int next = links.neighbour(i);
            if (!visited.contains(next)) {
                List<Integer> longer = new ArrayList<>(visited);
                longer.add(next);
                for (List<Integer> rest : plainPaths(links, next, end, longer)) {
                    List<Integer> path = new ArrayList<>(List.of(links.link(i)));
                    path.addAll(rest);
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    private static int[] remaining(Adjacency links, int nodes, int end) {
        int[] remaining = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            remaining[node] = Reach.from(node, links, link -> true, nodes).distances()[end];
        }
        return remaining;
    }

    private static boolean reaches(Adjacency links, int from, int to) {
        boolean[] seen = new boolean[links.nodes()];
        seen[from] = true;
        for (int round = 0; round < links.nodes(); round++) {
            for (int node = 0; node < links.nodes(); node++) {
                for (int i = links.start(node); i < links.start(node + 1); i++) {
                    seen[links.neighbour(i)] |= seen[node];
                }
            }
        }
        return seen[to];
    }

    private static Adjacency random(Random random, int nodes, int links) {
        int[] from = random.ints(links, 0, nodes).toArray();
        int[] to = random.ints(links, 0, nodes).toArray();
        return new Adjacency(nodes, Arrays.copyOf(from, links), to);
    }
}
