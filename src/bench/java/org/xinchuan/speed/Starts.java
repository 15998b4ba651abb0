package org.xinchuan.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long a start takes on a store with the province and the snapshot of its index, from the begin
 * of the process until {@code /readyz} says so, against Neo4j alone on the same store, in turns.
 * Neither has a start cache.
 */
final class Starts implements Part {

    private static final int ROUNDS = 3;

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

    private static final int POLL_MILLIS = 10;
    private static final int PATIENCE_MINUTES = 10;

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
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[] worked = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Start neo4j = neo4j(heap, data);
            Start xinchuan = xinchuan(heap, data);
            if (round >= 0) {
                ours[round] = xinchuan.seconds();
                theirs[round] = neo4j.seconds();
                ratios[round] = xinchuan.seconds() / neo4j.seconds();
                worked[round] = xinchuan.worked() / neo4j.worked();
            }
        }
        figures.add(
                "ready",
                "s",
                Clients.middle(ours),
                Double.NaN,
                Clients.middle(theirs),
                Double.NaN,
                Clients.middle(ratios),
                String.format(
                        Locale.ROOT,
                        "beside Neo4j alone on the same store, %d rounds in turns, between %.2f and"
                                + " %.2f, of processors' time %.2f; store filled by %s",
                        ROUNDS,
                        Arrays.stream(ratios).min().orElseThrow(),
                        Arrays.stream(ratios).max().orElseThrow(),
                        Clients.middle(worked),
                        world.store().how()));
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

    private static Start xinchuan(String heap, Path data) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command =
                Child.xinchuan(heap, "serve", "--data", data.toString(), "--port", "" + port);
        long begin = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            while (!ready(port)) {
                if (!process.isAlive()) {
                    throw new IOException("the server has not started");
                }
                Thread.sleep(POLL_MILLIS);
            }
            return Start.since(begin, process);
        } finally {
            end(process);
        }
    }

    private static boolean ready(int port) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + "/readyz")
                                    .toURL()
                                    .openConnection();
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
