package org.xinchuan.speed;

import org.xinchuan.lineage.influence.Credit;
import org.xinchuan.lineage.influence.InfluenceOfAll;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Every measure of influence of everybody, in both directions, with the hundred who come first; and
 * credit, which has no mirror, when one in twenty has achieved something.
 */
final class EveryMeasure implements Part {

    private static final int ROUNDS = 3;
    private static final int FIRST = 100;
    private static final int RANK = 2;
    private static final int ONE_IN = 20;

    @Override
    public void run(World world, Figures figures) throws IOException {
        PeopleLines lines = world.lines();
        DayLines day = lines.on(World.AS_OF);
        Map<String, Runnable> measures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            measures.put(name, () -> first(lines, day, measure, false));
            measures.put(name + " mirrored", () -> first(lines, day, measure, true));
        }
        double[] own = new double[lines.numbers()];
        for (int number = 0; number < own.length; number += ONE_IN) {
            own[number] = 1;
        }
        measures.put("credit", () -> credit(lines, day, own));
        double worst = 0;
        String which = "";
        for (Map.Entry<String, Runnable> measure : measures.entrySet()) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS && (round == 0 || best < 10); round++) {
                long begin = System.nanoTime();
                measure.getValue().run();
                best = Math.min(best, World.seconds(begin));
            }
            figures.add("measure." + measure.getKey(), "s", best, "");
            if (best > worst) {
                worst = best;
                which = measure.getKey();
            }
        }
        figures.add("measures", "s", worst, "the slowest, " + which);
    }

    private static void first(PeopleLines lines, DayLines day, Measure measure, boolean mirror) {
        InfluenceOfAll all = InfluenceOfAll.of(day.apprentices(), day.mentors(), Deadline.none());
        rank(lines, (mirror ? all.mirror() : all).by(measure, RANK));
    }

    private static void credit(PeopleLines lines, DayLines day, double[] own) {
        double[] credit =
                Credit.ofAll(
                        day.apprentices(), day.mentors(), own, Credit.PASSED_ON, Deadline.none());
        rank(lines, number -> credit[number]);
    }

    private static void rank(PeopleLines lines, IntToDoubleFunction values) {
        Ranking.of(lines.numbers(), one -> true, values, lines::compare, FIRST, Deadline.none());
    }
}
