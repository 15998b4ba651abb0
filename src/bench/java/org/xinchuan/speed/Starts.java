package org.xinchuan.speed;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * How long a start takes on a store with the province and the snapshot of its index, from the begin
 * of the process until {@code /readyz} says so, against Neo4j alone on the same store, in turns: by
 * the launcher as it ships, with the start cache that an earlier start has left, and without one.
 * Neo4j has none.
 */
final class Starts implements Part {

    private static final int ROUNDS = 3;
    private static final int POLL_MILLIS = 10;

    /** The name of a start cache has the flags in it, so that with this one none is found. */
    private static final String NO_CACHE = " -Dspeed.bare=true";

    private static final Path TARGET = Path.of("target");
    private static final Pattern CACHE = Pattern.compile("start-cache-\\d+\\.aot");
    private static final int PATIENCE_MINUTES = 10;

    /**
     * A start until it was ready.
     *
     * @param seconds by the clock
     * @param worked seconds of processors
     */
    private record Start(double seconds, double worked) {

        static Start since(long begin, Process process) {
            double seconds = World.seconds(begin);
            return new Start(
                    seconds,
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
        }
    }

    @Override
    public void run(World world, Figures figures) throws IOException, InterruptedException {
        if (!world.store().whole()) {
            return;
        }
        String heap = System.getProperty("speed.startHeap", "2g");
        // A server that ends writes the snapshot that the next start is to find.
        world.xinchuan();
        world.stopXinchuan();
        Path data = world.store().data();
        String how = "store filled by " + world.store().how();
        makeCache(heap, data);
        inTurns(
                figures,
                "ready",
                () -> neo4j(heap, data),
                () -> xinchuan(launcher(heap, data, true)),
                "by the launcher with its start cache, " + how);
        inTurns(
                figures,
                "ready.bare",
                () -> neo4j(heap, data),
                () -> xinchuan(launcher(heap, data, false)),
                "without a start cache, " + how);
    }

    /** Something that starts and is ended again. */
    private interface Starting {
        Start once() throws IOException, InterruptedException;
    }

    private static void inTurns(
            Figures figures, String key, Starting neo4j, Starting xinchuan, String note)
            throws IOException, InterruptedException {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[] worked = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Start their = neo4j.once();
            Start our = xinchuan.once();
            if (round >= 0) {
                ours[round] = our.seconds();
                theirs[round] = their.seconds();
                ratios[round] = our.seconds() / their.seconds();
                worked[round] = our.worked() / their.worked();
            }
        }
        figures.add(
                key,
                "s",
                Clients.middle(ours),
                Double.NaN,
                Clients.middle(theirs),
                Double.NaN,
                Clients.middle(ratios),
                String.format(
                        Locale.ROOT,
                        "beside Neo4j alone on the same store, %d rounds in turns, between %.2f and"
                                + " %.2f, of processors' time %.2f; %s",
                        ROUNDS,
                        Arrays.stream(ratios).min().orElseThrow(),
                        Arrays.stream(ratios).max().orElseThrow(),
                        Clients.middle(worked),
                        note));
    }

    /** The launcher on a free port. */
    private static ProcessBuilder launcher(String heap, Path data, boolean cached) {
        ProcessBuilder builder =
                new ProcessBuilder("./xinchuan", "serve", "--data", data.toString(), "--port");
        builder.environment().put("XINCHUAN_JAVA_OPTS", "-Xmx" + heap + (cached ? "" : NO_CACHE));
        builder.environment().put("XINCHUAN_START_CACHE", "off");
        return builder;
    }

    /** One start that leaves the cache, and waits until it is there. */
    private static void makeCache(String heap, Path data) throws IOException, InterruptedException {
        for (File old : caches()) {
            Files.delete(old.toPath());
        }
        ProcessBuilder launcher = launcher(heap, data, true);
        launcher.environment().remove("XINCHUAN_START_CACHE");
        int port = freePort();
        launcher.command().add("" + port);
        Process process = discarding(launcher).start();
        try {
            waitUntil(process, () -> answers(port, "/readyz"));
            answers(port, "/api/v1/about");
            waitUntil(process, () -> caches().length > 0);
        } finally {
            end(process);
        }
    }

    private static Start neo4j(String heap, Path data) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process =
                new ProcessBuilder(Child.java(heap, StartOfNeo4j.class.getName(), data.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line = said.readLine();
            while (line != null && !line.startsWith(StartOfNeo4j.STARTED)) {
                line = said.readLine();
            }
            Start start = Start.since(begin, process);
            if (line == null) {
                throw new IOException("Neo4j has not started");
            }
            return start;
        } finally {
            end(process);
        }
    }

    private static Start xinchuan(ProcessBuilder launcher)
            throws IOException, InterruptedException {
        int port = freePort();
        launcher.command().add("" + port);
        long begin = System.nanoTime();
        Process process = discarding(launcher).start();
        try {
            waitUntil(process, () -> answers(port, "/readyz"));
            return Start.since(begin, process);
        } finally {
            end(process);
        }
    }

    private static void waitUntil(Process process, BooleanSupplier done)
            throws IOException, InterruptedException {
        while (!done.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IOException("the server has ended");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static File[] caches() {
        return TARGET.toFile().listFiles((folder, name) -> CACHE.matcher(name).matches());
    }

    private static ProcessBuilder discarding(ProcessBuilder builder) {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            return asked.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }
}
