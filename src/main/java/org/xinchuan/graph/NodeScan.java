package org.xinchuan.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a store in this process through its kernel, without a statement and a connection between:
 * what an index over millions of nodes is built from. It sees what was committed when the scan
 * began, or later.
 */
public interface NodeScan {

    /**
     * Reads every node of a label, in order of its key.
     *
     * @param key a property that is unique among the nodes of the label
     * @param properties those that a node can be asked for, the key among them
     * @param reader is lent one node after the other, each only for the time of the call
     */
    void each(String label, String key, List<String> properties, Consumer<StoredNode> reader);

    /** The codes of all nodes of a label, by their reference. */
    default Map<Long, String> codes(String label) {
        Map<Long, String> codes = new HashMap<>();
        each(
                label,
                "code",
                List.of("code"),
                node -> codes.put(node.reference(), node.text("code")));
        return codes;
    }
}
