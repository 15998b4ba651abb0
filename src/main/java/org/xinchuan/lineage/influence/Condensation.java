package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.StrongComponents;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A graph without loops, in an order in which apprentices stand before their mentors. Where the
 * lines close no loop it is the graph itself; else everybody on a loop with each other is one knot
 * of it.
 */
final class Condensation {
    private final int people;
    private final int[] knots;
    private final int[] sizes;
    private final Adjacency down;
    private final Adjacency up;
    private final int[] order;
    private final int[] sole;
    private final int mentors;

    /** Null where knots are not people. */
    private final int[] last;

    private Condensation(
            int people,
            int[] knots,
            int[] sizes,
            Adjacency down,
            Adjacency up,
            int[] order,
            int[] sole,
            int mentors,
            int[] last) {
        this.people = people;
        this.knots = knots;
        this.sizes = sizes;
        this.down = down;
        this.up = up;
        this.order = order;
        this.sole = sole;
        this.last = last;
        this.mentors = mentors;
    }

    static Condensation of(Adjacency down, Adjacency up, Deadline deadline) {
        int nodes = down.nodes();
        BitSet mentors = Bits.of(nodes, node -> down.start(node) < down.start(node + 1));
        int[] last = new int[nodes];
        int[] left = new int[nodes];
        // One way through all of them for the three, as reading the links is what takes the time.
        BitSet next =
                Bits.of(
                        nodes,
                        node -> {
                            int all = down.start(node + 1) - down.start(node);
                            last[node] = all == 0 ? 0 : notAmong(mentors, down, node);
                            left[node] = all - last[node];
                            return all > 0 && left[node] == 0;
                        });
        int[] sole = sole(up);
        int[] order = apprenticesFirst(up, mentors, next, left, sole, deadline);
        if (order.length == nodes) {
            int first = nodes - mentors.cardinality();
            return new Condensation(nodes, null, null, down, up, order, sole, first, last);
        }
        return knotted(nodes, StrongComponents.of(down), down);
    }

    /**
     * Takes away, one after the other, who has no apprentice left; stops at loops. Most people have
     * none at all: each mentor counts them, and only mentors are gone through.
     *
     * @param next the mentors all of whose apprentices have none
     * @param left how many apprentices of each have some; used up
     */
    private static int[] apprenticesFirst(
            Adjacency up, BitSet mentors, BitSet next, int[] left, int[] sole, Deadline deadline) {
        int nodes = up.nodes();
        int[] order = new int[nodes];
        int first = Bits.zeros(mentors, nodes, order);
        int size = first;
        for (int i = next.nextSetBit(0); i >= 0; i = next.nextSetBit(i + 1)) {
            order[size++] = i;
        }
        for (int i = first; i < size; i++) {
            if ((i & 0xFFFF) == 0) {
                deadline.check();
            }
            int node = order[i];
            if (sole[node] >= 0) {
                if (--left[sole[node]] == 0) {
                    order[size++] = sole[node];
                }
                continue;
            }
            for (int at = up.start(node); at < up.start(node + 1); at++) {
                if (--left[up.neighbour(at)] == 0) {
                    order[size++] = up.neighbour(at);
                }
            }
        }
        return size == nodes ? order : Arrays.copyOf(order, size);
    }

    /** The only mentor of everybody; -1 for who has none or several. */
    private static int[] sole(Adjacency up) {
        int[] sole = new int[up.nodes()];
        Arrays.parallelSetAll(
                sole,
                node -> {
                    int start = up.start(node);
                    return up.start(node + 1) - start == 1 ? up.neighbour(start) : -1;
                });
        return sole;
    }

    /** How many of somebody's apprentices are not among some. */
    private static int notAmong(BitSet some, Adjacency down, int node) {
        int count = 0;
        for (int at = down.start(node); at < down.start(node + 1); at++) {
            count += some.get(down.neighbour(at)) ? 0 : 1;
        }
        return count;
    }

    private static Condensation knotted(int people, int[] knots, Adjacency down) {
        int count = Arrays.stream(knots).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        long[] links = new long[down.start(people)];
        int found = 0;
        for (int node = 0; node < people; node++) {
            sizes[knots[node]]++;
            for (int i = down.start(node); i < down.start(node + 1); i++) {
                int to = knots[down.neighbour(i)];
                if (to != knots[node]) {
                    links[found++] = (long) knots[node] << 32 | to;
                }
            }
        }
        long[] distinct = Arrays.stream(links, 0, found).sorted().distinct().toArray();
        int[] from = Arrays.stream(distinct).mapToInt(link -> (int) (link >> 32)).toArray();
        int[] to = Arrays.stream(distinct).mapToInt(link -> (int) link).toArray();
        int[] order = new int[count];
        // Tarjan's algorithm numbers a component after all that can be reached from it.
        Arrays.setAll(order, i -> i);
        Adjacency up = new Adjacency(count, to, from);
        return new Condensation(
                people, knots, sizes, new Adjacency(count, from, to), up, order, sole(up), 0, null);
    }

    /** How many people there are. */
    int people() {
        return people;
    }

    boolean hasLoops() {
        return knots != null;
    }

    /** How many knots there are. */
    int size() {
        return order.length;
    }

    /** The knot that somebody is in. */
    int knot(int person) {
        return knots == null ? person : knots[person];
    }

    /** How many people are in a knot. */
    int people(int knot) {
        return sizes == null ? 1 : sizes[knot];
    }

    Adjacency down() {
        return down;
    }

    Adjacency up() {
        return up;
    }

    /** The knots, each after all below it. */
    int[] order() {
        return order;
    }

    /** The only mentor of a knot; -1 when it has none or several. */
    int sole(int knot) {
        return sole[knot];
    }

    /** How many of somebody's apprentices have none themselves; asked where there is no loop. */
    int last(int person) {
        return last[person];
    }

    /**
     * Where in the order those begin below whom somebody stands: all before have no apprentice. 0
     * where there are loops.
     */
    int mentors() {
        return mentors;
    }

    /** The value of somebody's knot for everybody. */
    int[] forPeople(int[] ofKnots) {
        if (knots == null) {
            return ofKnots;
        }
        int[] values = new int[people];
        Arrays.setAll(values, person -> ofKnots[knots[person]]);
        return values;
    }

    /** The sum over everybody in a knot, for all knots. */
    int[] sums(int[] ofPeople) {
        if (knots == null) {
            return ofPeople;
        }
        int[] sums = new int[size()];
        for (int person = 0; person < people; person++) {
            sums[knots[person]] += ofPeople[person];
        }
        return sums;
    }
}
