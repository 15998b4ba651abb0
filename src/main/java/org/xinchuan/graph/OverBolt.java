package org.xinchuan.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Transactions of a store elsewhere. */
final class OverBolt implements OwnTransactions {

    private final Driver driver;
    private final SessionConfig database;
    private final Commits commits = new Commits();

    OverBolt(Driver driver, SessionConfig database) {
        this.driver = driver;
        this.database = database;
    }

    @Override
    public <T> T read(Duration most, Function<Statements, T> reading) {
        try (Session session = driver.session(database)) {
            return session.executeRead(tx -> reading.apply(statements(tx)), limit(most));
        }
    }

    @Override
    public <T> T write(Duration most, Function<Statements, T> writing) {
        AtomicLong commit = new AtomicLong();
        try (Session session = driver.session(database)) {
            return session.executeWrite(
                    tx -> {
                        end(commit);
                        T written = writing.apply(statements(tx));
                        commit.set(commits.begin());
                        return written;
                    },
                    limit(most));
        } finally {
            end(commit);
        }
    }

    @Override
    public Commits commits() {
        return commits;
    }

    /** The driver commits when it has what to write, and may ask for that again. */
    private void end(AtomicLong commit) {
        long begun = commit.getAndSet(0);
        if (begun != 0) {
            commits.end(begun);
        }
    }

    private static Statements statements(SimpleQueryRunner runner) {
        return (text, parameters) -> told(runner, text, parameters);
    }

    private static Statements.Told told(
            SimpleQueryRunner runner, String text, Map<String, Object> parameters) {
        Result result = runner.run(text, parameters);
        List<Object[]> rows = result.list(RowValues::values);
        return new Statements.Told(
                result.keys(), rows, result.consume().counters().containsUpdates());
    }

    private static TransactionConfig limit(Duration most) {
        return TransactionConfig.builder().withTimeout(most).build();
    }
}
