package org.xinchuan.heritage;

import org.xinchuan.graph.Graph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What each person or studio achieved by a day, before any of it flows up. */
final class OwnAmounts {

    private static final double[] NOTHING = new double[Achievement.values().length];

    private final Map<String, double[]> amounts = new HashMap<>();

    /**
     * Reads them.
     *
     * @param statement that tells them by id
     */
    static OwnAmounts read(Graph graph, String statement, LocalDate asOf) {
        OwnAmounts own = new OwnAmounts();
        graph.readAll(statement, Map.of("asOf", asOf))
                .forEach(
                        row -> {
                            double[] each = new double[NOTHING.length];
                            for (Achievement one : Achievement.values()) {
                                each[one.ordinal()] =
                                        ((Number) row.get(one.column())).doubleValue();
                            }
                            own.amounts.put(row.text("id"), each);
                        });
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
