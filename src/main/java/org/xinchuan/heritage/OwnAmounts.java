package org.xinchuan.heritage;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What each person or studio achieved by a day, before any of it flows up. */
final class OwnAmounts {

    private static final double[] NOTHING = new double[Achievement.values().length];

    /** Shares of a third and the like add up to a whole but for less than this. */
    private static final double EXACT = 1e9;

    private final Map<String, double[]> amounts = new HashMap<>();
    private final double[] totals = NOTHING.clone();

    /** Reads those of everybody. */
    static OwnAmounts ofPeople(Graph graph, LocalDate asOf) {
        return ofAll("read/influence/people", graph, asOf);
    }

    /**
     * Reads those of a few people, in time proportional to what they achieved.
     *
     * @param most how long that may take
     */
    static OwnAmounts ofPeople(Graph graph, LocalDate asOf, List<String> ids, Duration most) {
        Map<String, Object> few = Map.of("asOf", asOf, "ids", ids);
        return of(graph.read("read/influence/some-people", few, most, _ -> {}));
    }

    /** Reads those of all studios. */
    static OwnAmounts ofStudios(Graph graph, LocalDate asOf) {
        return ofAll("read/influence/studios", graph, asOf);
    }

    private static OwnAmounts ofAll(String statement, Graph graph, LocalDate asOf) {
        Map<String, Object> day = Map.of("asOf", asOf);
        OwnAmounts own = of(graph.readAll(statement, day));
        System.arraycopy(
                each(graph.readAll("read/influence/totals", day).getFirst()),
                0,
                own.totals,
                0,
                NOTHING.length);
        return own;
    }

    private static OwnAmounts of(List<Row> rows) {
        OwnAmounts own = new OwnAmounts();
        for (Row row : rows) {
            own.amounts.put(row.text("id"), each(row));
        }
        return own;
    }

    private static double[] each(Row row) {
        double[] each = new double[NOTHING.length];
        for (Achievement one : Achievement.values()) {
            each[one.ordinal()] = ((Number) row.get(one.column())).doubleValue();
        }
        return each;
    }

    /** How much there is in all, and how much of it is nobody's; known of everybody alone. */
    InfluenceRanking.Shared shared(Achievement achievement) {
        int at = achievement.ordinal();
        double owned = amounts.values().stream().mapToDouble(each -> each[at]).sum();
        return new InfluenceRanking.Shared(
                totals[at], Math.round((totals[at] - owned) * EXACT) / EXACT);
    }

    double of(String id, Achievement achievement) {
        return amounts.getOrDefault(id, NOTHING)[achievement.ordinal()];
    }

    /** By number; what belongs to nobody who has one is left out. */
    double[] all(int size, ToIntFunction<String> number, Achievement achievement) {
        double[] all = new double[size];
        amounts.forEach(
                (id, each) -> {
                    int one = number.applyAsInt(id);
                    if (one >= 0 && one < size) {
                        all[one] = each[achievement.ordinal()];
                    }
                });
        return all;
    }
}
