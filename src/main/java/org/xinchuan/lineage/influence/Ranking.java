package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The first of everybody by a measure, the largest first. Equal values share a rank and the next
 * rank is so much further down (1, 2, 2, 4); they stand in order of their ids.
 */
public final class Ranking {

    private Ranking() {}

    /** One of them. */
    public record Ranked(int rank, int node, double value) {}

    /** Which of two nodes comes first, as {@link Comparator} says it. */
    public interface NodeOrder {

        int compare(int one, int other);
    }

    private record Valued(int node, double value) {}

    /**
     * Ranks.
     *
     * @param nodes how many nodes there are
     * @param among who is ranked; asked only of those who are large enough to be among the first
     * @param value of a node; NaN when it is not ranked
     * @param order in which nodes of equal values stand
     * @param limit how many to name
     */
    public static List<Ranked> of(
            int nodes,
            IntPredicate among,
            IntToDoubleFunction value,
            NodeOrder order,
            int limit,
            Deadline deadline) {
        Comparator<Valued> first =
                Comparator.comparingDouble(Valued::value)
                        .reversed()
                        .thenComparing((one, other) -> order.compare(one.node(), other.node()));
        PriorityQueue<Valued> lastFirst = new PriorityQueue<>(first.reversed());
        Valued last = null;
        for (int node = 0; node < nodes; node++) {
            if ((node & 0xFFFF) == 0) {
                deadline.check();
            }
            double one = value.applyAsDouble(node);
            // Most are shut out by their value alone; of equal ones each id is looked at once.
            if (!Double.isNaN(one) && (last == null || one >= last.value())) {
                Valued valued = new Valued(node, one);
                if ((last == null || first.compare(valued, last) < 0) && among.test(node)) {
                    lastFirst.add(valued);
                    if (lastFirst.size() > limit) {
                        lastFirst.remove();
                    }
                    last = lastFirst.size() == limit ? lastFirst.element() : null;
                }
            }
        }
        return ranked(lastFirst.stream().sorted(first).toList());
    }

    private static List<Ranked> ranked(List<Valued> sorted) {
        List<Ranked> ranked = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Valued one = sorted.get(i);
            boolean same = i > 0 && sorted.get(i - 1).value() == one.value();
            int rank = same ? ranked.getLast().rank() : i + 1;
            ranked.add(new Ranked(rank, one.node(), one.value()));
        }
        return List.copyOf(ranked);
    }
}
