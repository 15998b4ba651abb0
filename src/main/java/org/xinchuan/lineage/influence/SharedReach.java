package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.NodeNumbers;

/** How many share a grand-master, and no master, with whoever has certain masters. */
interface SharedReach {

    /**
     * Counts them.
     *
     * @param masters in order
     * @param scratch to be used while it counts
     */
    int of(int[] masters, NodeNumbers scratch);
}
