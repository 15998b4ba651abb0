package org.xinchuan;

/**
 * {@link BareArrays} with an array of first days beside each, walked as of a day: as fast as it
 * gets. For one thread.
 */
final class BareLines {
    private final BareArrays bare;
    private final int[] since;
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
        bare = new BareArrays(province);
        since = new int[bare.ends.length];
        upSince = new int[bare.upEnds.length];
        int[] next = bare.starts.clone();
        int[] upNext = bare.upStarts.clone();
        // In the order in which the arrays were filled.
        for (int i = 0; i < people; i++) {
            int day = (int) province.since(i).toEpochDay();
            for (int mentor : new int[] {province.mentor(i), province.second(i)}) {
                if (mentor >= 0) {
                    since[next[province.number(mentor)]++] = day;
                    upSince[upNext[province.number(i)]++] = day;
                }
            }
        }
        stamps = new int[people];
        met = new int[people];
        steps = new int[people];
        stepsBefore = new int[people];
        queue = new int[2 * people];
    }

    /** The same without days. */
    BareArrays undated() {
        return bare;
    }

    int descendants(int root, int day) {
        return walk(root, bare.starts, bare.ends, since, day);
    }

    int ancestors(int root, int day) {
        return walk(root, bare.upStarts, bare.upEnds, upSince, day);
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
            for (int k = bare.upStarts[node]; k < bare.upStarts[node + 1]; k++) {
                int other = bare.upEnds[k];
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
