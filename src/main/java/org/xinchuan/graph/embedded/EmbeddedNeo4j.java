package org.xinchuan.graph.embedded;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreBeside;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Neo4j Community in this JVM, reached like any other server: Bolt on a random port of the loopback
 * interface, with a password that is fresh at every start and known to this process alone.
 */
final class EmbeddedNeo4j implements Store {

    private static final Duration BRIEF = Duration.ofMillis(100);

    private final DatabaseManagementService service;
    private final Path folder;
    private final String password;
    private final KernelTransactions transactions;
    private final EmbeddedBeside beside;

    private EmbeddedNeo4j(DatabaseManagementService service, Path folder, String password) {
        this.service = service;
        this.folder = folder;
        this.password = password;
        this.transactions = new KernelTransactions(service.database("neo4j"));
        this.beside = new EmbeddedBeside(service.database("neo4j"), folder.getParent());
    }

    static EmbeddedNeo4j start(Path folder) {
        FirstPassword first = FirstPassword.prepare(folder);
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(folder)
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                        .setConfig(HttpConnector.enabled, false)
                        .setConfig(GraphDatabaseSettings.auth_enabled, true)
                        .setConfig(GraphDatabaseSettings.udc_enabled, false)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, PageMemory.of(folder))
                        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                        // Waits of the default shutdown, 10 s in all, that serve remote clients.
                        .setConfig(
                                BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, BRIEF)
                        .setConfig(
                                BoltConnectorInternalSettings.connection_shutdown_wait_time, BRIEF)
                        .setConfig(
                                GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                                Duration.ZERO)
                        .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                        .setConfig(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false)
                        .build();
        try {
            String password = Passwords.random();
            try (Transaction system = service.database("system").beginTx()) {
                system.execute(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
                system.commit();
            }
            first.forget();
            return new EmbeddedNeo4j(service, folder, password);
        } catch (RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    /** Writes all that another says into this one, which is empty. */
    void copy(EmbeddedNeo4j other) {
        StoreCopy.make(other.service.database("neo4j"), service.database("neo4j"));
    }

    /** Takes over the words and the schema of another. */
    void frame(GraphDatabaseService other) {
        StoreCopy.frame(other, service.database("neo4j"));
    }

    @Override
    public URI uri() {
        var database = (GraphDatabaseAPI) service.database("neo4j");
        var bolt =
                database.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://127.0.0.1:" + bolt.getPort());
    }

    @Override
    public String user() {
        return "neo4j";
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String description() {
        return "The embedded Neo4j in " + folder;
    }

    @Override
    public Optional<NodeScan> scan() {
        return Optional.of(new KernelScan(service.database("neo4j")));
    }

    @Override
    public Optional<OwnTransactions> transactions() {
        return Optional.of(transactions);
    }

    @Override
    public Optional<StoreBeside> beside() {
        return Optional.of(beside);
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void close() {
        transactions.close();
        service.shutdown();
        beside.settle();
    }
}
