package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The one door for writes. Each takes the guard node's lock as its first statement, so all writes
 * have one order and what a rule has checked still holds when the write commits (Neo4j isolates by
 * read committed only; docs/decisions/0002). The answer to an idempotency key and the change record
 * are kept in the same transaction as the change itself.
 */
public final class Ledger {

    private final Graph graph;
    private final Clock clock;

    public Ledger(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Runs {@code act} behind the guard and commits it when its answer has changes. {@code act} may
     * run more than once (the store retries passing faults), always from the start.
     */
    public Written write(Request request, Function<Entry, Answer> act) {
        return writing(null, request, act);
    }

    /**
     * As {@link #write}, for the import that holds the store: while the guard names an import,
     * nobody else can write, and nobody can go on with an import that the guard does not name.
     */
    public Written importing(String id, Request request, Function<Entry, Answer> act) {
        return writing(id, request, act);
    }

    private Written writing(String holder, Request request, Function<Entry, Answer> act) {
        try {
            return graph.write(work -> behindGuard(work, holder, request, act));
        } catch (Undone undone) {
            return undone.written;
        }
    }

    private Written behindGuard(
            Work work, String holder, Request request, Function<Entry, Answer> act) {
        Row guard = work.run("write/ledger/guard").getFirst();
        if (!Objects.equals(guard.get("importing"), holder)) {
            throw new Undone(new Written.ImportUnderWay());
        }
        String content = request.content() == null ? "" : Chain.sha256(request.content());
        if (request.key() != null) {
            List<Row> before = work.run("write/ledger/answered", Map.of("key", scoped(request)));
            if (!before.isEmpty() && !expired(before.getFirst())) {
                throw new Undone(repeated(before.getFirst(), content));
            }
        }
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        long sequence = guard.number("sequence") + 1;
        Answer answer = act.apply(new Entry(work, sequence, now, request.actor().name()));
        if (answer.changes().isEmpty()) {
            throw new Undone(new Written.Answered(answer, guard.number("sequence")));
        }
        long head = append(work, guard, now, request.actor(), answer.changes());
        if (request.key() != null) {
            remember(work, request, content, now, answer);
        }
        return new Written.Answered(answer, head);
    }

    /** Appends changes to the chain; the caller holds the guard. Answers the new head. */
    static long append(Work work, Row guard, String now, Actor actor, List<Change> changes) {
        String hash = guard.text("hash");
        long sequence = guard.number("sequence");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Change change : changes) {
            sequence++;
            ChangeRecord record = ChangeRecord.after(hash, sequence, now, actor, change);
            rows.add(Rows.of(record));
            hash = record.hash();
        }
        work.run("write/ledger/append", Map.of("rows", rows, "sequence", sequence, "hash", hash));
        return sequence;
    }

    private boolean expired(Row before) {
        return clock.instant()
                .isAfter(java.time.Instant.parse(before.text("at")).plus(24, ChronoUnit.HOURS));
    }

    private static Written repeated(Row before, String content) {
        if (!before.text("content").equals(content)) {
            return new Written.KeyReused();
        }
        return new Written.Repeated(
                new Answer(
                        List.of(),
                        (int) before.number("status"),
                        before.text("body"),
                        before.text("etag"),
                        before.text("location")));
    }

    private static void remember(
            Work work, Request request, String content, String now, Answer answer) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", scoped(request));
        row.put("content", content);
        row.put("at", now);
        row.put("status", answer.status());
        row.put("body", answer.body());
        row.put("etag", answer.etag());
        row.put("location", answer.location());
        work.run("write/ledger/remember", Map.of("row", row));
    }

    private static String scoped(Request request) {
        return request.actor().name() + " " + request.key();
    }

    /** Carries the result of a write that must leave no trace out of its transaction. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Written written;

        private Undone(Written written) {
            super(null, null, false, false);
            this.written = written;
        }
    }
}
