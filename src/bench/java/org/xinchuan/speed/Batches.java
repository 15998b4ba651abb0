package org.xinchuan.speed;

import org.xinchuan.Province;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Recorded writes in batches: new pairings of a folder taken into the filled, running store. */
final class Batches implements Part {

    private static final int PAIRINGS = 100_000;
    private static final int WARMING = 20_000;

    @Override
    public void run(World world, Figures figures) throws IOException {
        if (!world.store().whole()) {
            return;
        }
        // A server that has just started plans and compiles what an import is first of all.
        double first = WARMING / imported(world, WARMING);
        double seconds = imported(world, PAIRINGS);
        figures.add(
                "batches",
                "a second",
                PAIRINGS / seconds,
                "%,d pairings of a folder, checks included, in %.1f s; the first %,d after the start: %,.0f a second"
                        .formatted(PAIRINGS, seconds, WARMING, first));
    }

    /** Takes new pairings in; in how many seconds. */
    private static double imported(World world, int pairings) throws IOException {
        Path folder = Files.createDirectories(world.folder().path().resolve("more"));
        SplittableRandom random = new SplittableRandom(8);
        // A store that was kept has those of the run before.
        String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        List<String> rows = new ArrayList<>(List.of("id,mentors,apprentices,startsOn,status"));
        for (int i = 0; i < pairings; i++) {
            int place = random.nextInt(world.people() / 2, world.people());
            int mentor = random.nextInt(world.people() / 4);
            rows.add(
                    "B%s-%06d,%s,%s,2023-10-01,ACTIVE"
                            .formatted(
                                    run,
                                    i,
                                    Province.id(world.province().number(mentor)),
                                    Province.id(world.province().number(place))));
        }
        Files.write(folder.resolve("pairings.csv"), rows);
        Imports imports = world.xinchuan().application().imports();
        long begin = System.nanoTime();
        ImportOutcome outcome = imports.run(folder, "bench", Progress.none());
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
        return World.seconds(begin);
    }
}
