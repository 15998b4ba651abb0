package org.xinchuan;

import org.xinchuan.access.Views;
import org.xinchuan.account.DemoAccount;
import org.xinchuan.account.Reception;
import org.xinchuan.account.Sealing;
import org.xinchuan.audit.AuditRoutes;
import org.xinchuan.demo.TemplateRoutes;
import org.xinchuan.erasure.Erasures;
import org.xinchuan.exchange.ColumnMappingRoutes;
import org.xinchuan.exchange.Curtain;
import org.xinchuan.exchange.ExchangeRoutes;
import org.xinchuan.exchange.Imports;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.heritage.AchievementChanges;
import org.xinchuan.heritage.LineageReport;
import org.xinchuan.heritage.PersonCards;
import org.xinchuan.heritage.ProposalRoutes;
import org.xinchuan.http.HttpServer;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SecondPair;
import org.xinchuan.http.Writing;
import org.xinchuan.identifier.Identifiers;
import org.xinchuan.ledger.Anchoring;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Poll;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.lineage.SnapshotKeeping;
import org.xinchuan.mail.Postman;
import org.xinchuan.merging.MergeRoutes;
import org.xinchuan.pairing.AssessmentRoutes;
import org.xinchuan.pairing.KeptBasis;
import org.xinchuan.pairing.MasterLines;
import org.xinchuan.pairing.PairingRoutes;
import org.xinchuan.pipeline.PipelineRoutes;
import org.xinchuan.promotion.NamingsDueReport;
import org.xinchuan.promotion.PromotionReport;
import org.xinchuan.report.OwnReports;
import org.xinchuan.report.Report;
import org.xinchuan.report.ReportRoutes;
import org.xinchuan.report.Reports;
import org.xinchuan.report.YearlyReturn;
import org.xinchuan.review.ConfirmationRoutes;
import org.xinchuan.review.DisputeRoutes;
import org.xinchuan.review.Keeping;
import org.xinchuan.review.OtherSides;
import org.xinchuan.review.SubmissionRoutes;
import org.xinchuan.review.Telling;
import org.xinchuan.setting.SettingRoutes;
import org.xinchuan.setting.Settings;
import org.xinchuan.setting.Switch;
import org.xinchuan.standard.Workroom;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.workload.Workload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The wiring of a server on an open store, on one page. */
final class Serving {

    /** How soon the writes of another server on the same store show here. */
    static final Duration FOLLOWING = Duration.ofSeconds(1);

    /** How often it is asked whether the lineage on disk is to be written anew. */
    private static final Duration SNAPSHOTS = Duration.ofMinutes(1);

    private final On on;
    private final Config config;
    private final List<DemoAccount> trying;
    private final Workload workload;

    /**
     * @param trying accounts to try the demo group with; none unless it is the demo
     */
    Serving(On on, Config config, List<DemoAccount> trying, Workload workload) {
        this.on = on;
        this.config = config;
        this.trying = trying;
        this.workload = workload;
    }

    /**
     * What a server stands on.
     *
     * @param ownReports a folder of reports of the operator's own
     * @param data the data directory, where there is one
     * @param room where files lie while they are worked on
     */
    record On(
            Clock clock,
            Store store,
            Graph graph,
            Ledger ledger,
            Changes changes,
            Disclosures disclosures,
            Anchors anchors,
            Imports imports,
            Reports reports,
            Optional<Path> ownReports,
            Erasures erasures,
            Optional<Path> data,
            Workroom room) {}

