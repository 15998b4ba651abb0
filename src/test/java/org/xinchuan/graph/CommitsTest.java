package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestGraph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a read sees of a commit that overlaps it: all or nothing. */
@ExtendWith(TestGraph.class)
final class CommitsTest {

    private static final CypherCatalog CATALOG =
            CypherCatalog.load().with("write/at-once", Path.of("src/test/resources/at-once"));

    private static final int WRITES = 100;
    private static final int READERS = 3;

    private final Commits commits = new Commits();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aReadIsMadeOnceWhileNothingIsCommitted() {
        commits.end(commits.begin());
        assertThat(commits.whole(asked::incrementAndGet)).isEqualTo(1);
        assertThat(commits.whole(asked::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aReadIsMadeAgainWhenACommitOverlapsIt() {
        assertThat(commits.whole(() -> overlapped(1))).isEqualTo(2);
    }

    @Test
    void aReadIsMadeAgainWhenACommitEndsWithinIt() {
        long[] commit = {commits.begin()};
        int times =
                commits.whole(
                        () -> {
                            if (commit[0] != 0) {
                                commits.end(commit[0]);
                                commit[0] = 0;
                            }
                            return asked.incrementAndGet();
                        });
        assertThat(times).isEqualTo(2);
    }

    @Test
    void whatFailsOnlyWhileSomethingIsCommittedDoesNotFail() {
        Supplier<Integer> reading =
                () -> {
                    if (overlapped(1) == 1) {
                        throw new IllegalArgumentException("half of it");
                    }
                    return asked.get();
                };
        assertThat(commits.whole(reading)).isEqualTo(2);
    }

    @Test
    void whatFailsByItselfIsAskedOnce() {
        IllegalArgumentException own = new IllegalArgumentException("its own");
        assertThatThrownBy(() -> commits.whole(() -> fail(own))).isSameAs(own);
        assertThat(asked).hasValue(1);
    }

    @Test
    void commitsWaitForAReadThatWasOverlappedTwice() throws Exception {
        Thread commit = new Thread(() -> commits.end(commits.begin()));
        int times =
                commits.whole(
                        () -> {
                            int time = overlapped(2);
                            if (time == 3) {
                                commit.start();
                                assertThat(whenItStopped(commit))
                                        .isEqualTo(Thread.State.TIMED_WAITING);
                            }
                            return time;
                        });
        assertThat(times).isEqualTo(3);
        commit.join();
    }

    private static Thread.State whenItStopped(Thread thread) {
        Thread.State state = thread.getState();
        while (state == Thread.State.NEW || state == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
            state = thread.getState();
        }
        return state;
    }

    @Test
    void aReadThatWaitsForAWriteKeepsItForAWhileOnly() {
        // The third time it is the read itself that commits.
        assertThat(commits.whole(() -> overlapped(3))).isEqualTo(3);
    }

    @Test
    void aLongCommitKeepsNobodyFromReading() {
        long commit = commits.begin();
        assertThat(commits.whole(asked::incrementAndGet)).isEqualTo(3);
        assertThatThrownBy(
                        () -> commits.whole(() -> fail(new IllegalArgumentException("half of it"))))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("large change");
        commits.end(commit);
    }

    @Test
    void readersOfTheStoreSeeAllOfAWriteOrNothing(Store store) throws Exception {
        Store overBolt = new RemoteNeo4j(store.uri(), store.user(), store.password());
        for (Store way : List.of(store, overBolt)) {
            try (Graph graph = Graph.connect(way, CATALOG)) {
                // A read that takes long, as the first ones do, may see half a write.
                whileRead(graph, rows -> {}, 20);
                whileRead(graph, rows -> assertThat(rows).hasSize(1), WRITES);
            }
        }
    }

    private static void whileRead(Graph graph, Consumer<List<Row>> seen, int writes)
            throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        // The pool of all has one thread on a machine of two processors.
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            CountDownLatch reading = new CountDownLatch(READERS);
            Callable<Integer> reader = () -> read(graph, seen, reading, done);
            List<Future<Integer>> readers =
                    Stream.generate(() -> threads.submit(reader)).limit(READERS).toList();
            reading.await();
            for (int i = 1; i <= writes; i++) {
                put(graph, i);
            }
            done.set(true);
            assertThat(readers).extracting(Future::get).anyMatch(judged -> judged > 0);
        }
    }

    private static void put(Graph graph, int number) {
        graph.write(work -> work.run("write/at-once/write", Map.of("number", number)));
    }

    /** Reads until all is written; tells how many reads were judged. */
    private static int read(
            Graph graph, Consumer<List<Row>> seen, CountDownLatch reading, AtomicBoolean done) {
        reading.countDown();
        int judged = 0;
        do {
            judged += judged(() -> graph.read("write/at-once/read"), seen);
            judged += judged(() -> graph.readSoon("write/at-once/read", Map.of()), seen);
        } while (!done.get());
        return judged;
    }

    /** Nothing is promised of a read that takes long, as any may on a busy machine. */
    private static int judged(Supplier<List<Row>> reading, Consumer<List<Row>> seen) {
        long begun = System.nanoTime();
        List<Row> rows = reading.get();
        if (System.nanoTime() - begun > Commits.SHORT.toNanos()) {
            return 0;
        }
        seen.accept(rows);
        return 1;
    }

    /** Is overlapped by a commit the first {@code times} times it is asked; answers which it is. */
    private int overlapped(int times) {
        int time = asked.incrementAndGet();
        if (time <= times) {
            commits.end(commits.begin());
        }
        return time;
    }

    private int fail(RuntimeException failure) {
        asked.incrementAndGet();
        throw failure;
    }
}
