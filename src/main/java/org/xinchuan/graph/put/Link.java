package org.xinchuan.graph.put;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A relationship that a row becomes, or one for every item of a list.
 *
 * @param from where it begins: the first of these that there is
 * @param conditions under which there is one
 * @param items the list; null for one relationship
 */
public record Link(
        String type,
        List<Find> from,
        List<Find> to,
        List<Expression> conditions,
        Expression items,
        List<Setting> settings) {

    /** Hands out the scopes of the relationships of a row. */
    public void each(Scope row, Consumer<Scope> use) {
        Object list = items == null ? List.of(0L) : items.in(row);
        if (list == null) {
            return;
        }
        for (int i = 0; i < ((List<?>) list).size(); i++) {
            Scope scope = row.at(i);
            if (conditions.stream().allMatch(condition -> condition.holds(scope))) {
                use.accept(scope);
            }
        }
    }

    public Map<String, Object> properties(Scope scope) {
        return Setting.all(settings, scope);
    }
}
