package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;

import java.util.Arrays;

/**
 * Who is whose master and grand-master. Every answer rests on the lists being in order: two are
 * compared in as many steps as the shorter one has people, times the logarithm of the longer one.
 */
final class Relatives {
    private final Adjacency down;
    private final Adjacency up;

    Relatives(Adjacency down, Adjacency up) {
        this.down = down;
        this.up = up;
    }

    int apprentices(int node) {
        return down.start(node + 1) - down.start(node);
    }

    boolean hasMaster(int node) {
        return up.start(node + 1) > up.start(node);
    }

    int[] masters(int node) {
        int[] masters = new int[up.start(node + 1) - up.start(node)];
        Arrays.setAll(masters, i -> up.neighbour(up.start(node) + i));
        return masters;
    }

    /** The masters of several people, each once, in order. */
    int[] grandMasters(int[] masters) {
        if (masters.length == 1) {
            return masters(masters[0]);
        }
        int room = 0;
        for (int master : masters) {
            room += up.start(master + 1) - up.start(master);
        }
        int[] all = new int[room];
        int count = 0;
        for (int master : masters) {
            for (int at = up.start(master); at < up.start(master + 1); at++) {
                all[count++] = up.neighbour(at);
            }
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return distinct == count ? all : Arrays.copyOf(all, distinct);
    }

    boolean teaches(int master, int apprentice) {
        return find(down, master, apprentice);
    }

    /** How many grand-apprentices somebody has, each once. */
    int grandApprentices(int node) {
        int count = 0;
        for (int i = down.start(node); i < down.start(node + 1); i++) {
            int master = down.neighbour(i);
            for (int at = down.start(master); at < down.start(master + 1); at++) {
                int one = down.neighbour(at);
                // Who comes down several ways is counted at the first of them.
                boolean single = up.start(one + 1) - up.start(one) == 1;
                count += single || firstBetween(node, one) == master ? 1 : 0;
            }
        }
        return count;
    }

    boolean isGrandMaster(int grandMaster, int of) {
        return firstBetween(grandMaster, of) >= 0;
    }

    /** The first of somebody's masters who is among these, which are in order; -1 if none is. */
    int firstMasterOf(int node, int[] set) {
        int masters = up.start(node + 1) - up.start(node);
        if (masters <= set.length) {
            for (int at = up.start(node); at < up.start(node + 1); at++) {
                if (Arrays.binarySearch(set, up.neighbour(at)) >= 0) {
                    return up.neighbour(at);
                }
            }
        } else {
            for (int master : set) {
                if (find(up, node, master)) {
                    return master;
                }
            }
        }
        return -1;
    }

    /** Whether somebody has a grand-master among these, which are in order. */
    boolean hasGrandMaster(int node, int[] grandMasters) {
        for (int at = up.start(node); at < up.start(node + 1); at++) {
            if (firstMasterOf(up.neighbour(at), grandMasters) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The first who is an apprentice of the one and a master of the other; -1 if nobody is. */
    private int firstBetween(int grandMaster, int of) {
        boolean fewer = up.start(of + 1) - up.start(of) <= apprentices(grandMaster);
        Adjacency list = fewer ? up : down;
        Adjacency other = fewer ? down : up;
        int from = fewer ? of : grandMaster;
        int to = fewer ? grandMaster : of;
        for (int at = list.start(from); at < list.start(from + 1); at++) {
            if (find(other, to, list.neighbour(at))) {
                return list.neighbour(at);
            }
        }
        return -1;
    }

    private static boolean find(Adjacency links, int node, int neighbour) {
        int low = links.start(node);
        int high = links.start(node + 1) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int there = links.neighbour(middle);
            if (there == neighbour) {
                return true;
            }
            if (there < neighbour) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
