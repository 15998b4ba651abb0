package org.xinchuan;

import org.xinchuan.access.Views;
import org.xinchuan.account.DemoAccount;
import org.xinchuan.account.FirstAdministrator;
import org.xinchuan.account.Reception;
import org.xinchuan.consent.ConsentRoutes;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.erasure.ErasureRoutes;
import org.xinchuan.erasure.Erasures;
import org.xinchuan.exchange.Checks;
import org.xinchuan.exchange.Curtain;
import org.xinchuan.exchange.ExchangeRoutes;
import org.xinchuan.exchange.Finding;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Store;
import org.xinchuan.heritage.LineageReport;
import org.xinchuan.heritage.PeopleLineRoutes;
import org.xinchuan.heritage.StudioLineageRoutes;
import org.xinchuan.honour.HonourRoutes;
import org.xinchuan.http.Health;
import org.xinchuan.http.HttpServer;
import org.xinchuan.http.KeptAnswers;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.identifier.Identifiers;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Poll;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.Loop;
import org.xinchuan.organisation.CatalogueRoutes;
import org.xinchuan.organisation.OrganisationRoutes;
import org.xinchuan.pairing.AssessmentRoutes;
import org.xinchuan.pairing.MasterLines;
import org.xinchuan.pairing.PairingRoutes;
import org.xinchuan.person.PersonRoutes;
import org.xinchuan.report.Report;
import org.xinchuan.report.ReportRoutes;
import org.xinchuan.report.Reports;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.studio.StudioRoutes;
import org.xinchuan.studio.StudioWriteRoutes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All wiring, on one page: an open store and what works on it. */
public final class Application implements AutoCloseable {

    /** How soon the writes of another server on the same store show here. */
    private static final Duration FOLLOWING = Duration.ofSeconds(1);

    private static final Duration NONE = Duration.ZERO;

    private final Clock clock;
    private final Store store;
    private final Graph graph;
    private final Ledger ledger;
    private final Changes changes;
    private final Imports imports;
    private final Reports reports;
    private final Erasures erasures;
    private final Optional<Path> data;

