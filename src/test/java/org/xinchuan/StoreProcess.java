package org.xinchuan;

import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The main class of a process that only runs a store, which others reach by Bolt: a remote server
 * for tests. It ends when its input ends.
 */
final class StoreProcess {

    private StoreProcess() {}

    /** Prints {@code STORE uri user password} when Bolt is open. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        try (Store store = EmbeddedStores.open(Path.of(arguments[0]))) {
            out.println("STORE " + store.uri() + " " + store.user() + " " + store.password());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
