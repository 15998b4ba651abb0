package org.xinchuan.graph.embedded;

import org.neo4j.driver.Values;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.ServerCodes;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.StoreUnavailable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Statements given to the database itself. A write is some ten small ones, and each would take
 * longer on its way through Bolt than it takes to run. Values become the driver's both ways, so
 * that what is stored and what is read is the same by either way.
 */
final class KernelWrites implements OwnTransactions, AutoCloseable {

    /** As long as the driver would try. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final GraphDatabaseService database;

    /** Not the virtual ones of requests: the store keeps buffers by thread and forces its log. */
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("store-", 0).factory());

    KernelWrites(GraphDatabaseService database) {
        this.database = database;
    }

    @Override
    public <T> T write(Duration most, Function<Statements, T> writing) {
        try {
            return CompletableFuture.supplyAsync(() -> written(most, writing), threads).join();
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

    private <T> T written(Duration most, Function<Statements, T> writing) {
        long begun = System.nanoTime();
        for (long pause = FIRST_PAUSE; ; pause *= 2) {
            try (Transaction open = database.beginTx(most.toMillis(), TimeUnit.MILLISECONDS)) {
                T result = writing.apply((text, parameters) -> run(open, text, parameters));
                open.commit();
                return result;
            } catch (DatabaseShutdownException e) {
                throw new StoreUnavailable("The store does not answer at the moment.", e);
            } catch (RuntimeException e) {
                if (!ServerCodes.isPassing(code(e))) {
                    throw e;
                }
                if (System.nanoTime() - begun > PATIENCE) {
                    throw new StoreUnavailable("The store is too busy at the moment.", e);
                }
                LockSupport.parkNanos(pause);
            }
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
        try (Result result = open.execute(text, Values.value(parameters).asMap())) {
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

    private static Object plain(Object value) {
        return Values.value(value).asObject();
    }
}
