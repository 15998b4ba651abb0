package org.xinchuan.graph.put;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A property that is set.
 *
 * @param name null for all properties of a map
 */
record Setting(String name, Expression value) {

    /** What the settings come to, without what is unknown. */
    static Map<String, Object> all(List<Setting> settings, Scope scope) {
        Map<String, Object> properties = new HashMap<>();
        for (Setting setting : settings) {
            Object value = setting.value.in(scope);
            if (setting.name == null) {
                ((Map<?, ?>) value).forEach((name, one) -> properties.put((String) name, one));
            } else {
                properties.put(setting.name, value);
            }
        }
        properties.values().removeIf(value -> value == null);
        return properties;
    }
}
