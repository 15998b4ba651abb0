package org.xinchuan.pairing;

import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.ReadModel;

import java.util.Set;
import java.util.function.Function;

/**
 * What pairings are judged by, in memory, so that a write does not read all rules anew. A write
 * finds it with every change before it, those of its own transaction included.
 */
public final class KeptBasis implements ReadModel {

    private final Graph graph;
    private volatile Basis basis;

    public KeptBasis(Graph graph) {
        this.graph = graph;
    }

    /** As a write finds it. The model has to have all that is committed. */
    public Basis of(Entry entry) {
        return entry.seen(this, () -> basis, (before, subjects) -> before.after(entry, subjects));
    }

    /** The same when all that is committed is first waited for. */
    public Function<Entry, Basis> behind(Follower follower) {
        return entry -> {
            follower.reach(entry.committed());
            return of(entry);
        };
    }

    @Override
    public void load() {
        basis = Basis.read(graph::readAll);
    }

    @Override
    public void refresh(Set<String> subjects) {
        basis = basis.after(graph::readAll, subjects);
    }
}
