package org.xinchuan.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the earlier writes of one transaction have changed: later ones have to see it, and nobody
 * else may before it is committed. For one thread.
 */
final class Earlier {

    private final long committed;
    private final List<String> subjects = new ArrayList<>();
    private final Map<Object, Seen<?>> seen = new IdentityHashMap<>();

    /**
     * @param state with the first {@code changes} of what was changed
     */
    private record Seen<T>(T state, int changes) {}

    /**
     * @param committed the sequence number of the last change before the transaction
     */
    Earlier(long committed) {
        this.committed = committed;
    }

    long committed() {
        return committed;
    }

    boolean isEmpty() {
        return subjects.isEmpty();
    }

    void add(List<Change> changes) {
        changes.forEach(change -> subjects.add(change.subject()));
    }

    /** See {@link Entry#seen}. */
    @SuppressWarnings("unchecked")
    <T> T seen(Object by, Supplier<T> committed, BiFunction<T, Set<String>, T> next) {
        if (subjects.isEmpty()) {
            return committed.get();
        }
        Seen<T> before = (Seen<T>) seen.get(by);
        if (before == null) {
            before = new Seen<>(committed.get(), 0);
        }
        List<String> since = subjects.subList(before.changes(), subjects.size());
        T state =
                since.isEmpty() ? before.state() : next.apply(before.state(), new HashSet<>(since));
        seen.put(by, new Seen<>(state, subjects.size()));
        return state;
    }
}
