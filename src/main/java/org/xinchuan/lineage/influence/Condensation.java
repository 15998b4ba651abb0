package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.StrongComponents;

import java.util.Arrays;

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

    private Condensation(
            int people, int[] knots, int[] sizes, Adjacency down, Adjacency up, int[] order) {
        this.people = people;
        this.knots = knots;
        this.sizes = sizes;
        this.down = down;
        this.up = up;
        this.order = order;
    }

    static Condensation of(Adjacency down, Adjacency up, Deadline deadline) {
        int nodes = down.nodes();
        int[] order = apprenticesFirst(down, up, deadline);
        if (order.length == nodes) {
            return new Condensation(nodes, null, null, down, up, order);
        }
        return knotted(nodes, StrongComponents.of(down), down);
    }

    /** Takes away, one after the other, who has no apprentice left; stops at loops. */
    private static int[] apprenticesFirst(Adjacency down, Adjacency up, Deadline deadline) {
        int nodes = down.nodes();
        int[] left = new int[nodes];
        int[] order = new int[nodes];
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            left[node] = down.start(node + 1) - down.start(node);
            if (left[node] == 0) {
                order[size++] = node;
            }
        }
        for (int i = 0; i < size; i++) {
            if ((i & 0xFFFF) == 0) {
                deadline.check();
            }
            for (int at = up.start(order[i]); at < up.start(order[i] + 1); at++) {
                if (--left[up.neighbour(at)] == 0) {
                    order[size++] = up.neighbour(at);
                }
            }
        }
        return size == nodes ? order : Arrays.copyOf(order, size);
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
        return new Condensation(
                people,
                knots,
                sizes,
                new Adjacency(count, from, to),
                new Adjacency(count, to, from),
                order);
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
