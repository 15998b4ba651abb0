package org.xinchuan;

import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreBeside;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A store in this process as it is, but for its transactions.
 *
 * @param watched what becomes of them
 */
public record WatchedStore(Store store, UnaryOperator<OwnTransactions> watched) implements Store {

    @Override
    public URI uri() {
        return store.uri();
    }

    @Override
    public String user() {
        return store.user();
    }

    @Override
    public String password() {
        return store.password();
    }

    @Override
    public String description() {
        return store.description();
    }

    @Override
    public boolean shared() {
        return store.shared();
    }

    @Override
    public Optional<NodeScan> scan() {
        return store.scan();
    }

    @Override
    public Optional<OwnTransactions> transactions() {
        return store.transactions().map(watched);
    }

    @Override
    public Optional<StoreBeside> beside() {
        return store.beside();
    }

    @Override
    public void close() {
        store.close();
    }
}
