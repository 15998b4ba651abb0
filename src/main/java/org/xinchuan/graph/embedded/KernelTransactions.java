package org.xinchuan.graph.embedded;

import org.neo4j.driver.Values;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.xinchuan.graph.Commits;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.ServerCodes;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.graph.put.Put;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Statements given to the database itself. A write is some ten small ones, and each would take
 * longer on its way through Bolt than it takes to run; so would the many rows of a long read.
 * Values become the driver's both ways, so that what is stored and what is read is the same by
 * either way.
 */
final class KernelTransactions implements OwnTransactions, AutoCloseable {

    /** As long as the driver would try. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final GraphDatabaseService database;
    private final Commits commits = new Commits();

    /** Not the virtual ones of requests: the store keeps buffers by thread and forces its log. */
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("store-", 0).factory());

    KernelTransactions(GraphDatabaseService database) {
        this.database = database;
    }

    @Override
    public <T> T read(Duration most, Function<Statements, T> reading) {
        return inOwnThread(most, reading, Transaction::commit);
    }

    @Override
    public <T> T write(Duration most, Function<Statements, T> writing) {
        return inOwnThread(most, writing, this::commit);
    }

    @Override
    public Commits commits() {
        return commits;
    }

    private void commit(Transaction open) {
        long commit = commits.begin();
        try {
            open.commit();
        } finally {
            commits.end(commit);
        }
    }

    private <T> T inOwnThread(
            Duration most, Function<Statements, T> work, Consumer<Transaction> end) {
        try {
            return CompletableFuture.supplyAsync(() -> done(most, work, end), threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private <T> T done(Duration most, Function<Statements, T> work, Consumer<Transaction> end) {
        long begun = System.nanoTime();
        for (long pause = FIRST_PAUSE; ; pause *= 2) {
            try (Transaction open = database.beginTx(most.toMillis(), TimeUnit.MILLISECONDS)) {
                T result = work.apply(new Open(open));
                end.accept(open);
                return result;
            } catch (DatabaseShutdownException e) {
                throw new StoreUnavailable("The store does not answer at the moment.", e);
            } catch (RuntimeException e) {
                if (!ServerCodes.isPassing(code(e))) {
                    throw e;
                }
                if (System.nanoTime() - begun > PATIENCE) {
                    throw ServerCodes.passing(code(e), e);
                }
                LockSupport.parkNanos(pause);
            }
        }
    }

    /** A transaction that is open. */
    private record Open(Transaction transaction) implements Statements {

        @Override
        public Told run(String text, Map<String, Object> parameters) {
            return KernelTransactions.run(transaction, text, parameters);
        }

        @Override
        public List<Map<String, Object>> create(
                Put put, List<Map<String, Object>> rows, Map<String, Object> ledger) {
            return new NewRows(transaction, put, ledger).write(rows);
        }
    }

    /** As the server would tell it; null when it is no fault of the store. */
    private static String code(RuntimeException fault) {
        return switch (fault) {
            case QueryExecutionException query -> query.getStatusCode();
            case Status.HasStatus told -> told.status().code().serialize();
            default -> null;
        };
    }

    private static Statements.Told run(
            Transaction open, String text, Map<String, Object> parameters) {
        try (Result result = open.execute(text, plain(parameters))) {
            List<String> columns = result.columns();
            List<Object[]> rows = new ArrayList<>();
            while (result.hasNext()) {
                Map<String, Object> row = result.next();
                rows.add(columns.stream().map(column -> plain(row.get(column))).toArray());
            }
            return new Statements.Told(
                    columns, rows, result.getQueryStatistics().containsUpdates());
        }
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        Map<String, Object> plain = HashMap.newHashMap(map.size());
        map.forEach((key, value) -> plain.put((String) key, plain(value)));
        return plain;
    }

    /** What the driver would make of a value; a batch of an import has a hundred thousand. */
    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case String _, Long _, Double _, Boolean _, LocalDate _ -> value;
            case Integer number -> number.longValue();
            case Map<?, ?> map -> plain(map);
            case Collection<?> list -> {
                List<Object> plain = new ArrayList<>(list.size());
                list.forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            default -> Values.value(value).asObject();
        };
    }
}
