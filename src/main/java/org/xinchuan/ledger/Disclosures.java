package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The record of who was shown whose personal data. It is durable before anything is shown: whoever
 * cannot be recorded is shown nothing. A chain of its own, so that looking at people changes
 * nothing that the read models follow.
 */
public final class Disclosures {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int PORTION = 10_000;

    private final Graph graph;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile long newest;

    public Disclosures(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** One that waits for its transaction; touched behind the turn alone, once it is in line. */
    private static final class Waiting {

        private final Disclosure.Asked asked;
        private boolean kept;

        private Waiting(Disclosure.Asked asked) {
            this.asked = asked;
        }
    }

    /**
     * Records a disclosure and returns when it is kept. Those that come at the same time share one
     * transaction.
     *
     * @throws org.xinchuan.graph.StoreUnavailable when it cannot be kept: show nothing then
     */
    public void record(Disclosure.Asked asked) {
        Waiting mine = new Waiting(asked);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.kept) {
                keep(mine);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Keeps ours and those behind us; when it fails, the others try again for themselves. */
    private void keep(Waiting mine) {
        List<Waiting> all = new ArrayList<>(List.of(mine));
        waiting.remove(mine);
        while (all.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            all.add(waiting.poll());
        }
        boolean kept = false;
        try {
            newest = graph.write(work -> append(work, all.stream().map(one -> one.asked).toList()));
            kept = true;
        } finally {
            for (Waiting one : all) {
                one.kept = kept;
            }
        }
    }

    private Long append(Work work, List<Disclosure.Asked> all) {
        Row guard = work.run("write/disclosure/guard", Map.of()).getFirst();
        String hash = guard.text("hash");
        long sequence = guard.number("sequence");
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Disclosure.Asked asked : all) {
            Disclosure link = Disclosure.after(hash, ++sequence, now, asked);
            rows.add(Rows.of(link));
            hash = link.hash();
        }
        work.run(
                "write/disclosure/append",
                Map.of("rows", rows, "sequence", sequence, "hash", hash));
        return sequence;
    }

    /** Up to {@code limit} disclosures after a sequence number. */
    public List<Disclosure> since(long sequence, int limit) {
        return all("read/disclosure/since", Map.of("since", sequence, "limit", limit));
    }

    /**
     * The same of one record.
     *
     * @param subject whose data, such as {@code person:P1}
     */
    public List<Disclosure> of(String subject, long sequence, int limit) {
        return all(
                "read/disclosure/of-subject",
                Map.of("subject", subject, "since", sequence, "limit", limit));
    }

    /** The number of the newest link that is known here. */
    public long newest() {
        return newest;
    }

    /** The newest link; number 0 before the first. */
    public Head head() {
        Head head =
                graph.read("read/disclosure/head").stream()
                        .findFirst()
                        .map(row -> new Head(row.number("sequence"), row.text("hash")))
                        .orElse(Head.NONE);
        newest = head.sequence();
        return head;
    }

    /** Reads the whole chain, as {@link Changes#verify}. */
    public Verified verify(Map<Long, String> anchors, LongConsumer progress) {
        return new ChainCheck(this::head, this::portion).run(anchors, progress);
    }

    private List<Disclosure> portion(long sequence) {
        return graph
                .readAll("read/disclosure/since", Map.of("since", sequence, "limit", PORTION))
                .stream()
                .map(Disclosure::of)
                .toList();
    }

    private List<Disclosure> all(String statement, Map<String, Object> asked) {
        return graph.read(statement, asked).stream().map(Disclosure::of).toList();
    }

    /** So many disclosures of one operation to one account, in so long a time. */
    public record Limit(int most, Duration in) {}

    /**
     * Records a disclosure of which there may be only so many. They are counted in the record
     * itself, so that no restart forgets them and all servers of a store count together.
     *
     * @return how long the account has to wait; empty when it is kept
     */
    public Optional<Duration> recordAtMost(Disclosure.Asked asked, Limit... limits) {
        turn.lock();
        try {
            return graph.write(
                    work -> {
                        // Behind the guard, so that two at once do not both find room.
                        work.run("write/disclosure/guard", Map.of());
                        Optional<Duration> wait =
                                Stream.of(limits)
                                        .flatMap(limit -> wait(work, asked, limit).stream())
                                        .max(Comparator.naturalOrder());
                        if (wait.isEmpty()) {
                            newest = append(work, List.of(asked));
                        }
                        return wait;
                    });
        } finally {
            turn.unlock();
        }
    }

    /** How long until there is room within a limit; empty when there is. */
    private Optional<Duration> wait(Work work, Disclosure.Asked asked, Limit limit) {
        Instant now = clock.instant();
        List<Row> before =
                work.run(
                        "read/disclosure/last",
                        Map.of(
                                "actor", asked.actor().name(),
                                "operation", asked.operation(),
                                "from", now.minus(limit.in()).toString(),
                                "limit", limit.most()));
        if (before.size() < limit.most()) {
            return Optional.empty();
        }
        Instant oldest = Instant.parse(before.getLast().text("at"));
        return Optional.of(Duration.between(now, oldest.plus(limit.in())));
    }
}
