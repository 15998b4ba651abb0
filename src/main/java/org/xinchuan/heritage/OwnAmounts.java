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

    private final Map<String, double[]> amounts = new HashMap<>();

    /** Reads those of everybody. */
    static OwnAmounts ofPeople(Graph graph, LocalDate asOf) {
        return of(graph.readAll("read/influence/people", Map.of("asOf", asOf)));
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
        return of(graph.readAll("read/influence/studios", Map.of("asOf", asOf)));
    }

    private static OwnAmounts of(List<Row> rows) {
        OwnAmounts own = new OwnAmounts();
        for (Row row : rows) {
            double[] each = new double[NOTHING.length];
            for (Achievement one : Achievement.values()) {
                each[one.ordinal()] = ((Number) row.get(one.column())).doubleValue();
            }
            own.amounts.put(row.text("id"), each);
        }
        return own;
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
