package org.xinchuan.speed;

import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Store;

import java.nio.file.Path;

/** A process that starts Neo4j on a data directory and nothing else, and ends. */
final class StartOfNeo4j {

    static final String STARTED = "started";

    private StartOfNeo4j() {}

    /**
     * Says so when Bolt is there.
     *
     * @param arguments the data directory
     */
    public static void main(String[] arguments) {
        try (Store store = EmbeddedStores.open(Path.of(arguments[0]))) {
            System.out.println(STARTED + " " + store.uri());
        }
    }
}
