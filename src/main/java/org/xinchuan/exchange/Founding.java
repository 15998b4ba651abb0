package org.xinchuan.exchange;

import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreBeside;
import org.xinchuan.graph.StoreBeside.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second phase of a large import into a store that holds nothing but what ships: a new store is
 * made of both, past all transactions, and takes the place of this one when it is closed
 * (docs/decisions/0038). What it says is what one transaction of {@link Applying} would have said.
 */
final class Founding {

    /** What an empty store is filled with; nothing of it is about other rows than its own. */
    private static final Set<Table<?>> SHIPPED =
            Set.of(
                    Tables.REGIONS,
                    Tables.OCCUPATIONS,
                    Tables.DOCUMENTS,
                    Tables.HONOUR_KINDS,
                    ResultTables.TITLE_BRIDGES,
                    ProgrammeTables.REPORTED_FIGURES,
                    RuleTables.NAMING_RULES,
                    RuleTables.PAIRING_RULES);

    private final Graph graph;
    private final Clock clock;
    private final int least;

    /**
     * @param least how many rows are worth a new store
     */
    Founding(Graph graph, Clock clock, int least) {
        this.graph = graph;
        this.clock = clock;
        this.least = least;
    }

    /** Whether a plan can be carried out so. */
    boolean suits(Plan plan) {
        return plan.changed().total() >= least
                && plan.before().isEmpty()
                && graph.beside().isPresent()
                && isEmpty();
    }

    private boolean isEmpty() {
        Row counts = graph.read("read/import/counts").getFirst();
        return Tables.ALL.stream()
                .filter(table -> !SHIPPED.contains(table))
                .allMatch(table -> counts.number(table.name()) == 0);
    }

    /** Makes the store. The one that is open is as it was until it is closed. */
    void apply(Plan plan, Imports.Batch batch, String actor, Progress progress) {
        int total = plan.changed().total();
        progress.at(Phase.APPLY, 0, total);
        StoreBeside beside = graph.beside().orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> said = Entry.said(plan.sequence() + 1, now.toString(), actor);
        try (Store store = beside.make(rows(plan.changed()), said);
                Graph made = graph.connect(store)) {
            Ledger ledger = new Ledger(made, Clock.fixed(now, ZoneOffset.UTC));
            new Applying(ledger, new Staging(made), total, total, Duration.ZERO)
                    .record(plan, batch, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        beside.whole();
        progress.at(Phase.APPLY, total, total);
    }

    private List<Rows> rows(Lines lines) {
        return lines.tables().stream()
                .map(table -> rows(table, lines))
                .collect(Collectors.toList());
    }

    private <R extends Record> Rows rows(Table<R> table, Lines lines) {
        List<Line<R>> all = lines.of(table);
        return new Rows(graph.put(table.putStatement()), all.size(), i -> all.get(i)::value);
    }
}
