package org.xinchuan.lineage.walk;

import java.util.Arrays;

/**
 * A set of nodes, numbered from 0 in the order in which they came in: a hash table that starts
 * small and grows with the answer, so that ten nodes of ten million cost what ten nodes cost.
 */
public final class NodeNumbers {
    private static final int SMALL = 64;

    private int[] slots = new int[2 * SMALL];
    private int[] nodes = new int[SMALL];
    private int size;

    /** How many nodes there are. */
    public int size() {
        return size;
    }

    /** The node with a number. */
    public int node(int number) {
        return nodes[number];
    }

    /** The number of a node, or -1 when it is not among them. */
    public int number(int node) {
        return slots[slot(node)] - 1;
    }

    public boolean holds(int node) {
        return slots[slot(node)] != 0;
    }

    /** Takes a node in; false when it was there already. */
    public boolean add(int node) {
        int slot = slot(node);
        if (slots[slot] != 0) {
            return false;
        }
        nodes[size++] = node;
        slots[slot] = size;
        if (size == nodes.length) {
            grow();
        }
        return true;
    }

    /** Lets all nodes go. */
    public void clear() {
        if (size > slots.length / 16) {
            Arrays.fill(slots, 0);
        } else {
            // Backwards, so that whatever stands behind another in a row goes first.
            for (int i = size - 1; i >= 0; i--) {
                slots[slot(nodes[i])] = 0;
            }
        }
        size = 0;
    }

    /** The nodes in order of their numbers. */
    public int[] toArray() {
        return Arrays.copyOf(nodes, size);
    }

    private int slot(int node) {
        int mask = slots.length - 1;
        int hash = node * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && nodes[slots[slot] - 1] != node) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        nodes = Arrays.copyOf(nodes, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(nodes[i])] = i + 1;
        }
    }
}
