package org.xinchuan.pipeline;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.report.Locations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The organisations, where they are, and the names of trades, in memory. */
final class Catalogue implements ReadModel {

    private final Graph graph;
    private volatile Entries entries;

    Catalogue(Graph graph) {
        this.graph = graph;
    }

    /**
     * What there is at one moment.
     *
     * @param occupations names by code
     */
    record Entries(Locations locations, Map<String, String> occupations) {}

    Entries now() {
        return entries;
    }

    @Override
    public void load() {
        Map<String, String> occupations = new HashMap<>();
        for (Row row : graph.readAll("read/occupation/all", Map.of())) {
            occupations.put(row.text("code"), row.text("name"));
        }
        Locations locations =
                new Locations(
                        graph.readAll("read/report/organisations", Map.of()),
                        graph.readAll("read/report/regions", Map.of()));
        entries = new Entries(locations, Map.copyOf(occupations));
    }

    @Override
    public void refresh(Set<String> subjects) {
        if (subjects.stream()
                .anyMatch(s -> s.startsWith("organisation:") || s.startsWith("occupation:"))) {
            load();
        }
    }
}