    private Application(
            Clock clock, Store store, Graph graph, Reports reports, Optional<Path> data) {
        this.reports = reports;
        this.data = data;
        this.clock = clock;
        this.store = store;
        this.graph = graph;
        this.ledger = new Ledger(graph, clock);
        this.changes = new Changes(graph);
        this.erasures = new Erasures(graph, ledger, data);
        // Whoever else serves this store has seen that it is importing before rows appear.
        this.imports =
                new Imports(
                        graph, ledger, clock, store.shared() ? FOLLOWING.multipliedBy(2) : NONE);
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
            CypherCatalog catalog = Reports.catalog(CypherCatalog.load(), ownReports);
            Reports reports = Reports.load(catalog);
            Graph graph = Graph.connect(store, catalog);
            new Migrations(graph).apply();
            Application application =
                    new Application(clock, store, graph, reports, Optional.of(data));
            application.imports.recover(store.shared(), Progress.none());
            application.erasures.replay();
            application.shipped().seeds();
            if (ownReports.isPresent()) {
                reports.check(graph);
            }
            return application;
        } catch (RuntimeException | IOException e) {
            store.close();
            throw e;
        }
    }

    /** On a store that is open and migrated already; it stays the caller's to close. */
    static Application on(Store store, Graph graph, Clock clock) {
        return new Application(
                clock, store, graph, Reports.load(CypherCatalog.load()), Optional.empty());
    }

    public Graph graph() {
        return graph;
    }

    public Imports imports() {
        return imports;
    }

    /** Everything that is broken in the chain of changes and in the graph. */
    List<Finding> check() {
        return new Checks(graph, CypherCatalog.load()).run();
    }

    Shipped shipped() {
        return new Shipped(graph, imports);
    }

    /** Makes the first account of a store that has none; its password, which is told once. */
    Optional<String> firstAdministrator() {
        return new FirstAdministrator(ledger).make();
    }

    /**
     * Loads the read models and serves HTTP.
     *
     * @throws IOException with a sentence when the port cannot be had
     */
    public HttpServer serve(String host, int port, Config config) throws IOException {
        return serve(host, port, config, List.of());
    }

    /** The same with the accounts to try the demo group with. */
    public HttpServer serveDemo(String host, int port, Config config) throws IOException {
        return serve(host, port, config, DemoAccounts.all());
    }

    private HttpServer serve(String host, int port, Config config, List<DemoAccount> trying)
            throws IOException {
        Reception reception = new Reception(graph, clock, trying, config.adminToken());
        LineageIndex index = new LineageIndex(graph);
        StudioCards cards = new StudioCards(graph);
        Views views = new Views(graph);
        Follower follower =
                new Follower(changes, List.of(index, cards, views, reception.accounts()));
        follower.load();
        Curtain curtain = new Curtain(changes, follower);
        Writing writing = new Writing(ledger, follower::reach);
        MasterLines lines =
                (pairing, sequence) -> {
                    follower.reach(sequence);
                    return index.now()
                            .people()
                            .loopClosedBy(List.of(LineageIndex.fact(Rows.of(pairing))))
                            .map(Loop::people)
                            .orElse(List.of());
                };
        List<Report> all = new ArrayList<>(reports.on(graph));
        all.add(LineageReport.of(index, cards));
        // The demo group is known by its root; a store that has it is shown as of its day.
        AboutRoutes.Demo demo =
                graph.readAll(
                                        "read/organisation/rows",
                                        Map.of("keys", List.of(DemoGroup.ORGANISATION)))
                                .isEmpty()
                        ? null
                        : new AboutRoutes.Demo(
                                DemoGroup.NAME, DemoGroup.AS_OF, DemoAccounts.told(trying));
        List<Routes> features =
                List.of(
                        new PersonRoutes(graph, writing),
                        new ConsentRoutes(graph, writing),
                        new ErasureRoutes(graph, writing, erasures),
                        new OrganisationRoutes(graph, writing),
                        new CatalogueRoutes(graph),
                        new HonourRoutes(graph, writing),
                        new StudioRoutes(graph, cards, index),
                        new StudioWriteRoutes(writing),
                        new PairingRoutes(graph, writing, lines, index),
                        new AssessmentRoutes(writing),
                        new StudioLineageRoutes(
                                graph, index, cards, new KeptAnswers(follower::sequence)),
                        new PeopleLineRoutes(graph, index),
                        new ReportRoutes(graph, all),
                        new ExchangeRoutes(graph, imports, curtain, store.shared()),
                        new AboutRoutes(version(), demo, changes, follower::sequence));
        List<Route> routes = new ArrayList<>();
        reception.routes(writing).forEach(part -> routes.addAll(part.routes()));
        features.forEach(feature -> routes.addAll(feature.routes()));
        Identifiers.open(config.identifiers(), graph, store.shared() ? Optional.empty() : data)
                .map(kept -> kept.routes(graph, writing, clock))
                .ifPresent(parts -> parts.forEach(part -> routes.addAll(part.routes())));
        HttpServer server =
                HttpServer.start(
                        new HttpServer.Settings(
                                host,
                                port,
                                config.adminToken().isEmpty(),
                                reception.doorkeeper(),
                                views,
                                clock,
                                () -> health(curtain, follower),
                                version()),
                        routes);
        server.endsToo(reception::close);
        if (store.shared()) {
            server.endsToo(Poll.start(curtain::look, FOLLOWING)::close);
        }
        return server;
    }

    private static Health health(Curtain curtain, Follower follower) {
        return curtain.drawn()
                ? new Health(false, follower.sequence(), List.of("An import is being applied."))
                : new Health(true, follower.sequence(), List.of());
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
