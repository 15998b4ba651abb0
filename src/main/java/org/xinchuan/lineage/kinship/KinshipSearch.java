package org.xinchuan.lineage.kinship;

import org.xinchuan.lineage.kinship.Kinship.Meeting;
import org.xinchuan.lineage.kinship.Kinship.Path;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds how two people are related: up from both to where their masters meet. The answer does not
 * depend on the order of the two, except for its direction.
 */
public final class KinshipSearch {
    /** How many paths are named at most. */
    public static final int MOST_PATHS = 20;

    private final Neighbours up;
    private final Entering entering;
    private final Deadline deadline;

    public KinshipSearch(Neighbours up, Entering entering, Deadline deadline) {
        this.up = up;
        this.entering = entering;
        this.deadline = deadline;
    }

    /** What the second person is to the first. */
    public Kinship between(int one, int other) {
        return one <= other ? inOrder(one, other) : inOrder(other, one).reversed();
    }

    private Kinship inOrder(int one, int other) {
        Ascent fromOne = Ascent.from(one, up, Integer.MAX_VALUE, deadline);
        Ascent fromOther = Ascent.from(other, up, Integer.MAX_VALUE, deadline);
        List<Meeting> masters = meetings(one, other, fromOne, fromOther);
        if (masters.isEmpty()) {
            return Kinship.NONE;
        }
        List<Path> paths = new ArrayList<>();
        boolean more = false;
        for (Meeting meeting : masters) {
            deadline.check();
            more |= addPaths(meeting.master(), fromOne, fromOther, paths);
        }
        Position position = position(masters);
        return new Kinship(
                masters,
                List.copyOf(paths),
                more,
                position,
                seniority(position, masters, fromOne, fromOther));
    }

    static List<Meeting> meetings(int one, int other, Ascent fromOne, Ascent fromOther) {
        List<Meeting> direct = direct(one, other, fromOne, fromOther);
        if (!direct.isEmpty()) {
            return direct;
        }
        List<Meeting> all = new ArrayList<>();
        for (int i = 0; i < fromOne.size(); i++) {
            int master = fromOne.node(i);
            int down = fromOther.distance(master);
            if (down >= 0) {
                all.add(new Meeting(master, new Position(fromOne.distance(master), down)));
            }
        }
        return nearest(all);
    }

    /** One above the other; the nearer of both on a loop, or both. */
    private static List<Meeting> direct(int one, int other, Ascent fromOne, Ascent fromOther) {
        int up = fromOne.distance(other);
        int down = fromOther.distance(one);
        Meeting above = new Meeting(other, new Position(up, 0));
        Meeting below = new Meeting(one, new Position(0, down));
        if (one == other || up >= 0 && (down < 0 || up < down)) {
            return List.of(above);
        }
        if (down >= 0 && (up < 0 || down < up)) {
            return List.of(below);
        }
        return up < 0 ? List.of() : List.of(below, above);
    }

    /**
     * Those that no other is nearer than. They come sorted by their first distance, so only the
     * smallest second distance so far has to be known.
     */
    private static List<Meeting> nearest(List<Meeting> all) {
        List<Meeting> sorted =
                all.stream()
                        .sorted(
                                Comparator.comparingInt((Meeting one) -> one.position().up())
                                        .thenComparingInt(one -> one.position().down()))
                        .toList();
        List<Meeting> found = new ArrayList<>();
        Position last = null;
        for (Meeting meeting : sorted) {
            Position position = meeting.position();
            if (last == null || position.equals(last) || position.down() < last.down()) {
                found.add(meeting);
                last = position;
            }
        }
        found.sort(
                Comparator.comparing(Meeting::position)
                        .thenComparingInt(one -> one.position().up())
                        .thenComparingInt(Meeting::master));
        return List.copyOf(found);
    }

    /** The position of the nearest; null when two of different terms are equally near. */
    static Position position(List<Meeting> masters) {
        Position first = masters.getFirst().position();
        boolean several =
                masters.stream()
                        .map(Meeting::position)
                        .anyMatch(one -> one.compareTo(first) == 0 && !one.equals(first));
        return several ? null : first;
    }

    /** Adds ways through a master; true when there are more than were added. */
    private static boolean addPaths(
            int master, Ascent fromOne, Ascent fromOther, List<Path> paths) {
        int room = MOST_PATHS - paths.size();
        List<int[]> ups = fromOne.ways(master, room + 1);
        List<int[]> downs = fromOther.ways(master, room + 1);
        for (int[] way : ups) {
            for (int[] back : downs) {
                if (paths.size() == MOST_PATHS) {
                    return true;
                }
                List<Integer> people = new ArrayList<>(way.length + back.length - 1);
                IntStream.of(way).forEach(people::add);
                for (int i = back.length - 2; i >= 0; i--) {
                    people.add(back[i]);
                }
                paths.add(new Path(List.copyOf(people), way.length - 1));
            }
        }
        return false;
    }

    private Seniority seniority(
            Position position, List<Meeting> masters, Ascent fromOne, Ascent fromOther) {
        if (position == null || position.direct()) {
            return Seniority.UNKNOWN;
        }
        Seniority all = Seniority.UNKNOWN;
        for (Meeting meeting : masters) {
            if (meeting.position().equals(position)) {
                for (int mine : fromOne.through(meeting.master())) {
                    for (int theirs : fromOther.through(meeting.master())) {
                        deadline.check();
                        all = all.and(entering.of(meeting.master(), theirs, mine));
                        if (all == null) {
                            // Earlier under one master, later under another.
                            return Seniority.UNKNOWN;
                        }
                    }
                }
            }
        }
        return all;
    }
}
