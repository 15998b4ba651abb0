package org.xinchuan.lineage.kinship;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;

import java.util.List;
import java.util.stream.IntStream;

/** Where lines of masters end: people who have no recorded master. */
public final class DeadEnds {

    private DeadEnds() {}

    /** One of them, and how many generations above the person. */
    public record DeadEnd(int person, int distance) {}

    /** Among the person and the ancestors, the nearest first. */
    public static List<DeadEnd> above(int person, Neighbours up, Deadline deadline) {
        Ascent ascent = Ascent.from(person, up, Integer.MAX_VALUE, deadline);
        return IntStream.range(0, ascent.size())
                .peek(place -> pause(place, deadline))
                .map(ascent::node)
                .filter(node -> up.of(node).length == 0)
                .mapToObj(node -> new DeadEnd(node, ascent.distance(node)))
                .toList();
    }

    /** Among everybody: who taught somebody and has no recorded master. */
    public static int[] ofAll(Adjacency down, Adjacency up, Deadline deadline) {
        return IntStream.range(0, up.nodes())
                .peek(node -> pause(node, deadline))
                .filter(node -> up.start(node) == up.start(node + 1))
                .filter(node -> down.start(node) < down.start(node + 1))
                .toArray();
    }

    private static void pause(int step, Deadline deadline) {
        if ((step & 0xFFF) == 0) {
            deadline.check();
        }
    }
}
