package org.xinchuan;

import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Store;
import org.xinchuan.speed.Child;
import org.xinchuan.standard.FolderTree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it takes to write everything out: the folder by {@code xinchuan export}, and over HTTP the
 * folder, the graph in other forms and the list of people. Each process says how much of its heap
 * was in use after a collection at most.
 */
final class ExportTimes {

    private static final String EXPORT_HEAP = System.getProperty("bench.exportHeap", "256m");
    private static final String SERVER_HEAP = System.getProperty("bench.serverHeap", "768m");
    private static final String TOKEN = "only-for-benchmarks-0123456789abcdef";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 3_000;
    private static final int OK = 200;
    private static final Pattern AFTER = Pattern.compile("Pause.*->(\\d+)M\\(");
    private static final List<String> ASKED =
            List.of(
                    "exports/graph.jsonl",
                    "exports/graph.graphml",
                    "people?format=csv",
                    "people?format=xlsx");

    private final Path folder;
    private final PrintStream out;

    private ExportTimes(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    static void run(int people, PrintStream out) throws IOException {
        String kept = System.getProperty("bench.keep");
        if (kept != null) {
            new ExportTimes(Path.of(kept), out).run(people);
            return;
        }
        try (FolderTree tree = FolderTree.temporary()) {
            new ExportTimes(tree.path(), out).run(people);
        }
    }

    private void run(int people) throws IOException {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            open(data).close();
            try (Store store = EmbeddedStores.open(data)) {
                LargeStore.fill(store, people);
            }
            open(data).close();
        }
        out.printf("%,d people%n", people);
        long begin = System.nanoTime();
        Child.run(
                folder.resolve("export.log"),
                logged(
                        "export",
                        Child.xinchuan(
                                EXPORT_HEAP,
                                "export",
                                folder.resolve("out").toString(),
                                "--data",
                                data.toString())));
        say("xinchuan export", begin, size(folder.resolve("out")), "export", EXPORT_HEAP);
        for (String path : ASKED) {
            overHttp(path, data);
        }
    }

    private static Application open(Path data) throws IOException {
        return Application.open(
                Config.from(Map.of()), data, Optional.empty(), Clock.systemDefaultZone());
    }

    /** Each of a server of its own, so that its heap is that of this one. */
    private void overHttp(String path, Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                                logged(
                                        "serve",
                                        Child.xinchuan(
                                                SERVER_HEAP,
                                                "serve",
                                                "--data",
                                                data.toString(),
                                                "--port",
                                                Integer.toString(port))))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("serve.log").toFile());
        builder.environment().put("XINCHUAN_ADMIN_TOKEN", TOKEN);
        Process server = builder.start();
        try {
            ready(port, server);
            String before = after("serve");
            long begin = System.nanoTime();
            long bytes = taken(port, "/api/v1/" + path);
            say(path + " (" + before + " before)", begin, bytes, "serve", SERVER_HEAP);
        } finally {
            server.destroy();
            server.onExit().join();
        }
    }

    private static void ready(int port, Process server) throws IOException {
        for (int i = 0; i < PATIENCE && server.isAlive(); i++) {
            try {
                if (ask(port, "/readyz").getResponseCode() == OK) {
                    return;
                }
            } catch (IOException _) {
                // It does not listen yet.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("the server did not become ready");
    }

    private static long taken(int port, String path) throws IOException {
        HttpURLConnection asked = ask(port, path);
        if (asked.getResponseCode() != OK) {
            throw new IOException(path + " answers " + asked.getResponseCode());
        }
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(asked.getInputStream())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    private static HttpURLConnection ask(int port, String path) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        asked.setRequestProperty("Authorization", "Bearer " + TOKEN);
        return asked;
    }

    /** The same command with a log of its collections. */
    private List<String> logged(String name, List<String> command) {
        List<String> logged = new ArrayList<>(command);
        logged.add(1, "-Xlog:gc:file=" + folder.resolve(name + ".gc") + ":uptime:filecount=0");
        return logged;
    }

    private void say(String what, long begin, long bytes, String log, String heap)
            throws IOException {
        out.printf(
                "%-50s %7.1f s, %,6d MB, heap of %s, at most %s in use after a collection%n",
                what, (System.nanoTime() - begin) / 1e9, bytes / 1_000_000, heap, after(log));
        out.flush();
    }

    private String after(String log) throws IOException {
        long most = 0;
        for (String line : Files.readAllLines(folder.resolve(log + ".gc"))) {
            Matcher after = AFTER.matcher(line);
            if (after.find()) {
                most = Math.max(most, Long.parseLong(after.group(1)));
            }
        }
        return most + " MiB";
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
