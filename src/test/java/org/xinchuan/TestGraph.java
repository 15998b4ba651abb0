package org.xinchuan;

import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Head;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One real Neo4j for all tests of the JVM, migrated once and wiped before each test, or before the
 * first of a class with one instance for all its tests. It runs in this process, or in a container
 * where a Docker engine is present; {@code -Dxinchuan.store=embedded} or {@code container}
 * overrides. A test class says {@code @ExtendWith(TestGraph.class)} and takes a {@link Graph}, a
 * {@link Store}, the {@link CypherCatalog} or the {@link TestGraph} as parameters.
 */
public final class TestGraph
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private static final String IMAGE = "neo4j:2026.08.1-community";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().isAnnotationPresent(OnDemoGroup.class)) {
            running(context).holdDemoGroup();
        } else {
            running(context).wipe();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().isAnnotationPresent(OnDemoGroup.class)) {
            running(context).demoGroupIsUnchanged();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getTestInstanceLifecycle().orElseThrow() == Lifecycle.PER_METHOD) {
            running(context).wipe();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Graph.class, Store.class, CypherCatalog.class, Running.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Graph.class) {
            return running.graph;
        }
        if (type == Store.class) {
            return running.store;
        }
        return type == CypherCatalog.class ? running.catalog : running;
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** Whether the tests run against a container. */
    public static boolean inContainer() {
        String chosen = System.getProperty("xinchuan.store");
        return chosen == null
                ? DockerClientFactory.instance().isDockerAvailable()
                : chosen.equals("container");
    }

    /** The store of this JVM; closed by JUnit when all tests are done. */
    public static final class Running implements AutoCloseable {

        private final Path folder;
        private final Neo4jContainer container;
        private final Store store;
        private final CypherCatalog catalog;
        private final Graph graph;
        private final Driver driver;
        private Head demoGroup;

        private Running() {
            try {
                folder = Files.createTempDirectory("xinchuan-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            container = inContainer() ? container() : null;
            store = container == null ? EmbeddedStores.open(folder) : remote(container);
            catalog = CypherCatalog.load();
            graph = Graph.connect(store, catalog);
            new Migrations(graph).apply();
            driver =
                    GraphDatabase.driver(
                            store.uri(), AuthTokens.basic(store.user(), store.password()));
        }

        private static Neo4jContainer container() {
            Neo4jContainer neo4j = new Neo4jContainer(IMAGE).withAdminPassword("only-for-tests");
            neo4j.start();
            return neo4j;
        }

        private static Store remote(Neo4jContainer neo4j) {
            return new RemoteNeo4j(
                    URI.create(neo4j.getBoltUrl()), "neo4j", neo4j.getAdminPassword());
        }

        /** The driver itself, for what tests ask in their own words. */
        public Driver driver() {
            return driver;
        }

        /** Has the demo group in the store and nothing else. */
        private void holdDemoGroup() {
            if (demoGroup != null) {
                return;
            }
            wipe();
            try (FolderTree files = FolderTree.temporary()) {
                DemoStore.load(graph, files.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            demoGroup = new Changes(graph).head();
        }

        private void demoGroupIsUnchanged() {
            if (!new Changes(graph).head().equals(demoGroup)) {
                demoGroup = null;
                throw new AssertionError("a class on the demo group changed it");
            }
        }

        /** Removes everything but the schema, as if the store were new. */
        public void wipe() {
            demoGroup = null;
            try (Session session = driver.session()) {
                session.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").consume();
                session.run("CREATE (:Guard {id: 'ledger', turn: 0, sequence: 0, hash: ''})")
                        .consume();
            }
        }

        @Override
        public void close() throws IOException {
            driver.close();
            graph.close();
            store.close();
            if (container != null) {
                container.stop();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
