package org.xinchuan;

import org.xinchuan.demo.DemoGroup;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What comes with the product and goes into an empty store, by the same import as everything else.
 */
final class Shipped {

    private static final List<String> CATALOGUES =
            List.of(
                    "regions.csv",
                    "occupations.csv",
                    "honour_kinds.csv",
                    "documents.csv",
                    "reported_figures.csv");
    private static final List<String> NAMING_RULES = List.of("naming_rules.csv");
    private static final List<String> PAIRING_RULES = List.of("pairing_rules.csv");
    private static final List<String> BRIDGES = List.of("title_bridges.csv");
    private static final String ACTOR = "xinchuan";

    private final Graph graph;
    private final Imports imports;

    Shipped(Graph graph, Imports imports) {
        this.graph = graph;
        this.imports = imports;
    }

    /**
     * Regions, trades, honours and the article's own figures with it as their source, unless the
     * store has regions already; the titles that qualifications stand for, the rules of naming and
     * those of pairing, unless it has some.
     */
    void seeds() throws IOException {
        List<String> files = new ArrayList<>();
        if (empty("read/region/keys")) {
            files.addAll(CATALOGUES);
        }
        if (empty("read/title-bridge/keys")) {
            files.addAll(BRIDGES);
        }
        if (empty("read/naming-rule/keys")) {
            files.addAll(NAMING_RULES);
        }
        if (empty("read/pairing-rule/keys")) {
            files.addAll(PAIRING_RULES);
        }
        if (!files.isEmpty()) {
            apply(folder -> copy(files, folder), Progress.none());
        }
    }

    private static void copy(List<String> files, Path folder) throws IOException {
        for (String file : files) {
            try (InputStream seed = Shipped.class.getResourceAsStream("/seed/" + file)) {
                Files.copy(seed, folder.resolve(file));
            }
        }
    }

    /** The demo group, unless the store has people already. */
    void demo(Progress progress) throws IOException {
        if (empty("read/person/keys")) {
            apply(DemoGroup::writeTo, progress);
        }
    }

    private boolean empty(String keys) {
        return graph.readAll(keys, Map.of("after", "", "limit", 1)).isEmpty();
    }

    private void apply(Filling filling, Progress progress) throws IOException {
        try (FolderTree folder = FolderTree.temporary()) {
            filling.into(folder.path());
            if (!(imports.run(folder.path(), ACTOR, progress) instanceof ImportOutcome.Applied)) {
                throw new IllegalStateException("what the product ships was refused");
            }
        }
    }

    private interface Filling {
        void into(Path folder) throws IOException;
    }
}
