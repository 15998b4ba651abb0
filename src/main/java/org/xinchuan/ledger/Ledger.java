package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;

import java.time.Clock;
import java.util.function.Function;

/**
 * The one door for writes. Each is carried out behind the guard node's lock, so all writes have one
 * order and what a rule has checked still holds when the write commits (Neo4j isolates by read
 * committed only; docs/decisions/0002). The answer to an idempotency key and the change record are
 * kept in the same transaction as the change itself. Writes that wait at the same time share a
 * transaction (docs/decisions/0037).
 */
public final class Ledger {

    private final WriteQueue queue;

    public Ledger(Graph graph, Clock clock) {
        queue = new WriteQueue(new SharedTransaction(graph, clock));
    }

    /**
     * Runs {@code act} behind the guard and commits it when its answer has changes. {@code act} may
     * run more than once, always from the start and on any thread; what it knows of the store it
     * reads through its entry, which has the changes of earlier writes that are not committed yet.
     */
    public Written write(Request request, Function<Entry, Answer> act) {
        return queue.write(new PendingWrite(request, act, false, null));
    }

    /** As {@link #write}, in a transaction that it shares with nobody: for writes that are long. */
    public Written alone(Request request, Function<Entry, Answer> act) {
        return queue.write(new PendingWrite(request, act, true, null));
    }

    /**
     * As {@link #alone}, for the import that holds the store: while the guard names an import,
     * nobody else can write, and nobody can go on with an import that the guard does not name.
     */
    public Written importing(String id, Request request, Function<Entry, Answer> act) {
        return queue.write(new PendingWrite(request, act, true, id));
    }
}
