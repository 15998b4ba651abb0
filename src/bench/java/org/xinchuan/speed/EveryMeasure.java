package org.xinchuan.speed;

import org.xinchuan.lineage.influence.InfluenceOfAll;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;

import java.io.IOException;
import java.util.Locale;

/** Every measure of influence of everybody, in both directions, with the hundred who come first. */
final class EveryMeasure implements Part {

    private static final int ROUNDS = 3;
    private static final int FIRST = 100;
    private static final int RANK = 2;

    @Override
    public void run(World world, Figures figures) throws IOException {
        PeopleLines lines = world.lines();
        DayLines day = lines.on(World.AS_OF);
        double worst = 0;
        String which = "";
        for (Measure measure : Measure.values()) {
            for (boolean mirror : new boolean[] {false, true}) {
                double best = Double.MAX_VALUE;
                for (int round = 0; round < ROUNDS && (round == 0 || best < 10); round++) {
                    long begin = System.nanoTime();
                    first(lines, day, measure, mirror);
                    best = Math.min(best, World.seconds(begin));
                }
                String name = measure.name().toLowerCase(Locale.ROOT) + (mirror ? " mirrored" : "");
                figures.add("measure." + name, "s", best, "");
                if (best > worst) {
                    worst = best;
                    which = name;
                }
            }
        }
        figures.add("measures", "s", worst, "the slowest, " + which);
    }

    private static void first(PeopleLines lines, DayLines day, Measure measure, boolean mirror) {
        Deadline deadline = Deadline.none();
        InfluenceOfAll all = InfluenceOfAll.of(day.apprentices(), day.mentors(), deadline);
        Ranking.of(
                lines.numbers(),
                one -> true,
                (mirror ? all.mirror() : all).by(measure, RANK),
                lines::compare,
                FIRST,
                deadline);
    }
}
