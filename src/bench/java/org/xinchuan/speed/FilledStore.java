package org.xinchuan.speed;

import org.xinchuan.Application;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Progress;
import org.xinchuan.ledger.Changes;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.standard.FolderTree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A data directory with a province in it. Trades, enterprises and studios are imported; people and
 * pairings are written past the ledger through the kernel ({@code -Dspeed.fill=kernel}), which
 * takes minutes for a million, or are in the snapshot of the index alone ({@code snapshot}), as
 * they are after a restart: questions about lines are answered out of the index and do not ask the
 * store for people.
 *
 * @param data the directory
 * @param how it was filled, for the table
 */
record FilledStore(Path data, String how) {

    /** Above so many people writing them into the store takes too long for a benchmark. */
    private static final int MANY = 2_000_000;

    /** Up to so many people are imported with the heap that the launcher gives. */
    private static final int FEW = 300_000;

    /** The heap of an import, unless it is said otherwise. */
    static String importHeap(World world) {
        String usual = world.people() <= FEW ? "768m" : world.people() <= MANY ? "2g" : "6g";
        return System.getProperty("speed.importHeap", usual);
    }

    /** Whether the store has the people too, so that it can be written to and started anew. */
    boolean whole() {
        return !how.equals("snapshot");
    }

    static FilledStore of(World world, PrintStream out) throws IOException {
        Path csv = world.folder().path().resolve("csv");
        Path data = world.folder().path().resolve("data");
        String fill =
                System.getProperty("speed.fill", world.people() > MANY ? "snapshot" : "kernel");
        Path note = data.resolve("filled");
        if (Files.exists(note)) {
            return new FilledStore(data, Files.readString(note));
        }
        new FolderTree(data).close();
        long begin = System.nanoTime();
        new ProvinceFolder(csv).catalogues(cities());
        try (Application application = RunningXinchuan.open(data)) {
            take(application, csv);
            if (fill.equals("snapshot")) {
                Changes changes = new Changes(application.graph());
                new Snapshot(data).write(new Snapshot.Kept(changes.head(), world.lines()));
            }
        }
        if (fill.equals("kernel")) {
            StoredProvince.write(world, data);
        }
        Files.writeString(note, fill);
        out.printf("store filled by %s in %.1f s%n", fill, World.seconds(begin));
        return new FilledStore(data, fill);
    }

    /** Imports the whole folder of a province as anybody would; in how many seconds. */
    static double imported(World world, Path place) throws IOException {
        new FolderTree(place).close();
        Path csv = place.resolve("csv");
        ProvinceFolder folder = new ProvinceFolder(csv);
        folder.catalogues(cities());
        folder.people(world.province(), world.life(), world.places());
        long begin = System.nanoTime();
        Child.run(
                place.resolve("import.log"),
                Child.xinchuan(
                        importHeap(world),
                        "import",
                        csv.toString(),
                        "--data",
                        place.resolve("data").toString()));
        return World.seconds(begin);
    }

    private static void take(Application application, Path csv) {
        ImportOutcome outcome = application.imports().run(csv, "bench", Progress.none());
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** The codes of the cities of the province, which ship. */
    private static List<String> cities() throws IOException {
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                Application.class.getResourceAsStream("/seed/regions.csv"),
                                StandardCharsets.UTF_8))) {
            return rows.lines()
                    .map(line -> line.split(",")[0])
                    .filter(code -> code.matches("4[0-9]{5}") && !code.endsWith("0000"))
                    .sorted()
                    .limit(Life.CITIES)
                    .toList();
        }
    }
}
