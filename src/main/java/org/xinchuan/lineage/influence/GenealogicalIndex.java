package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The genealogical index. Of rank 1 it is the largest g such that g apprentices have g apprentices
 * each (Rossi, Freire, Mena-Chalco 2017); of rank k the largest g such that g apprentices have an
 * index of rank k − 1 of g or more, the index of rank 0 being the number of apprentices.
 *
 * <p>Whoever reaches g at rank k is among those who are left when k times everybody goes who has
 * fewer than g apprentices left: so it is found for one g after the other by peeling, in as many
 * steps as there are links among people with g apprentices, at any rank and on loops too.
 */
final class GenealogicalIndex {
    private final Adjacency down;
    private final Adjacency up;
    private final Deadline deadline;
    private final boolean[] left;
    private final int[] apprentices;

    GenealogicalIndex(Adjacency down, Adjacency up, Deadline deadline) {
        this.down = down;
        this.up = up;
        this.deadline = deadline;
        left = new boolean[down.nodes()];
        apprentices = new int[down.nodes()];
    }

    /**
     * The index of everybody.
     *
     * @param rank 1 or more
     */
    int[] ofAll(int rank) {
        int[] index = new int[down.nodes()];
        int[] able = withApprentices(IntStream.range(0, down.nodes()).toArray(), 1);
        boolean anybody = true;
        for (int g = 1; anybody; g++) {
            begin(able);
            int[] leaving = able;
            for (int round = 1; round <= rank && leaving.length > 0; round++) {
                leaving = round == 1 ? lacking(able, g) : peel(leaving, g);
                leave(leaving);
            }
            anybody = false;
            for (int node : able) {
                if (left[node]) {
                    index[node] = g;
                    left[node] = false;
                    anybody = true;
                }
            }
            able = withApprentices(able, g + 1);
        }
        return index;
    }

    /**
     * The indices of one person, of rank 1, 2 and so on, until they are 0 or stay as they are for
     * ever, which happens above loops only.
     */
    int[] ranksOf(int person) {
        int[] ranks = new int[0];
        int forever = 0;
        int finite = 0;
        int[] able = withApprentices(IntStream.range(0, down.nodes()).toArray(), 1);
        for (int g = 1; able.length > 0 && apprentices(person) >= g; g++) {
            int round = roundOfLeaving(person, able, g);
            if (round == Integer.MAX_VALUE) {
                forever = g;
            } else {
                finite = Math.max(finite, round - 1);
                ranks = Arrays.copyOf(ranks, Math.max(ranks.length, round - 1));
                Arrays.fill(ranks, 0, round - 1, g);
            }
            for (int node : able) {
                left[node] = false;
            }
            able = withApprentices(able, g + 1);
        }
        int from = finite;
        if (forever > 0) {
            ranks = Arrays.copyOf(ranks, from + 1);
            for (int rank = 0; rank <= from; rank++) {
                ranks[rank] = Math.max(ranks[rank], forever);
            }
        }
        return ranks;
    }

    private int roundOfLeaving(int person, int[] able, int g) {
        begin(able);
        int[] leaving = lacking(able, g);
        for (int round = 1; leaving.length > 0; round++) {
            leave(leaving);
            if (!left[person]) {
                return round;
            }
            leaving = peel(leaving, g);
        }
        return Integer.MAX_VALUE;
    }

    private int apprentices(int node) {
        return down.start(node + 1) - down.start(node);
    }

    private int[] withApprentices(int[] nodes, int count) {
        return Arrays.stream(nodes).filter(node -> apprentices(node) >= count).toArray();
    }

    private void begin(int[] able) {
        deadline.check();
        for (int node : able) {
            left[node] = true;
        }
        for (int node : able) {
            int count = 0;
            for (int at = down.start(node); at < down.start(node + 1); at++) {
                count += left[down.neighbour(at)] ? 1 : 0;
            }
            apprentices[node] = count;
        }
    }

    private int[] lacking(int[] nodes, int g) {
        return Arrays.stream(nodes).filter(node -> apprentices[node] < g).toArray();
    }

    private void leave(int[] leaving) {
        for (int node : leaving) {
            left[node] = false;
        }
    }

    /** Who falls short of g now that some have left; each is found once, when it happens. */
    private int[] peel(int[] leaving, int g) {
        deadline.check();
        IntStream.Builder falling = IntStream.builder();
        for (int node : leaving) {
            for (int at = up.start(node); at < up.start(node + 1); at++) {
                int mentor = up.neighbour(at);
                if (left[mentor] && --apprentices[mentor] == g - 1) {
                    falling.add(mentor);
                }
            }
        }
        return falling.build().toArray();
    }
}
