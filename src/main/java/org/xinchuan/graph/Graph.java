package org.xinchuan.graph;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.xinchuan.graph.put.Put;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The store as the rest of the house sees it: named statements in, rows of plain values out. Reads
 * and writes run in managed transactions (retried on passing faults, so neither may have side
 * effects outside the store) under a time limit. A short read sees all of a write or nothing of it,
 * see {@link Commits}. Safe for any number of threads.
 */
public final class Graph implements AutoCloseable {

    // A store just started in a busy JVM may take longer for its first answer than is allowed
    // later.
    private static final int ATTEMPTS = 10;
    private static final Duration READ_LIMIT = Duration.ofSeconds(5);
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(2);
    private static final Duration LONG_LIMIT = Duration.ofMinutes(10);
    private static final SessionConfig DATABASE = SessionConfig.forDatabase("neo4j");

    private static final SessionConfig READING =
            SessionConfig.builder()
                    .withDatabase("neo4j")
                    .withDefaultAccessMode(AccessMode.READ)
                    .build();

    private final Driver driver;
    private final CypherCatalog catalog;
    private final Optional<NodeScan> scan;
    private final OwnTransactions own;
    private final Optional<StoreBeside> beside;

    private Graph(Driver driver, CypherCatalog catalog, Store store) {
        this.driver = driver;
        this.catalog = catalog;
        this.scan = store.scan();
        this.own = store.transactions().orElseGet(() -> new OverBolt(driver, DATABASE));
        this.beside = store.beside();
    }

    /**
     * Connects to a store.
     *
     * @throws StoreUnavailable with one sentence when it cannot be reached or refuses the password
     */
    public static Graph connect(Store store, CypherCatalog catalog) {
        Config config =
                Config.builder()
                        .withConnectionTimeout(2, TimeUnit.SECONDS)
                        .withConnectionAcquisitionTimeout(2, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                        .withUserAgent("xinchuan")
                        .build();
        Driver driver =
                GraphDatabase.driver(
                        store.uri(), AuthTokens.basic(store.user(), store.password()), config);
        try {
            verify(driver, ATTEMPTS, !store.shared());
            return new Graph(driver, catalog, store);
        } catch (AuthenticationException e) {
            driver.close();
            throw new StoreUnavailable(
                    store.description() + " refuses the user or the password.", e);
        } catch (Neo4jException e) {
            driver.close();
            throw new StoreUnavailable(store.description() + " cannot be reached.", e);
        }
    }

    /**
     * A store that is only slow to answer is asked again. One that nobody runs is not, unless it is
     * our own, which has just been started.
     */
    private static void verify(Driver driver, int attempts, boolean patient) {
        try {
            driver.verifyConnectivity();
        } catch (Neo4jException e) {
            boolean slow = e.getCause() instanceof TimeoutException;
            if (attempts == 1 || e instanceof AuthenticationException || !(patient || slow)) {
                throw e;
            }
            verify(driver, attempts - 1, patient);
        }
    }

    /** A way to read the store without statements, when it is in this process. */
    public Optional<NodeScan> scan() {
        return scan;
    }

    /** A way to make another store in the place of this one, when it is in this process. */
    public Optional<StoreBeside> beside() {
        return beside;
    }

    /** Whether there is a statement of that name. */
    public boolean has(String statement) {
        return catalog.has(statement);
    }

    /** What a statement makes of rows that nobody has written before. */
    public Put put(String statement) {
        return catalog.put(statement);
    }

    /** Connects to another store with the same statements. */
    public Graph connect(Store other) {
        return connect(other, catalog);
    }

    /** Runs one reading statement. */
    public List<Row> read(String statement, Map<String, Object> parameters) {
        return read(work -> work.run(statement, parameters));
    }

    public List<Row> read(String statement) {
        return read(statement, Map.of());
    }

    /**
     * Runs a statement of a file that came while we run. It may only read, and has a limit of time.
     *
     * @param rows is told how many rows have come
     * @throws StoreUnavailable when it takes longer
     */
    public List<Row> read(
            CypherFile file, Map<String, Object> parameters, Duration most, LongConsumer rows) {
        return whole(
                () -> {
                    try (Session session = driver.session(READING)) {
                        return session.executeRead(
                                tx -> rows(tx, file.text(), parameters, rows), limit(most));
                    }
                });
    }

    /** The same with a statement of the catalogue. */
    public List<Row> read(
            String statement, Map<String, Object> parameters, Duration most, LongConsumer rows) {
        return read(catalog.statement(statement), parameters, most, rows);
    }

    /** Runs several reading statements in one transaction. */
    public <T> T read(Function<Work, T> reading) {
        return whole(
                () -> {
                    try (Session session = driver.session(DATABASE)) {
                        return session.executeRead(
                                tx -> reading.apply(work(tx)), limit(READ_LIMIT));
                    }
                });
    }

    /** Runs a reading statement that may take long, such as the load of the whole lineage. */
    public List<Row> readAll(String statement, Map<String, Object> parameters) {
        return readDirectly(LONG_LIMIT, statement, parameters);
    }

    /** Runs a reading statement that writes wait for: a store in this process is asked directly. */
    public List<Row> readSoon(String statement, Map<String, Object> parameters) {
        return readDirectly(READ_LIMIT, statement, parameters);
    }

    private List<Row> readDirectly(
            Duration most, String statement, Map<String, Object> parameters) {
        return whole(
                () ->
                        own.read(
                                most,
                                open -> new Transaction(open, catalog).run(statement, parameters)));
    }

    /**
     * Runs a writing transaction. Throwing from {@code writing} rolls everything back. Only the
     * ledger and the store's own housekeeping call this.
     */
    public <T> T write(Function<Transaction, T> writing) {
        return answering(
                () ->
                        own.write(
                                WRITE_LIMIT,
                                open -> writing.apply(new Transaction(open, catalog))));
    }

    /** Runs one statement by its text, for migrations and checks of files. */
    List<Row> runText(String text, Map<String, Object> parameters) {
        try (Session session = driver.session(DATABASE)) {
            return rows(session, text, parameters);
        }
    }

    /** The driver, for what only this package may know. */
    Driver driver() {
        return driver;
    }

    CypherCatalog catalog() {
        return catalog;
    }

    @Override
    public void close() {
        driver.close();
    }

    private Work work(SimpleQueryRunner transaction) {
        return (statement, parameters) ->
                rows(transaction, catalog.statement(statement).text(), parameters);
    }

    private static List<Row> rows(
            SimpleQueryRunner runner, String text, Map<String, Object> parameters) {
        return rows(runner, text, parameters, _ -> {});
    }

    private static List<Row> rows(
            SimpleQueryRunner runner,
            String text,
            Map<String, Object> parameters,
            LongConsumer come) {
        Result result = runner.run(text, parameters);
        Map<String, Integer> places = RowValues.places(result.keys());
        AtomicLong rows = new AtomicLong();
        return result.list(
                record -> {
                    come.accept(rows.incrementAndGet());
                    return new Row(new RowValues(places, record));
                });
    }

    private static TransactionConfig limit(Duration duration) {
        return TransactionConfig.builder().withTimeout(duration).build();
    }

    private <T> T whole(Supplier<T> call) {
        return own.commits().whole(() -> answering(call));
    }

    private static <T> T answering(Supplier<T> call) {
        try {
            return call.get();
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            throw new StoreUnavailable("The store does not answer at the moment.", e);
        } catch (Neo4jException e) {
            if (ServerCodes.isPassing(e.code())) {
                throw ServerCodes.passing(e.code(), e);
            }
            throw e;
        }
    }
}
