package org.xinchuan.exchange;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks every invariant of the store: the statements of {@code cypher/check}, each of which
 * answers what breaks it, the chain of changes, and what takes a walk over the graph.
 */
public final class Checks {

    private final Graph graph;
    private final CypherCatalog catalog;

    public Checks(Graph graph, CypherCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    /** Everything that is broken; nothing when the store is sound. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        new Changes(graph)
                .faults()
                .forEach(
                        fault ->
                                findings.add(
                                        new Finding(
                                                "chain",
                                                new Bilingual(
                                                        "变更记录的链条断裂",
                                                        "the chain of changes is broken"),
                                                "change:" + fault.sequence(),
                                                fault.problem())));
        catalog.below("check").forEach(file -> findings.addAll(run(file)));
        findings.addAll(new WalkChecks(new Stored(graph)).run());
        return findings;
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
