package org.xinchuan.graph.put;

import java.util.List;

/**
 * A node by its key.
 *
 * @param property that is the key of the label
 * @param conditions under which it is meant at all
 */
public record Find(String label, String property, Expression key, List<Expression> conditions) {

    public Find {
        conditions = List.copyOf(conditions);
    }

    /** The key for a row; null when no node is meant. */
    public Object key(Scope scope) {
        return conditions.stream().allMatch(condition -> condition.holds(scope))
                ? key.in(scope)
                : null;
    }
}
