package org.xinchuan;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.Store;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The application on the demo group, in this process, with a clock that stands still. */
final class BenchHouse implements AutoCloseable {

    private static final String MOST = "200";

    private final FolderTree folder;
    private final Store store;
    private final Graph graph;
    private final AccountFixture accounts;

    private BenchHouse(FolderTree folder, Store store, Graph graph, AccountFixture accounts) {
        this.folder = folder;
        this.store = store;
        this.graph = graph;
        this.accounts = accounts;
    }

    static BenchHouse open() throws IOException {
        FolderTree folder = FolderTree.temporary();
        Store store = EmbeddedStores.open(folder.path().resolve("data"));
        Graph graph = Graph.connect(store, CypherCatalog.load());
        new Migrations(graph).apply();
        DemoStore.load(graph, folder.path().resolve("demo"));
        return new BenchHouse(folder, store, graph, new AccountFixture(store, graph));
    }

    Store store() {
        return store;
    }

    Graph graph() {
        return graph;
    }

    /** The accounts of the server, and the administrator. */
    AccountFixture accounts() {
        return accounts;
    }

    Connection connection() throws IOException {
        return new Connection(accounts.running().port());
    }

    /** The keys of all records of a list, as the administrator sees it. */
    List<String> keys(String path, String member) {
        List<String> keys = new ArrayList<>();
        Api.Answer page = accounts.api().get(path, "limit", MOST).with(200);
        keys.addAll(page.each("items", member));
        while (page.body().hasNonNull("next")) {
            String next = page.body().get("next").asText();
            page = accounts.api().get(path, "limit", MOST, "cursor", next).with(200);
            keys.addAll(page.each("items", member));
        }
        return keys;
    }

    @Override
    public void close() throws IOException {
        accounts.close();
        graph.close();
        store.close();
        folder.close();
    }
}
