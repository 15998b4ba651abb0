package org.xinchuan.graph.put;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement that writes rows makes of a row nobody has written before: a node or none, and
 * relationships.
 */
public final class Put {

    private final Find own;
    private final Map<String, List<Expression>> labels;
    private final List<Setting> settings;
    private final List<Link> links;

    Put(Find own, Map<String, List<Expression>> labels, List<Setting> settings, List<Link> links) {
        this.own = own;
        this.labels = labels;
        this.settings = settings;
        this.links = links;
    }

    /**
     * Reads a statement.
     *
     * @throws IllegalArgumentException when it says something that is not understood
     */
    public static Put read(String text) {
        return new PutReader(text).read();
    }

    /** The node that is the row's own. */
    public Optional<Find> own() {
        return Optional.ofNullable(own);
    }

    public List<Link> links() {
        return links;
    }

    /** The labels of the row's own node. */
    public List<String> labels(Scope scope) {
        List<String> all = new ArrayList<>(List.of(own.label()));
        labels.forEach(
                (label, conditions) -> {
                    if (conditions.stream().allMatch(condition -> condition.holds(scope))) {
                        all.add(label);
                    }
                });
        return all;
    }

    /** The properties of the row's own node, its key among them. */
    public Map<String, Object> properties(Scope scope) {
        Map<String, Object> properties = new HashMap<>(Setting.all(settings, scope));
        properties.put(own.property(), own.key(scope));
        return properties;
    }
}
