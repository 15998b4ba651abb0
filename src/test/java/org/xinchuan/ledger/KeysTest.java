package org.xinchuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.WatchedStore;
import org.xinchuan.graph.Commits;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.Store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** However many ranges there are, the rows are those of one answer, in the same order. */
@OnDemoGroup
class KeysTest {

    private static final String PEOPLE = "read/person/keys";
    private static final String ROWS = "read/lineage/people";

    @Test
    void rangesAreJoinedInOrder(Graph graph) {
        List<String> keys =
                graph.readAll(PEOPLE, Map.of("after", "", "limit", 1_000_000)).stream()
                        .map(row -> row.text("key"))
                        .toList();
        List<Map<String, Object>> whole =
                graph.readAll(ROWS, Map.of("keys", keys)).stream().map(Row::values).toList();
        assertThat(whole).hasSizeGreaterThan(500);
        for (int range : new int[] {61, whole.size() - 1, whole.size(), whole.size() + 1}) {
            List<Map<String, Object>> rows = new ArrayList<>();
            Keys.readAll(graph, PEOPLE, ROWS, range, row -> rows.add(row.values()));
            assertThat(rows).as("ranges of %d", range).isEqualTo(whole);
        }
    }

    /** None of the first ranges is answered before as many are asked for as are to be. */
    @Test
    @Timeout(60)
    void rangesAreReadSideBySide(Store store, CypherCatalog catalog) {
        assumeThat(store.transactions()).isPresent();
        String rows = catalog.statement(ROWS).text();
        CountDownLatch asked = new CountDownLatch(Keys.SESSIONS);
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Store watched =
                new WatchedStore(
                        store,
                        own ->
                                new OwnTransactions() {
                                    @Override
                                    public <T> T read(Duration limit, Function<Statements, T> act) {
                                        return own.read(limit, open -> act.apply(waiting(open)));
                                    }

                                    private Statements waiting(Statements open) {
                                        return (text, parameters) -> {
                                            if (!text.equals(rows)) {
                                                return open.run(text, parameters);
                                            }
                                            most.accumulateAndGet(
                                                    reading.incrementAndGet(), Math::max);
                                            asked.countDown();
                                            await(asked);
                                            Statements.Told told = open.run(text, parameters);
                                            reading.decrementAndGet();
                                            return told;
                                        };
                                    }

                                    @Override
                                    public <T> T write(
                                            Duration limit, Function<Statements, T> act) {
                                        return own.write(limit, act);
                                    }

                                    @Override
                                    public Commits commits() {
                                        return own.commits();
                                    }
                                });
        AtomicInteger read = new AtomicInteger();
        try (Graph graph = Graph.connect(watched, catalog)) {
            Keys.readAll(graph, PEOPLE, ROWS, 20, row -> read.incrementAndGet());
        }
        assertThat(read).hasValueGreaterThan(500);
        assertThat(most).as("and no more than that").hasValue(Keys.SESSIONS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatBreaksInARangeIsWhatTheCallerIsTold(Graph graph) {
        assertThatThrownBy(() -> Keys.readAll(graph, PEOPLE, "read/nothing", 61, row -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read/nothing");
    }
}
