package org.xinchuan;

/**
 * Two arrays in each direction, and one of first days beside, walked with a stamp for each person:
 * as fast as it gets. For one thread.
 */
final class BareLines {
    private final int[] starts;
    private final int[] ends;
    private final int[] since;
    private final int[] upStarts;
    private final int[] upEnds;
    private final int[] upSince;
    private final int[] stamps;

    /** The stamp of the walk before, and how far it was in each. */
    private final int[] met;

    private final int[] steps;
    private final int[] stepsBefore;
    private final int[] queue;
    private int stamp;

    BareLines(Province province) {
        int people = province.people();
        starts = new int[people + 1];
        upStarts = new int[people + 1];
        for (int i = 0; i < people; i++) {
            count(province, i, province.mentor(i));
            count(province, i, province.second(i));
        }
        for (int i = 0; i < people; i++) {
            starts[i + 1] += starts[i];
            upStarts[i + 1] += upStarts[i];
        }
        ends = new int[starts[people]];
        since = new int[starts[people]];
        upEnds = new int[starts[people]];
        upSince = new int[starts[people]];
        int[] next = starts.clone();
        int[] upNext = upStarts.clone();
        for (int i = 0; i < people; i++) {
            for (int mentor : new int[] {province.mentor(i), province.second(i)}) {
                if (mentor >= 0) {
                    int from = province.number(mentor);
                    int to = province.number(i);
                    int day = (int) province.since(i).toEpochDay();
                    since[next[from]] = day;
                    ends[next[from]++] = to;
                    upSince[upNext[to]] = day;
                    upEnds[upNext[to]++] = from;
                }
            }
        }
        stamps = new int[people];
        met = new int[people];
        steps = new int[people];
        stepsBefore = new int[people];
        queue = new int[2 * people];
    }

    int descendants(int root) {
        return walk(root, starts, ends);
    }

    int ancestors(int root) {
        return walk(root, upStarts, upEnds);
    }

    int descendants(int root, int day) {
        return walk(root, starts, ends, since, day);
    }

    int ancestors(int root, int day) {
        return walk(root, upStarts, upEnds, upSince, day);
    }

    /** How many steps two people are apart by way of the nearest above both; -1 when nobody is. */
    int apart(int one, int other, int day) {
        int below = climb(one, day, 0);
        int reached = climb(other, day, below);
        int first = stamp - 1;
        int least = -1;
        for (int i = below; i < reached; i++) {
            int node = queue[i];
            if (stamps[node] == stamp && met[node] == first) {
                int apart = steps[node] + stepsBefore[node];
                least = least < 0 || apart < least ? apart : least;
            }
        }
        return least;
    }

    /** Everybody above, from a place of the queue on, with the steps to each. */
    private int climb(int person, int day, int from) {
        stamp++;
        int size = from;
        queue[size++] = reach(person, 0);
        for (int i = from; i < size; i++) {
            int node = queue[i];
            for (int k = upStarts[node]; k < upStarts[node + 1]; k++) {
                int other = upEnds[k];
                if (upSince[k] <= day && stamps[other] != stamp) {
                    queue[size++] = reach(other, steps[node] + 1);
                }
            }
        }
        return size;
    }

    private int reach(int node, int distance) {
        met[node] = stamps[node];
        stepsBefore[node] = steps[node];
        stamps[node] = stamp;
        steps[node] = distance;
        return node;
    }

    private void count(Province province, int place, int mentor) {
        if (mentor >= 0) {
            starts[province.number(mentor) + 1]++;
            upStarts[province.number(place) + 1]++;
        }
    }

    private int walk(int root, int[] starts, int[] ends) {
        stamp++;
        stamps[root] = stamp;
        queue[0] = root;
        int size = 1;
        for (int i = 0; i < size; i++) {
            int node = queue[i];
            for (int k = starts[node]; k < starts[node + 1]; k++) {
                int other = ends[k];
                if (stamps[other] != stamp) {
                    stamps[other] = stamp;
                    queue[size++] = other;
                }
            }
        }
        return size - 1;
    }

    private int walk(int root, int[] starts, int[] ends, int[] since, int day) {
        stamp++;
        stamps[root] = stamp;
        queue[0] = root;
        int size = 1;
        for (int i = 0; i < size; i++) {
            int node = queue[i];
            for (int k = starts[node]; k < starts[node + 1]; k++) {
                int other = ends[k];
                if (since[k] <= day && stamps[other] != stamp) {
                    stamps[other] = stamp;
                    queue[size++] = other;
                }
            }
        }
        return size - 1;
    }
}