    /**
     * Loads the read models and serves HTTP.
     *
     * @throws IOException with a sentence when the port cannot be had
     */
    HttpServer start(String host, int port) throws IOException {
        Optional<Identifiers> identifiers =
                Identifiers.open(
                        config.identifiers(),
                        on.graph(),
                        on.store().shared() ? Optional.empty() : on.data());
        Reception reception =
                new Reception(
                        on.graph(),
                        on.clock(),
                        trying,
                        config.signIn(),
                        identifiers.<Sealing>map(KeySealing::new).orElse(Sealing.NONE));
        Optional<Snapshot> snapshot = on.data().map(Snapshot::new);
        LineageIndex index = new LineageIndex(on.graph(), snapshot);
        StudioCards cards = new StudioCards(on.graph());
        Views views = new Views(on.graph());
        PipelineRoutes pipeline = new PipelineRoutes(on.graph(), index, workload);
        PersonCards people = new PersonCards(on.graph());
        ListColumns columns = new ListColumns(on.graph());
        AchievementChanges achievements = new AchievementChanges();
        KeptBasis basis = new KeptBasis(on.graph());
        Follower follower =
                new Follower(
                        on.changes(),
                        List.of(
                                index,
                                cards,
                                people,
                                columns.people(),
                                columns.pairings(),
                                achievements,
                                views,
                                pipeline.catalogue(),
                                basis,
                                reception.accounts()));
        follower.load();
        Curtain curtain = new Curtain(on.changes(), follower);
        Keeping keeping = new Keeping(new Writing(on.ledger(), follower::reach));
        Writing writing = new Writing(on.ledger(), follower::reach, keeping::keep);
        Predicate<String> reviewed = organisation -> reception.reviews(views, organisation);
        SecondPair secondPair = new OtherSides(reviewed);
        Map<String, Route> byOperation = new HashMap<>();
        Postman postman = config.postman(on.clock());
        Telling telling = new Telling(reception::mail, postman, config.house());
        MasterLines lines = new MastersInIndex(follower, index);
        List<Report> all = new ArrayList<>(on.reports().on(on.graph()));
        all.add(LineageReport.of(index, cards));
        all.add(YearlyReturn.of(all));
        all.add(PromotionReport.of(on.graph(), cards));
        all.add(NamingsDueReport.of(on.graph(), cards));
        AboutRoutes.Demo demo = AboutRoutes.Demo.in(on.graph(), trying);
        Settings settings = new Settings(on.graph(), config.switchedOff());
        ReportRoutes reports =
                new ReportRoutes(
                        on.graph(),
                        all,
                        OwnReports.in(on.ownReports(), on.graph(), all),
                        new ReportRoutes.Told(
                                demo != null,
                                follower::sequence,
                                on.clock(),
                                ReportRoutes.Told.PATIENCE));
        // A route is looked for in this order: what is answered fastest goes first.
        List<Routes> features =
                new ArrayList<>(
                        LineageRoutes.of(
                                on.graph(),
                                new LineageRoutes.Models(index, cards, people, achievements),
                                follower::sequence,
                                () -> settings.on(Switch.PEOPLE_RANKING),
                                workload));
        features.addAll(RecordRoutes.of(on, writing, index, columns, cards, secondPair, all));
        features.addAll(
                List.of(
                        new PairingRoutes(
                                on.graph(),
                                columns.pairings(),
                                writing,
                                lines,
                                basis.behind(follower),
                                index,
                                secondPair),
                        new MergeRoutes(on.graph(), writing, lines, identifiers),
                        new AssessmentRoutes(writing, basis.behind(follower)),
                        pipeline,
                        new ProposalRoutes(on.graph(), index, cards, writing, byOperation::get),
                        new SubmissionRoutes(on.graph(), writing, byOperation::get, telling),
                        new ConfirmationRoutes(writing),
                        new DisputeRoutes(writing, views, reviewed),
                        reports,
                        new ExchangeRoutes(
                                on.graph(),
                                on.imports(),
                                curtain,
                                on.store().shared(),
                                index,
                                on.disclosures(),
                                on.room(),
                                on.clock()),
                        new ColumnMappingRoutes(on.graph(), writing),
                        new SettingRoutes(on.graph(), writing, settings),
                        new TemplateRoutes(),
                        new AboutRoutes(
                                Application.version(),
                                demo,
                                follower::sequence,
                                config.identifiers().on()),
                        new AuditRoutes(on.changes(), on.disclosures(), on.anchors(), on.clock())));
        List<Route> routes = new ArrayList<>();
        features.forEach(feature -> routes.addAll(feature.routes()));
        reception.routes(writing).forEach(part -> routes.addAll(part.routes()));
        identifiers
                .map(kept -> kept.routes(on.graph(), writing, on.disclosures()))
                .ifPresent(parts -> parts.forEach(part -> routes.addAll(part.routes())));
        routes.forEach(route -> byOperation.put(route.operation(), route));
        HttpServer server =
                HttpServer.start(
                        new HttpServer.Settings(
                                host,
                                port,
                                config.thisMachineOnly(host),
                                config.network().inFront(),
                                reception.doorkeeper(),
                                views,
                                on.disclosures()::record,
                                on.clock(),
                                new ServerCondition(curtain, follower, on.changes(), index),
                                Application.version(),
                                demo != null,
                                on.room()),
                        routes,
                        List.of(reports.coming()));
        server.endsToo(reception::close);
        server.endsToo(columns::close);
        columns.prepare();
        server.endsToo(postman::close);
        anchor(
                server,
                new Anchoring(
                        on.anchors(),
                        Anchors.Chain.CHANGES,
                        follower::sequence,
                        on.changes()::head,
                        on.clock()));
        anchor(
                server,
                new Anchoring(
                        on.anchors(),
                        Anchors.Chain.DISCLOSURES,
                        on.disclosures()::newest,
                        on.disclosures()::head,
                        on.clock()));
        snapshot.map(file -> new SnapshotKeeping(file, index, follower, on.changes()))
                .ifPresent(
                        kept -> {
                            server.endsToo(Poll.start(kept::look, SNAPSHOTS)::close);
                            server.endsToo(kept::end);
                        });
        Runnable look = on.store().shared() ? curtain::look : follower::mend;
        server.endsToo(Poll.start(look, FOLLOWING)::close);
        return server;
    }

    private static void anchor(HttpServer server, Anchoring anchoring) {
        server.endsToo(Poll.start(anchoring::look, FOLLOWING)::close);
        server.endsToo(anchoring::end);
    }
}
