package org.xinchuan.graph.put;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at a place of a statement; a block begins with a copy. For one thread. */
final class Known {

    private final Map<String, Expression> values = new HashMap<>();
    private final Map<String, List<Find>> nodes = new HashMap<>();
    private final List<Expression> conditions = new ArrayList<>();
    private Expression items;
    private String madeName;
    private List<Setting> made;
    private boolean past;

    Known copy() {
        Known copy = new Known();
        copy.values.putAll(values);
        copy.nodes.putAll(nodes);
        copy.conditions.addAll(conditions);
        copy.items = items;
        copy.past = past;
        return copy;
    }

    /** What words stand for. */
    Map<String, Expression> values() {
        return values;
    }

    /** Which nodes words stand for: the first of each that there is. */
    Map<String, List<Find>> nodes() {
        return nodes;
    }

    /** Under which conditions one comes here. */
    List<Expression> conditions() {
        return conditions;
    }

    /** The list for whose items one comes here; null for none. */
    Expression items() {
        return items;
    }

    void unwind(Expression list) {
        items = list;
    }

    /** A relationship is made under a name; answers what is set of it from here on. */
    List<Setting> made(String name) {
        madeName = name;
        made = new ArrayList<>();
        return made;
    }

    /** What is set of the relationship that was made last. */
    List<Setting> made() {
        return made;
    }

    boolean isMade(String name) {
        return name.equals(madeName);
    }

    /** Whether it is about facts that were there before, of which there are none. */
    boolean isPast() {
        return past;
    }

    void intoThePast() {
        past = true;
    }
}
