package org.xinchuan;

import org.postgresql.PGConnection;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

    private static final String TABLES =
            """
            CREATE TABLE person (number int NOT NULL, id text NOT NULL, name text NOT NULL,
              organisation text NOT NULL, status text NOT NULL);
            CREATE TABLE organisation (code text PRIMARY KEY, name text NOT NULL);
            CREATE TABLE couple (mentor int NOT NULL, apprentice int NOT NULL, since date NOT NULL,
              pairing text NOT NULL);
            """;

    private static final String ORGANISATIONS =
            """
            INSERT INTO organisation
            SELECT 'BENCH-' || i, '企业' || i || '（演示）' FROM generate_series(0, 999) i
            """;

    private static final String INDEXES =
            """
            ALTER TABLE person ADD PRIMARY KEY (number);
            CREATE UNIQUE INDEX person_id ON person (id);
            CREATE INDEX couple_down ON couple (mentor, since) INCLUDE (apprentice);
            CREATE INDEX couple_up ON couple (apprentice, since) INCLUDE (mentor);
            """;

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

    /** Starts an empty one; installs it from the distribution's packages when it is not there. */
    public static Postgres start() throws IOException {
        return start(FolderTree.temporary(), false);
    }

    /**
     * The same in a folder.
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

    /** Loads a province and analyses it. */
    void load(Province province) throws SQLException, IOException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            statement.execute(ORGANISATIONS);
            PGConnection copy = connection.unwrap(PGConnection.class);
            copy.getCopyAPI().copyIn("COPY person FROM STDIN", rows(province, this::person));
            copy.getCopyAPI().copyIn("COPY couple FROM STDIN", rows(province, this::couples));
            statement.execute(INDEXES);
            statement.execute("VACUUM ANALYZE");
        }
    }

    private interface Rows {
        void of(Province province, int place, StringBuilder rows);
    }

    private void person(Province province, int place, StringBuilder rows) {
        int number = province.number(place);
        rows.append(number).append('\t').append(Province.id(number)).append('\t');
        rows.append(Province.name(number)).append('\t').append("BENCH-").append(number % 1000);
        rows.append("\tACTIVE\n");
    }

    private void couples(Province province, int place, StringBuilder rows) {
        for (int mentor : new int[] {province.mentor(place), province.second(place)}) {
            if (mentor >= 0) {
                int number = province.number(place);
                rows.append(province.number(mentor)).append('\t').append(number).append('\t');
                rows.append(province.since(place)).append("\tA").append(Province.id(number));
                rows.append('\n');
            }
        }
    }

    private static Reader rows(Province province, Rows rows) {
        return new Reader() {
            private int place;
            private StringReader portion = new StringReader("");

            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                int read = portion.read(into, offset, length);
                while (read < 0 && place < province.people()) {
                    StringBuilder next = new StringBuilder();
                    int end = Math.min(place + 1000, province.people());
                    while (place < end) {
                        rows.of(province, place++, next);
                    }
                    portion = new StringReader(next.toString());
                    read = portion.read(into, offset, length);
                }
                return read;
            }

            @Override
            public void close() {
                portion.close();
            }
        };
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
