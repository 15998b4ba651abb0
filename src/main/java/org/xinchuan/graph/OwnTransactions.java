package org.xinchuan.graph;

import java.time.Duration;
import java.util.function.Function;

/** Transactions of a store that is in this process, past the wire. */
public interface OwnTransactions {

    /**
     * Runs a transaction that only reads. It may run more than once, as {@link #write}.
     *
     * @param most how long it may take
     * @throws StoreUnavailable when a passing fault does not pass
     */
    <T> T read(Duration most, Function<Statements, T> reading);

    /**
     * Runs a transaction and commits it; what throws is rolled back. It may run more than once, as
     * the store's passing faults are tried again for a while.
     *
     * @param most how long it may take
     * @throws StoreUnavailable when a passing fault does not pass
     */
    <T> T write(Duration most, Function<Statements, T> writing);

    /** What keeps reads of this store from seeing half of such a write. */
    Commits commits();
}
