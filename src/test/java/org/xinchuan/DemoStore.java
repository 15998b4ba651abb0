package org.xinchuan;

import org.xinchuan.demo.DemoGroup;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Puts the demo group and the catalogues that ship into a store. */
public final class DemoStore {

    private static final Path SHIPPED = Path.of("src/main/resources/seed");

    private DemoStore() {}

    /** Imports the whole group; {@code folder} is for its files. */
    public static void load(Graph graph, Path folder) {
        try {
            DemoGroup.writeTo(folder);
            for (String file :
                    List.of(
                            "regions.csv",
                            "occupations.csv",
                            "honour_kinds.csv",
                            "title_bridges.csv")) {
                Files.copy(
                        SHIPPED.resolve(file),
                        folder.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            // The group has rules of its own beside those that ship.
            for (String file : List.of("naming_rules.csv", "pairing_rules.csv")) {
                List<String> rules = Files.readAllLines(SHIPPED.resolve(file));
                Files.write(
                        folder.resolve(file),
                        rules.subList(1, rules.size()),
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(folder, "test", Progress.none());
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
