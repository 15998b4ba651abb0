package org.xinchuan;

import org.xinchuan.account.DemoAccount;
import org.xinchuan.account.OneTimePasswords;
import org.xinchuan.erasure.Erasures;
import org.xinchuan.exchange.Checks;
import org.xinchuan.exchange.Finding;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.exchange.WorkbookImports;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.Store;
import org.xinchuan.http.HttpServer;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.lineage.IndexCheck;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.person.NameKeys;
import org.xinchuan.report.Reports;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Workroom;
import org.xinchuan.workload.Limits;
import org.xinchuan.workload.Workload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open store and what works on it; {@link Serving} is the server. */
public final class Application implements AutoCloseable {

    private static final Duration NONE = Duration.ZERO;
    private static final Bilingual OUT_OF_STEP =
            new Bilingual("谱系索引与图不一致", "the lineage index differs from the graph");

    private final Clock clock;
    private final Store store;
    private final Graph graph;
    private final Ledger ledger;
    private final Changes changes;
    private final Disclosures disclosures;
    private final Anchors anchors;
    private final Imports imports;
    private final Reports reports;
    private final Optional<Path> ownReports;
    private final Erasures erasures;
    private final Optional<Path> data;
    private final Workroom room;

    private Application(
            Clock clock,
            Store store,
            Graph graph,
            Reports reports,
            Optional<Path> ownReports,
            Anchors anchors,
            Optional<Path> data,
            Workroom room) {
        this.room = room;
        this.reports = reports;
        this.ownReports = ownReports;
        this.data = data;
        this.clock = clock;
        this.store = store;
        this.graph = graph;
        this.ledger = new Ledger(graph, clock);
        this.changes = new Changes(graph);
        this.disclosures = new Disclosures(graph, clock);
        this.anchors = anchors;
        this.erasures = new Erasures(graph, ledger, data);
        // Whoever else serves this store has seen that it is importing before rows appear.
        Imports writing =
                new Imports(
                        graph,
                        ledger,
                        clock,
                        store.shared() ? Serving.FOLLOWING.multipliedBy(2) : NONE);
        this.imports =
                writing.keepingRowsIn(store.shared() ? data.orElse(room.path()) : room.path());
    }

    /**
     * Opens the store that the configuration names, or the embedded one in a folder, brings its
     * schema up to date, ends what an interrupted import began and fills an empty store with what
     * ships.
     *
     * @throws org.xinchuan.graph.StoreUnavailable with one sentence when it cannot be opened
     */
    public static Application open(Config config, Path data, Optional<Path> ownReports, Clock clock)
            throws IOException {
        Application application = opened(config, data, ownReports, clock);
        long erased = application.erasures.newest();
        if (application.store.shared() || erased <= EmbeddedStores.ofThisBuild().renewedAt(data)) {
            return application;
        }
        // The files of the store still have what was erased in places that are marked as free.
        application.close();
        EmbeddedStores.ofThisBuild().renew(data, erased);
        return opened(config, data, ownReports, clock);
    }

    private static Application opened(
            Config config, Path data, Optional<Path> ownReports, Clock clock) throws IOException {
        Store store =
                config.remote()
                        .<Store>map(remote -> remote)
                        .orElseGet(() -> EmbeddedStores.open(data));
        try {
            CypherCatalog catalog = CypherCatalog.load();
            Reports reports = Reports.load(catalog);
            Graph graph = Graph.connect(store, catalog);
            new Migrations(graph).apply();
            Application application =
                    new Application(
                            clock,
                            store,
                            graph,
                            reports,
                            ownReports,
                            config.anchors(data),
                            Optional.of(data),
                            // Of a store elsewhere several servers may have one data directory.
                            config.remote().isPresent() ? Workroom.ofSystem() : Workroom.in(data));
            application.imports.recover(store.shared(), Progress.none());
            application.erasures.replay();
            new NameKeys(graph).renew();
            application.shipped().seeds();
            return application;
        } catch (RuntimeException | IOException e) {
            store.close();
            throw e;
        }
    }

    /** On a store that is open and migrated already; it stays the caller's to close. */
    static Application on(Store store, Graph graph, Clock clock) {
        return new Application(
                clock,
                store,
                graph,
                Reports.load(CypherCatalog.load()),
                Optional.empty(),
                new Anchors(null),
                Optional.empty(),
                Workroom.ofSystem());
    }

    public Graph graph() {
        return graph;
    }

    public Imports imports() {
        return imports;
    }

    WorkbookImports workbooks() {
        return new WorkbookImports(graph, imports, clock);
    }

    /** Everything that is broken in the chain of changes, in the graph, and in the index of it. */
    List<Finding> check() {
        List<Finding> findings =
                new ArrayList<>(new Checks(graph, CypherCatalog.load(), anchors).run());
        new IndexCheck(graph, data.map(Snapshot::new))
                .run()
                .forEach(
                        difference ->
                                findings.add(
                                        new Finding(
                                                "lineage-index",
                                                OUT_OF_STEP,
                                                difference.subject(),
                                                difference.problem())));
        return findings;
    }

    Shipped shipped() {
        return new Shipped(graph, imports);
    }

    /** Makes passwords that are told once, the one of the first account among them. */
    OneTimePasswords oneTimePasswords() {
        return new OneTimePasswords(ledger, clock);
    }

    /**
     * Loads the read models and serves HTTP.
     *
     * @throws IOException with a sentence when the port cannot be had
     */
    public HttpServer serve(String host, int port, Config config) throws IOException {
        return serve(host, port, config, List.of(), new Workload(Limits.ofThisMachine()));
    }

    /** The same with the accounts to try the demo group with. */
    public HttpServer serveDemo(String host, int port, Config config) throws IOException {
        return serve(host, port, config, DemoAccounts.all(), new Workload(Limits.ofThisMachine()));
    }

    /** The same with what bounds its questions. */
    HttpServer serve(String host, int port, Config config, Workload workload) throws IOException {
        return serve(host, port, config, List.of(), workload);
    }

    private HttpServer serve(
            String host, int port, Config config, List<DemoAccount> trying, Workload workload)
            throws IOException {
        Serving.On on =
                new Serving.On(
                        clock,
                        store,
                        graph,
                        ledger,
                        changes,
                        disclosures,
                        anchors,
                        imports,
                        reports,
                        ownReports,
                        erasures,
                        data,
                        room);
        return new Serving(on, config, trying, workload).start(host, port);
    }

    static String version() {
        String version = Application.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public void close() {
        graph.close();
        store.close();
    }
}
