package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Credit that adds up: what people achieved flows up to who taught them, and nothing is lost or
 * made on the way.
 *
 * <p>Somebody with mentors keeps a part of what is their own and of what came up to them, and
 * passes on the rest in equal parts to the mentors; somebody without keeps all. The people of a
 * loop pass on together what each of them would, to the mentors outside the loop; a loop without
 * any keeps all. So the sum over everybody is the sum of what everybody achieved.
 */
public final class Credit {
    /** Half is kept and half passed on, so that each generation further away has half. */
    public static final double PASSED_ON = 0.5;

    private final Condensation graph;
    private final Adjacency up;
    private final double[] amounts;
    private final int[] members;
    private final int[] starts;

    private Credit(Condensation graph, Adjacency up, double[] amounts) {
        this.graph = graph;
        this.up = up;
        this.amounts = amounts;
        if (graph.hasLoops()) {
            starts = new int[graph.size() + 1];
            members = new int[graph.people()];
            sortByKnot();
        } else {
            starts = null;
            members = null;
        }
    }

    /**
     * The credit of everybody.
     *
     * @param own what each achieved, 0 or more
     * @param passedOn which part goes on to the mentors, from 0 to 1
     */
    public static double[] ofAll(
            Adjacency down, Adjacency up, double[] own, double passedOn, Deadline deadline) {
        return ofAll(Condensation.of(down, up, deadline), up, own.clone(), passedOn, deadline);
    }

    /**
     * The credit of one person, found among the descendants and their mentors.
     *
     * @param own what somebody achieved
     */
    public static double ofOne(
            int person,
            Neighbours down,
            Neighbours up,
            IntToDoubleFunction own,
            double passedOn,
            Deadline deadline) {
        return ofOne(LinesBelow.of(person, down, up, deadline), own, passedOn, deadline);
    }

    static double ofOne(
            LinesBelow below, IntToDoubleFunction own, double passedOn, Deadline deadline) {
        double[] amounts = new double[below.down().nodes()];
        // Mentors who are no descendants take their part, and what is theirs stays out of it.
        for (int i = 0; i < below.count(); i++) {
            if ((i & 0xFFF) == 0) {
                deadline.check();
            }
            amounts[i] = own.applyAsDouble(below.node(i));
        }
        return ofAll(below.condensation(), below.up(), amounts, passedOn, deadline)[0];
    }

    /**
     * The sums by group, such as unit or studio; those of nobody's group stand last, so that the
     * sums add up too.
     *
     * @param groupOf the group of each person, -1 for none
     */
    public static double[] byGroup(double[] credit, int[] groupOf, int groups) {
        double[] sums = new double[groups + 1];
        for (int person = 0; person < credit.length; person++) {
            sums[groupOf[person] < 0 ? groups : groupOf[person]] += credit[person];
        }
        return sums;
    }

    private static double[] ofAll(
            Condensation graph,
            Adjacency up,
            double[] amounts,
            double passedOn,
            Deadline deadline) {
        if (!(passedOn >= 0 && passedOn <= 1)) {
            throw new IllegalArgumentException("a part is from 0 to 1: " + passedOn);
        }
        Credit credit = new Credit(graph, up, amounts);
        int[] order = graph.order();
        for (int i = 0; i < order.length; i++) {
            if ((i & 0xFFFF) == 0) {
                deadline.check();
            }
            if (graph.people(order[i]) == 1) {
                credit.passOn(credit.member(order[i]), passedOn);
            } else {
                credit.passOnTogether(order[i], passedOn);
            }
        }
        return amounts;
    }

    private int member(int knot) {
        return members == null ? knot : members[starts[knot]];
    }

    private void passOn(int person, double part) {
        int first = up.start(person);
        int end = up.start(person + 1);
        double passed = amounts[person] * part;
        if (end > first && passed > 0) {
            amounts[person] -= passed;
            for (int at = first; at < end; at++) {
                amounts[up.neighbour(at)] += passed / (end - first);
            }
        }
    }

    private void passOnTogether(int knot, double part) {
        int[] people = Arrays.copyOfRange(members, starts[knot], starts[knot + 1]);
        int[] mentors =
                Arrays.stream(people)
                        .flatMap(
                                person ->
                                        IntStream.range(up.start(person), up.start(person + 1))
                                                .map(up::neighbour))
                        .filter(mentor -> graph.knot(mentor) != knot)
                        .distinct()
                        .toArray();
        if (mentors.length == 0) {
            return;
        }
        double passed = 0;
        for (int person : people) {
            passed += amounts[person] * part;
            amounts[person] -= amounts[person] * part;
        }
        for (int mentor : mentors) {
            amounts[mentor] += passed / mentors.length;
        }
    }

    private void sortByKnot() {
        for (int person = 0; person < members.length; person++) {
            starts[graph.knot(person) + 1]++;
        }
        for (int knot = 0; knot < graph.size(); knot++) {
            starts[knot + 1] += starts[knot];
        }
        int[] next = starts.clone();
        for (int person = 0; person < members.length; person++) {
            members[next[graph.knot(person)]++] = person;
        }
    }
}
