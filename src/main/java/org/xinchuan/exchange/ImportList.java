package org.xinchuan.exchange;

import org.xinchuan.graph.Graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The imports that somebody may hear of: those that the server remembers, checks among them, and
 * those that are done, as the store keeps them.
 */
final class ImportList {

    private final Graph graph;
    private final ImportJobs jobs;

    ImportList(Graph graph, ImportJobs jobs) {
        this.graph = graph;
        this.jobs = jobs;
    }

    /** One's own, or everybody's for who reaches everything; the newest first. */
    List<ImportItem> of(Exchanger asking) {
        Map<String, Object> actor = new HashMap<>();
        actor.put("actor", asking.everywhere() ? null : asking.actor());
        Map<String, PastImport> done = new HashMap<>();
        graph.readAll("read/import/list", actor).stream()
                .map(PastImport::of)
                .forEach(past -> done.put(past.id(), past));
        Map<String, ImportItem> items = new LinkedHashMap<>();
        Collection<AskedImport> remembered = jobs.of(asking);
        for (AskedImport asked : remembered) {
            ImportItem item = ImportItem.of(asked);
            PastImport past = done.remove(item.id());
            items.put(item.id(), past == null ? item : past.of(item));
        }
        done.values().forEach(past -> items.put(past.id(), past.item()));
        return items.values().stream()
                .sorted(
                        Comparator.comparing(ImportItem::at)
                                .reversed()
                                .thenComparing(ImportItem::id))
                .toList();
    }
}
