package org.xinchuan.ledger;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first answers to idempotency keys, kept in the transaction of the write they tell of. */
final class FirstAnswers {

    private static final long HOURS = 24;

    private final Work work;

    /**
     * @param work behind the guard
     */
    FirstAnswers(Work work) {
        this.work = work;
    }

    /**
     * What a request gets whose key came before; empty when it is the first of its key.
     *
     * @param sequence of the last change
     */
    Optional<Written> repeated(Request request, Instant now, long sequence) {
        if (request.key() == null) {
            return Optional.empty();
        }
        List<Row> before = work.run("write/ledger/answered", Map.of("key", scoped(request)));
        return before.stream()
                .filter(row -> !now.isAfter(expiry(row)))
                .findFirst()
                .map(row -> again(row, content(request), sequence));
    }

    /** Keeps the answer to a request that has a key. */
    void keep(Request request, String now, Answer answer) {
        if (request.key() == null) {
            return;
        }
        Map<String, Object> row = new HashMap<>();
        row.put("key", scoped(request));
        row.put("content", content(request));
        row.put("at", now);
        row.put("status", answer.status());
        row.put("body", answer.body());
        row.put("etag", answer.etag());
        row.put("location", answer.location());
        work.run("write/ledger/remember", Map.of("row", row));
    }

    private static Written again(Row before, String content, long sequence) {
        if (!before.text("content").equals(content)) {
            return new Written.KeyReused();
        }
        Answer answer =
                new Answer(
                        List.of(),
                        (int) before.number("status"),
                        before.text("body"),
                        before.text("etag"),
                        before.text("location"));
        return new Written.Repeated(answer, sequence);
    }

    private static Instant expiry(Row before) {
        return Instant.parse(before.text("at")).plus(HOURS, ChronoUnit.HOURS);
    }

    private static String content(Request request) {
        return request.content() == null ? "" : Chain.sha256(request.content());
    }

    private static String scoped(Request request) {
        return request.actor().name() + " " + request.key();
    }
}
