package org.xinchuan.report;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which organisation belongs to which, and where each is: in its own region, or else in that of the
 * nearest organisation above it that has one.
 */
public final class Locations {

    private final Tree organisations;
    private final Tree regions;
    private final Map<String, String> own = new HashMap<>();

    /**
     * @param organisations with code, name, parent and region
     * @param regions with code, name and parent
     */
    public Locations(List<Row> organisations, List<Row> regions) {
        this.organisations = Tree.of(organisations);
        this.regions = Tree.of(regions);
        for (Row row : organisations) {
            if (row.text("region") != null) {
                own.put(row.text("code"), row.text("region"));
            }
        }
    }

    /** As they are on record now. */
    public static Locations on(Graph graph) {
        return graph.read(
                work ->
                        new Locations(
                                work.run("read/report/organisations", Map.of()),
                                work.run("read/report/regions", Map.of())));
    }

    /** The same within a time. */
    public static Locations on(Graph graph, Duration most) {
        return new Locations(
                graph.read("read/report/organisations", Map.of(), most, _ -> {}),
                graph.read("read/report/regions", Map.of(), most, _ -> {}));
    }

    /** Which organisation belongs to which. */
    public Tree organisations() {
        return organisations;
    }

    /** Which region is part of which. */
    public Tree regions() {
        return regions;
    }

    /** Where an organisation is; null when that is not on record, or for no organisation. */
    public String regionOf(String organisation) {
        String at = organisation == null ? null : organisations.upTo(organisation, own.keySet());
        return at == null ? null : own.get(at);
    }

    /** Whether there is such a region. */
    public boolean hasRegion(String code) {
        return regions.has(code);
    }

    /** Those in a region or below it that are also among some. */
    public List<String> in(String region, Predicate<String> among) {
        Set<String> whole = regions.whole(region);
        return organisations.codes().stream()
                .filter(among)
                .filter(code -> whole.contains(regionOf(code)))
                .toList();
    }
}
