package org.xinchuan.exchange;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.ledger.ChainFault;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Verified;
import org.xinchuan.standard.Bilingual;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Checks every invariant of the store: the statements of {@code cypher/check}, each of which
 * answers what breaks it, the chains of changes and of disclosures, and what takes a walk over the
 * graph.
 */
public final class Checks {

    private static final LongConsumer NO_PROGRESS = read -> {};
    private static final Bilingual CHANGES =
            new Bilingual("变更记录的链条断裂", "the chain of changes is broken");
    private static final Bilingual DISCLOSURES =
            new Bilingual("查阅记录的链条断裂", "the chain of disclosures is broken");

    private final Graph graph;
    private final CypherCatalog catalog;
    private final Anchors anchors;

    /** Compares the chains with no anchors. */
    public Checks(Graph graph, CypherCatalog catalog) {
        this(graph, catalog, new Anchors(null));
    }

    /**
     * @param anchors of the store's chains
     */
    public Checks(Graph graph, CypherCatalog catalog, Anchors anchors) {
        this.graph = graph;
        this.catalog = catalog;
        this.anchors = anchors;
    }

    /**
     * Everything that is broken; nothing when the store is sound.
     *
     * @throws IllegalArgumentException when the anchors cannot be read
     */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        Verified changes =
                new Changes(graph).verify(anchors.of(Anchors.Chain.CHANGES), NO_PROGRESS);
        changes.faults().forEach(fault -> findings.add(broken("chain", CHANGES, "change:", fault)));
        Verified disclosures =
                new Disclosures(graph, Clock.systemUTC())
                        .verify(anchors.of(Anchors.Chain.DISCLOSURES), NO_PROGRESS);
        disclosures
                .faults()
                .forEach(
                        fault ->
                                findings.add(
                                        broken("disclosures", DISCLOSURES, "disclosure:", fault)));
        catalog.below("check").forEach(file -> findings.addAll(run(file)));
        findings.addAll(new WalkChecks(new Stored(graph)).run());
        return findings;
    }

    private static Finding broken(String check, Bilingual title, String kind, ChainFault fault) {
        return new Finding(check, title, kind + fault.sequence(), fault.problem());
    }

    private List<Finding> run(CypherFile file) {
        String check = file.name().substring(file.name().indexOf('/') + 1);
        Bilingual title = title(file);
        return graph.readAll(file.name(), Map.of()).stream()
                .map(row -> new Finding(check, title, row.text("subject"), row.text("problem")))
                .toList();
    }

    /** The first line of a statement: a sentence in both languages. */
    private static Bilingual title(CypherFile file) {
        String[] titles = file.text().lines().findFirst().orElseThrow().substring(2).split("·", 2);
        return new Bilingual(titles[0].strip(), titles[1].strip());
    }
}
