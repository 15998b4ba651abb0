package org.xinchuan;

import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own in a folder of its own, on loopback, as what a team would build on: the
 * couples indexed both ways with the days in the index, memory enough for all of it, and nothing
 * synced that need not be while it loads.
 */
public final class Postgres implements AutoCloseable {

    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FolderTree folder;
    private final Path programs;
    private final int port;
    private final boolean keep;

    private Postgres(FolderTree folder, Path programs, int port, boolean keep) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.keep = keep;
    }

    /** Its version, as it says. */
    public static String version() throws IOException {
        Process process =
                new ProcessBuilder(programs().resolve("postgres").toString(), "--version").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.strip().replaceFirst("^postgres \\(PostgreSQL\\) ", "");
    }

    /** Where it is; installs it from the distribution's packages when it is not there. */
    private static Path programs() throws IOException {
        if (!Files.isDirectory(SERVERS)) {
            run(Path.of("/"), List.of("apt-get", "install", "-y", "postgresql"));
        }
        try (Stream<Path> versions = Files.list(SERVERS)) {
            return versions.max(Path::compareTo).orElseThrow().resolve("bin");
        }
    }

    /**
     * Starts one in a folder; installs it from the distribution's packages when it is not there.
     *
     * @param keep whether the folder stays, and one that is there is started again as it is
     */
    public static Postgres start(FolderTree folder, boolean keep) throws IOException {
        Path programs = programs();
        Files.createDirectories(folder.path());
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxrwxrwx"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Postgres postgres = new Postgres(folder, programs, port, keep);
        if (!Files.exists(folder.path().resolve("data"))) {
            postgres.asItself("initdb", "-D", postgres.data(), "-A", "trust", "-E", "UTF8");
        }
        postgres.asItself(
                "pg_ctl",
                "-D",
                postgres.data(),
                "-w",
                "-l",
                folder.path().resolve("log").toString(),
                "-o",
                "-p "
                        + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                        + folder.path()
                        + " -c shared_buffers=4GB -c work_mem=64MB -c maintenance_work_mem=512MB"
                        + " -c effective_cache_size=8GB -c random_page_cost=1.1 -c fsync=off"
                        + " -c max_wal_size=8GB -c jit=off",
                "start");
        return postgres;
    }

    /** A connection; the caller closes it. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + port
                        + "/postgres?user=postgres&prepareThreshold=1");
    }

    private String data() {
        return folder.path().resolve("data").toString();
    }

    /** It refuses to run as root. */
    private void asItself(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        if (program.equals("initdb")) {
            command.addAll(List.of("-U", "postgres"));
        }
        command.addAll(Arrays.asList(arguments));
        run(folder.path(), command);
    }

    private static void run(Path where, List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(where.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        asItself("pg_ctl", "-D", data(), "-m", keep ? "fast" : "immediate", "stop");
        if (!keep) {
            folder.close();
        }
    }
}
