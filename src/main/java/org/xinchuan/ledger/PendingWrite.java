package org.xinchuan.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** A write that waits for its turn, and then for its end. */
final class PendingWrite {

    private final Request request;
    private final Function<Entry, Answer> act;
    private final boolean alone;
    private final String holder;
    private final CompletableFuture<Supplier<Written>> end = new CompletableFuture<>();

    /**
     * @param alone whether it has a transaction of its own
     * @param holder the import that it is a part of, or null
     */
    PendingWrite(Request request, Function<Entry, Answer> act, boolean alone, String holder) {
        this.request = request;
        this.act = act;
        this.alone = alone;
        this.holder = holder;
    }

    Request request() {
        return request;
    }

    Function<Entry, Answer> act() {
        return act;
    }

    boolean alone() {
        return alone;
    }

    String holder() {
        return holder;
    }

    /**
     * Ends it.
     *
     * @param how it ended: returned or thrown to whoever waits
     */
    void end(Supplier<Written> how) {
        end.complete(how);
    }

    /** The end of a write that throws. */
    static Supplier<Written> throwing(Throwable fault) {
        return () -> {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        };
    }

    /** Waits for its end, whatever happens to the caller of the thread meanwhile. */
    Written ended() {
        return end.join().get();
    }
}
