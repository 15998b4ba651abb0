package org.xinchuan;

import org.xinchuan.graph.Commits;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.put.Put;
import org.xinchuan.http.HttpServer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The main class of a server whose process is no more from the moment on at which a write is
 * committed that has {@link #MARK} in it: nothing in memory has seen it, and nobody was answered.
 */
final class HaltingServer {

    /** In an id or a text of the last write. */
    static final String MARK = "THE-LAST";

    /** The exit code of a process that was halted there and nowhere else. */
    static final int HALTED = 77;

    private HaltingServer() {}

    /** Serves the store in a folder; prints {@code PORT n} when it does. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Store store =
                new WatchedStore(
                        EmbeddedStores.open(Path.of(arguments[0])), HaltingAfterCommit::new);
        Graph graph = Graph.connect(store, CypherCatalog.load());
        HttpServer server =
                Application.on(store, graph, Running.CLOCK)
                        .serve(
                                "127.0.0.1",
                                0,
                                Config.from(Map.of("XINCHUAN_ADMIN_TOKEN", Api.TOKEN)));
        out.println("PORT " + server.port());
        Thread.currentThread().join();
    }

    private record HaltingAfterCommit(OwnTransactions own) implements OwnTransactions {

        @Override
        public <T> T read(Duration most, Function<Statements, T> reading) {
            return own.read(most, reading);
        }

        @Override
        public <T> T write(Duration most, Function<Statements, T> writing) {
            AtomicBoolean last = new AtomicBoolean();
            T result = own.write(most, open -> writing.apply(new Watched(open, last)));
            // It is committed here, and no earlier.
            if (last.get()) {
                Runtime.getRuntime().halt(HALTED);
            }
            return result;
        }

        @Override
        public Commits commits() {
            return own.commits();
        }
    }

    private record Watched(Statements open, AtomicBoolean last) implements Statements {

        @Override
        public Told run(String text, Map<String, Object> parameters) {
            look(parameters.toString());
            return open.run(text, parameters);
        }

        @Override
        public List<Map<String, Object>> create(
                Put put, List<Map<String, Object>> rows, Map<String, Object> ledger) {
            look(rows.toString());
            return open.create(put, rows, ledger);
        }

        private void look(String written) {
            last.compareAndSet(false, written.contains(MARK));
        }
    }
}
