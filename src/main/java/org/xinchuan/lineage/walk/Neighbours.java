package org.xinchuan.lineage.walk;

/**
 * Whom each node is linked with in one direction. Who walks from one node asks here for those the
 * walk comes to and for nobody else, so the links may stand packed for all or be read where they
 * are kept.
 */
public interface Neighbours {

    /** The nodes at the other ends of a node's links, each once, in order of their numbers. */
    int[] of(int node);
}
