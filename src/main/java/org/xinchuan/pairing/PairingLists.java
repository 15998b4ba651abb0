package org.xinchuan.pairing;

import org.xinchuan.access.Reach;
import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which pairings lists have: those of one person out of the store, those of organisations, of a
 * state or all out of memory, and out of the store as long as they are not there.
 */
final class PairingLists {

    private static final Set<PairingStatus> ALL = EnumSet.allOf(PairingStatus.class);
    private static final Set<PairingStatus> UNDER_WAY =
            EnumSet.of(PairingStatus.ACTIVE, PairingStatus.EXTENDED);

    private final Graph graph;
    private final PairingColumns columns;

    PairingLists(Graph graph, PairingColumns columns) {
        this.graph = graph;
        this.columns = columns;
    }

    /**
     * Which are asked for; each may be null.
     *
     * @param person id of one of its mentors or apprentices
     * @param organisation code of its own or of one above
     * @param dueBefore those under way whose last day is before it
     * @param unconfirmed whether only those that somebody within reach has not confirmed
     */
    record Filter(
            String person,
            String mentor,
            String apprentice,
            String organisation,
            PairingStatus status,
            LocalDate dueBefore,
            boolean unconfirmed) {

        private boolean ofSomebody() {
            return person != null || mentor != null || apprentice != null;
        }

        private Set<PairingStatus> statuses() {
            Set<PairingStatus> statuses = EnumSet.copyOf(dueBefore == null ? ALL : UNDER_WAY);
            statuses.removeIf(one -> status != null && one != status);
            return statuses;
        }
    }

    /** A page of those within reach, of no known first day first, then the latest. */
    PairingState.Found page(Filter filter, Reach reach, int offset, int limit) {
        Optional<PairingState> now = filter.ofSomebody() ? Optional.empty() : columns.now();
        return now.map(
                        all ->
                                all.page(
                                        new ListQuestion(
                                                reach.codes(),
                                                below(filter.organisation()),
                                                filter.statuses(),
                                                filter.dueBefore(),
                                                filter.unconfirmed()),
                                        offset,
                                        limit))
                .orElseGet(() -> stored(filter, reach, offset, limit));
    }

    /**
     * Those under way within reach, in no order.
     *
     * @param organisation with all below; null for all
     */
    Stream<UnderWay> underWay(String organisation, Reach reach) {
        return columns.now()
                .map(
                        all ->
                                all.underWay(
                                        new ListQuestion(
                                                reach.codes(),
                                                below(organisation),
                                                UNDER_WAY,
                                                null,
                                                false)))
                .orElseGet(() -> storedUnderWay(organisation, reach));
    }

    private Stream<UnderWay> storedUnderWay(String organisation, Reach reach) {
        Map<String, Object> question = new HashMap<>();
        question.put("organisation", organisation);
        question.put("reach", reach.codes());
        return graph.read("read/pairing/under-way", question).stream()
                .map(
                        row ->
                                new UnderWay(
                                        row.text("id"),
                                        row.text("programme"),
                                        row.text("organisation"),
                                        Due.since(row.text("startsOn"), row.text("assessedOn")),
                                        (LocalDate) row.get("validTo")));
    }

    private List<String> below(String organisation) {
        return organisation == null ? null : Subtree.of(graph, organisation);
    }

    private PairingState.Found stored(Filter filter, Reach reach, int offset, int limit) {
        Map<String, Object> question = new HashMap<>();
        question.put("person", filter.person());
        question.put("mentor", filter.mentor());
        question.put("apprentice", filter.apprentice());
        question.put("organisation", filter.organisation());
        question.put("status", filter.status() == null ? null : filter.status().name());
        question.put("dueBefore", filter.dueBefore());
        question.put("unconfirmed", filter.unconfirmed());
        question.put("reach", reach.codes());
        question.put("offset", offset);
        question.put("limit", limit);
        Row found = graph.read("read/pairing/list", question).getFirst();
        return new PairingState.Found(found.list("ids"), found.number("total"));
    }
}
