package org.xinchuan;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Operation;
import org.xinchuan.account.DemoAccount;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.standard.Bilingual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What this server is. */
final class AboutRoutes implements Routes {

    private final String version;
    private final Demo demo;
    private final LongSupplier sequence;
    private final boolean identifiers;

    AboutRoutes(String version, Demo demo, LongSupplier sequence, boolean identifiers) {
        this.version = version;
        this.demo = demo;
        this.sequence = sequence;
        this.identifiers = identifiers;
    }

    /**
     * The demo group, when it is loaded.
     *
     * @param asOf the day on which its figures hold, with which its pages open
     * @param accounts to try it with; none unless the server runs as {@code demo}
     */
    record Demo(String organisation, LocalDate asOf, List<DemoSignIn> accounts) {

        /**
         * The demo group of a store, which is known by its root and shown as of its day; null where
         * there is none.
         */
        static Demo in(Graph graph, List<DemoAccount> trying) {
            Map<String, Object> root = Map.of("keys", List.of(DemoGroup.ORGANISATION));
            return graph.readAll("read/organisation/rows", root).isEmpty()
                    ? null
                    : new Demo(DemoGroup.NAME, DemoGroup.AS_OF, DemoAccounts.told(trying));
        }
    }

    /** An account of the demo with its password, which is no secret. */
    record DemoSignIn(String name, String password, Bilingual title) {}

    /**
     * What this server is.
     *
     * @param demo null unless the demo group is loaded
     * @param sequence of the last change that answers from memory hold
     * @param identifiers whether identity numbers and phones may be recorded
     */
    record About(
            String name,
            String version,
            @JsonInclude Demo demo,
            LocalDate today,
            long sequence,
            boolean identifiers) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/about", "about")
                        .needs(Operation.READ_PUBLIC)
                        .says("本系统", "What this server is")
                        .answers(200, About.class)
                        .by(this::about));
    }

    private Reply about(Call call) {
        return Reply.ok(
                new About("薪传", version, demo, call.today(), sequence.getAsLong(), identifiers));
    }
}
