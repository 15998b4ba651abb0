package org.xinchuan.lineage.kinship;

import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Everybody who stands to a person in one way. */
public enum KinshipClass {
    /** 师父 */
    MASTERS(1, 0),
    /** 师祖 */
    GRAND_MASTERS(2, 0),
    /** 太师祖 */
    GREAT_GRAND_MASTERS(3, 0),
    /** 师兄、师姐、师弟、师妹 */
    FELLOWS(1, 1),
    /** 师伯、师叔 */
    MASTERS_FELLOWS(2, 1),
    /** 师伯祖、师叔祖 */
    GRAND_MASTERS_FELLOWS(3, 1),
    /** 师侄 */
    FELLOWS_APPRENTICES(1, 2),
    /** 师侄孙 */
    FELLOWS_GRAND_APPRENTICES(1, 3),
    /** 徒弟 */
    APPRENTICES(0, 1),
    /** 徒孙 */
    GRAND_APPRENTICES(0, 2),
    /** 徒曾孙 */
    GREAT_GRAND_APPRENTICES(0, 3);

    private final Position position;

    KinshipClass(int up, int down) {
        position = new Position(up, down);
    }

    /** Where they stand. */
    public Position position() {
        return position;
    }

    /**
     * Who they are. In the person's own line that is everybody at the distance; of the others those
     * of whom {@link KinshipSearch} says so. The steps are those down from the masters that far up,
     * and for each who is found those of a few generations up.
     */
    public int[] of(int person, Neighbours down, Neighbours up, Deadline deadline) {
        if (position.direct()) {
            Neighbours links = position.up() == 0 ? down : up;
            return atDistance(person, position.steps(), links, deadline);
        }
        Ascent above = Ascent.from(person, up, Integer.MAX_VALUE, deadline);
        NodeNumbers layer = new NodeNumbers();
        for (int i = 0; i < above.size(); i++) {
            if (above.distance(above.node(i)) == position.up()) {
                layer.add(above.node(i));
            }
        }
        for (int step = 0; step < position.down(); step++) {
            layer = next(layer, down, deadline);
        }
        NodeNumbers descendants = reached(person, Integer.MAX_VALUE, down, deadline);
        return IntStream.of(layer.toArray())
                // On a longer way somebody may be in the person's own line.
                .filter(other -> above.distance(other) < 0 && !descendants.holds(other))
                .filter(other -> stands(person, other, above, up, deadline))
                .toArray();
    }

    private boolean stands(int person, int other, Ascent above, Neighbours up, Deadline deadline) {
        deadline.check();
        Ascent fromOther = Ascent.from(other, up, position.steps(), deadline);
        List<Kinship.Meeting> masters = KinshipSearch.meetings(person, other, above, fromOther);
        return !masters.isEmpty() && position.equals(KinshipSearch.position(masters));
    }

    private static int[] atDistance(int person, int steps, Neighbours links, Deadline deadline) {
        NodeNumbers nearer = reached(person, steps - 1, links, deadline);
        NodeNumbers found = reached(person, steps, links, deadline);
        return Arrays.copyOfRange(found.toArray(), nearer.size(), found.size());
    }

    private static NodeNumbers next(NodeNumbers layer, Neighbours links, Deadline deadline) {
        NodeNumbers next = new NodeNumbers();
        for (int i = 0; i < layer.size(); i++) {
            addNext(layer.node(i), links, next, i, deadline);
        }
        return next;
    }

    /** In order of their distance. */
    private static NodeNumbers reached(int person, int steps, Neighbours links, Deadline deadline) {
        NodeNumbers found = new NodeNumbers();
        found.add(person);
        int end = 0;
        for (int step = 0; step < steps && end < found.size(); step++) {
            int begin = end;
            end = found.size();
            for (int i = begin; i < end; i++) {
                addNext(found.node(i), links, found, i, deadline);
            }
        }
        return found;
    }

    private static void addNext(
            int node, Neighbours links, NodeNumbers to, int step, Deadline deadline) {
        if ((step & 0xFFF) == 0) {
            deadline.check();
        }
        for (int neighbour : links.of(node)) {
            to.add(neighbour);
        }
    }
}
