package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Imports a folder, and takes it back, in a process of its own, which a test may kill. */
final class ImportChild {

    private ImportChild() {}

    /**
     * Data directory, folder, rows a batch, the moment at which it waits to be killed; and {@code
     * undo} to take the folder back again.
     */
    public static void main(String[] args) {
        try (Store store = EmbeddedStores.open(Path.of(args[0]));
                Graph graph = Graph.connect(store, CypherCatalog.load())) {
            new Migrations(graph).apply();
            Clock clock = Clock.systemUTC();
            Imports imports =
                    new Imports(graph, new Ledger(graph, clock), clock, Integer.parseInt(args[2]));
            if (args.length > 4) {
                takenBack(imports, Path.of(args[1]), args[3]);
                return;
            }
            imports.run(Path.of(args[1]), "child", saying("", args[3]));
        }
    }

    /** Says how far an import is; at one moment it goes no further. */
    static Progress saying(String before, String moment) {
        return (phase, done, total) -> {
            String now = before + phase + " " + done;
            System.out.println("\n" + now);
            if (now.equals(moment)) {
                waitToBeKilled();
            }
        };
    }

    /** Comes to its end only where nobody holds the other end of its input any more. */
    static void waitToBeKilled() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takenBack(Imports imports, Path folder, String moment) {
        Exchanger child = Exchanger.atTheStore("child");
        imports.run(
                new FolderReader(folder),
                child,
                new Imports.Batch("I1", "folder", "pairings", true, null),
                Progress.none());
        imports.undo(
                new Imports.Batch("U1", "folder", null, false, "I1"),
                child,
                saying("UNDO ", moment));
    }

    /**
     * Kills an import of a folder at a moment of it.
     *
     * @param more arguments after the moment
     */
    static void killed(Path data, Path folder, int batch, String moment, String... more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of(data.toString(), folder.toString(), Integer.toString(batch), moment));
        arguments.addAll(List.of(more));
        killAt(start(ImportChild.class, arguments), moment);
    }

    /** Starts a main class in a process like this one. */
    static Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent"))
                .forEach(command::add);
        // It lives for one import: what the second compiler would do never pays.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Reads what it says up to a line, then kills it. */
    static void killAt(Process child, String wanted) throws IOException, InterruptedException {
        try (BufferedReader lines = child.inputReader()) {
            List<String> said = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.equals(wanted)) {
                said.add(line);
                line = lines.readLine();
            }
            assertThat(line).as(String.join("\n", said)).isNotNull();
            child.destroyForcibly();
        }
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
