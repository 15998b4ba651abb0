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
import java.util.SplittableRandom;

/** Recorded writes in batches: new pairings of a folder taken into the filled, running store. */
final class Batches implements Part {

    private static final int PAIRINGS = 100_000;

    @Override
    public void run(World world, Figures figures) throws IOException {
        if (!world.store().whole()) {
            return;
        }
        Path folder = Files.createDirectories(world.folder().path().resolve("more"));
        SplittableRandom random = new SplittableRandom(8);
        List<String> rows = new ArrayList<>(List.of("id,mentors,apprentices,startsOn,status"));
        for (int i = 0; i < PAIRINGS; i++) {
            int place = random.nextInt(world.people() / 2, world.people());
            int mentor = random.nextInt(world.people() / 4);
            rows.add(
                    "B%06d,%s,%s,2023-10-01,ACTIVE"
                            .formatted(
                                    i,
                                    Province.id(world.province().number(mentor)),
                                    Province.id(world.province().number(place))));
        }
        Files.write(folder.resolve("pairings.csv"), rows);
        Imports imports = world.xinchuan().application().imports();
        long begin = System.nanoTime();
        ImportOutcome outcome = imports.run(folder, "bench", Progress.none());
        double seconds = World.seconds(begin);
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
        figures.add(
                "batches",
                "a second",
                PAIRINGS / seconds,
                "%,d pairings of a folder, checks included, in %.1f s"
                        .formatted(PAIRINGS, seconds));
    }
}
