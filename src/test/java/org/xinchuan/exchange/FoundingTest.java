package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.xinchuan.BesideOthers;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A store that is founded says what one that was written says, word for word. */
@BesideOthers
class FoundingTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    /** More than any folder here has. */
    private static final int AT_ONCE = 1_000_000;

    /** Without what is new at every import: its id, and the hash of the change that names it. */
    private static final String NODES =
            """
            MATCH (n)
            RETURN labels(n) AS labels, n {.*, id: CASE WHEN n:Import THEN 0 ELSE n.id END,
              hash: null, subject: CASE WHEN n:Change THEN 0 ELSE n.subject END} AS properties
            """;

    private static final String LINKS =
            """
            MATCH (a)-[f]->(b)
            RETURN labels(a) AS from, a {.*} AS a, type(f) AS type,
              f {.*, factId: f.factId IS NOT NULL} AS fact, labels(b) AS to, b {.*} AS b
            """;

    private static final String SCHEMA =
            """
            SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint, state
            RETURN name, type, labelsOrTypes, properties, owningConstraint, state
            """;

    private static final CypherCatalog CATALOG = CypherCatalog.load();

    /** A data directory with the schema and nothing else. */
    @TempDir private static Path empty;

    @TempDir private Path temporary;

    @BeforeAll
    static void migrate() {
        try (Store store = EmbeddedStores.open(empty);
                Graph graph = Graph.connect(store, CATALOG)) {
            new Migrations(graph).apply();
        }
    }

    @Test
    void everyTableAndColumnIsTheSame() throws IOException {
        theSame(Folders.golden());
    }

    @Test
    void theDemoGroupIsTheSame() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("demo"));
        DemoGroup.writeTo(folder);
        theSame(folder);
    }

    private void theSame(Path folder) throws IOException {
        Path founded = data("founded");
        ImportOutcome outcome;
        try (Store store = EmbeddedStores.open(founded);
                Graph graph = Graph.connect(store, CATALOG)) {
            outcome = founding(graph).run(folder, "test", Progress.none());
            assertThat(graph.read("read/import/counts").getFirst().number("person")).isZero();
        }
        Said said = said(founded);
        Path written = data("written");
        try (Store store = EmbeddedStores.open(written);
                Graph graph = Graph.connect(store, CATALOG)) {
            assertThat(imports(graph).run(folder, "test", Progress.none())).isEqualTo(outcome);
        }
        Said expected = said(written);
        same(said.nodes(), expected.nodes());
        same(said.links(), expected.links());
        same(said.schema(), expected.schema());
        assertThat(said.exported()).isEqualTo(expected.exported());
    }

    @Test
    void whatIsRefusedIsRefusedInTheSameWords() throws IOException {
        Path folder =
                Folders.copy(
                        Folders.golden(),
                        temporary.resolve("wrong"),
                        Map.of(
                                "pairings.csv",
                                "id,mentors,apprentices\nA1,P1,P2\nA2,P2,P1\nA3,P1,NOBODY"));
        try (Store store = EmbeddedStores.open(data("refused"));
                Graph graph = Graph.connect(store, CATALOG)) {
            ImportOutcome outcome = founding(graph).run(folder, "test", Progress.none());
            assertThat(outcome)
                    .isInstanceOf(ImportOutcome.Refused.class)
                    .isEqualTo(imports(graph).run(folder, "test", Progress.none()));
        }
    }

    @Test
    void aStoreWithPeopleAndOneOfOthersAreWrittenInto() throws IOException {
        Path one = Folders.with(temporary.resolve("one"), "people.csv", "id,name", "X1,甲");
        try (Store store = EmbeddedStores.open(data("others"))) {
            Store remote = new RemoteNeo4j(store.uri(), store.user(), store.password());
            try (Graph graph = Graph.connect(remote, CATALOG)) {
                founding(graph).run(one, "test", Progress.none());
                assertThat(people(graph)).isEqualTo(1);
            }
            try (Graph graph = Graph.connect(store, CATALOG)) {
                founding(graph).run(Folders.golden(), "test", Progress.none());
                assertThat(people(graph)).isGreaterThan(1);
            }
        }
    }

    @Test
    void aProcessThatIsKilledLeavesAnEmptyStore() throws IOException, InterruptedException {
        Path data = data("killed");
        for (String moment : List.of("APPLY 0", "WHOLE")) {
            killed(data, moment);
            nothingIsThere(data);
        }
        // Killed when it had moved the empty store aside.
        killed(data, "WHOLE");
        Files.move(data.resolve("store"), data.resolve("store.old"));
        nothingIsThere(data);
    }

    private void nothingIsThere(Path data) {
        try (Store store = EmbeddedStores.open(data);
                Graph graph = Graph.connect(store, CATALOG)) {
            assertThat(new Exports(graph).write(temporary.resolve("none"), Progress.none()))
                    .isZero();
            assertThat(new Checks(graph, CATALOG).run()).isEmpty();
        }
        assertThat(data.resolve("founding")).doesNotExist();
    }

    private static void killed(Path data, String moment) throws IOException, InterruptedException {
        List<String> arguments = List.of(data.toString(), Folders.golden().toString(), moment);
        ImportChild.killAt(ImportChild.start(FoundingChild.class, arguments), moment);
    }

    private static Imports imports(Graph graph) {
        return new Imports(graph, new Ledger(graph, CLOCK), CLOCK, AT_ONCE);
    }

    private static Imports founding(Graph graph) {
        return imports(graph).founding(1);
    }

    private static long people(Graph graph) {
        return graph.read("read/import/counts").getFirst().number("person");
    }

    private Path data(String name) throws IOException {
        Path data = temporary.resolve(name);
        try (Stream<Path> files = Files.walk(empty)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(empty.relativize(file).toString()));
            }
        }
        return data;
    }

    /** The same, and when not, what is not. */
    private static void same(List<String> said, List<String> expected) {
        List<String> more = new ArrayList<>(said);
        expected.forEach(more::remove);
        List<String> less = new ArrayList<>(expected);
        said.forEach(less::remove);
        assertThat(more).isEqualTo(less).isEmpty();
    }

    /** Everything that a store says. */
    private record Said(
            List<String> nodes,
            List<String> links,
            List<String> schema,
            Map<String, String> exported) {}

    private Said said(Path data) {
        try (Store store = EmbeddedStores.open(data);
                Graph graph = Graph.connect(store, CATALOG);
                Driver driver =
                        GraphDatabase.driver(
                                store.uri(), AuthTokens.basic(store.user(), store.password()));
                Session session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            assertThat(new Checks(graph, CATALOG).run()).isEmpty();
            Path out = data.resolveSibling(data.getFileName() + "-out");
            new Exports(graph).write(out, Progress.none());
            return new Said(
                    all(session, NODES),
                    all(session, LINKS),
                    all(session, SCHEMA),
                    Folders.read(out));
        }
    }

    /** The answers in an order of their own; a map in them in the order of its keys. */
    private static List<String> all(Session session, String statement) {
        return session.run(statement).list(row -> sorted(row.asMap()).toString()).stream()
                .sorted()
                .toList();
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(key, sorted(one)));
            return sorted;
        }
        return value;
    }
}
