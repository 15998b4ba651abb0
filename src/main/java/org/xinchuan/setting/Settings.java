package org.xinchuan.setting;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The switches of a store, as one server keeps to them. */
public final class Settings {

    private final Graph graph;
    private final Set<Switch> off;

    /**
     * @param off what the environment of this server switches off, whatever an administrator chose
     */
    public Settings(Graph graph, Set<Switch> off) {
        this.graph = graph;
        this.off = Set.copyOf(off);
    }

    /**
     * Whether something is on now. The store is asked each time: another server on it may have
     * changed it a moment ago.
     */
    public boolean on(Switch one) {
        return allowed(one)
                && graph.readSoon("read/setting/row", key(one)).stream()
                        .findFirst()
                        .map(row -> row.flag("on"))
                        .orElse(true);
    }

    /** Whether the environment leaves it to the administrators. */
    boolean allowed(Switch one) {
        return !off.contains(one);
    }

    /** What an administrator chose last. */
    static Optional<Row> row(Work work, Switch one) {
        List<Row> rows = work.run("read/setting/row", key(one));
        return rows.stream().findFirst();
    }

    private static Map<String, Object> key(Switch one) {
        return Map.of("key", one.key());
    }
}
