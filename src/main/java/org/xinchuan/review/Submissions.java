package org.xinchuan.review;

import org.xinchuan.access.Reach;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits, and what became of it. */
final class Submissions {

    private final Graph graph;

    Submissions(Graph graph) {
        this.graph = graph;
    }

    /**
     * Which submissions are asked for.
     *
     * @param state null for any
     * @param by of whom; null for anybody
     * @param reach for whom they wait; null when that does not matter
     * @param subject about which record; null for any
     */
    record Filter(Submission.State state, String by, Reach reach, String subject) {}

    /** Part of a list. */
    record Part(List<Submission> items, long total) {}

    /** Those that fit, the newest first. */
    Part find(Filter filter, int offset, int limit) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("state", filter.state() == null ? null : filter.state().name());
        asked.put("by", filter.by());
        asked.put("everything", filter.reach() == null || filter.reach().everything());
        asked.put("reach", filter.reach() == null ? List.of() : filter.reach().organisations());
        asked.put("subject", filter.subject());
        asked.put("offset", offset);
        asked.put("limit", limit);
        return graph.read(
                work -> {
                    var found = work.run("read/submission/list", asked).getFirst();
                    List<Submission> items = new ArrayList<>();
                    found.<String>list("ids").forEach(id -> items.add(of(work, id).orElseThrow()));
                    return new Part(items, found.number("total"));
                });
    }

    static Optional<Submission> of(Work work, String id) {
        return work.run("read/submission/rows", Map.of("keys", List.of(id))).stream()
                .findFirst()
                .map(Submission::of);
    }

    static Change put(Entry entry, Submission submission, String operation) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", submission.id());
        row.put("state", submission.state().name());
        row.put("operation", submission.operation());
        row.put("path", submission.path());
        row.put("variables", submission.variables());
        row.put("body", submission.body());
        row.put("subject", submission.subject());
        row.put("submittedBy", submission.submittedBy());
        row.put("scope", submission.scope());
        row.put("submittedAt", submission.submittedAt());
        row.put("waitingFor", submission.waitingFor());
        row.put("silent", submission.silent());
        row.put("decidedBy", submission.decidedBy());
        row.put("decidedAt", submission.decidedAt());
        row.put("reason", submission.reason());
        entry.run("write/submission/put", Map.of("row", row));
        return new Change(operation, submission.name(), List.of("state", "waitingFor"));
    }
}
