package org.xinchuan.graph;

import java.util.List;

/** A node as the store has it, lent for a moment. */
public interface StoredNode {

    /** Tells nodes apart as long as nothing is deleted. */
    long reference();

    /** A property that was asked for, as the driver would give it; null when it is not set. */
    Object value(String property);

    /** The same as text. */
    default String text(String property) {
        return (String) value(property);
    }

    /**
     * Its relationships of a type in one direction, in no order.
     *
     * @param properties those whose values each link is to have, in this order
     */
    List<StoredLink> links(String type, boolean outgoing, String... properties);

    /**
     * Properties of another node, such as one at the other end of a link; null where one is not
     * set.
     */
    List<Object> of(long reference, String... properties);

    /**
     * A relationship.
     *
     * @param other reference of the node at the other end
     * @param values of the properties asked for, null where one is not set
     */
    record StoredLink(long other, List<Object> values) {}
}
