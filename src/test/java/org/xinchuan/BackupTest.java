package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Progress;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A store goes into one file and comes back the same; a file that is not whole touches nothing. */
@BesideOthers
final class BackupTest {

    private static final int DAMAGES = 24;

    @TempDir private Path folder;

    /** How a command ended. */
    private record Ended(int code, String out, String err) {

        String lastWord() {
            return err.lines().toList().getLast();
        }
    }

    @Test
    void bringsBackEveryByteOfAnExportAndIsCarefulOnTheWay() throws IOException {
        Path data = NewStore.in(folder.resolve("data"));
        Path backup = folder.resolve("backup.zip");
        Map<String, String> exported;
        try (Application application = open(data)) {
            take(application, Path.of("src/test/resources/exchange/golden"));
            exported = export(application);
            refusesADirectoryInUse(data, backup);
        }

        Ended made = run("backup", backup.toString(), "--data", data.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).startsWith(backup + ": ").contains(" changes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        refusesWhatIsThereAlready(data, backup);
        refusesWhatIsNotWhole(backup);

        Path other = folder.resolve("other");
        Ended restored = run("restore", backup.toString(), "--data", other.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        try (Application application = open(other)) {
            assertThat(application.check()).isEmpty();
            assertThat(export(application)).isEqualTo(exported);
            addSomebody(application);
            assertThat(export(application)).isNotEqualTo(exported);
        }

        replacesOnlyWhenTold(backup, other);
        // As a crash leaves it between moving the old store aside and the new one in.
        Files.move(other.resolve("store"), other.resolve("store.old"));
        try (Application application = open(other)) {
            assertThat(export(application)).isEqualTo(exported);
        }
    }

    @Test
    void leavesServersToTheirOwnTools() {
        Config config =
                Config.from(Map.of("NEO4J_URI", "neo4j+s://graph.example", "NEO4J_PASSWORD", "x"));

        assertThatThrownBy(() -> BackupCommand.stores(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NEO4J_URI is set");
    }

    @Test
    void saysWhenThereIsNothingToBackUpOrToRestore() {
        Path nowhere = folder.resolve("nowhere");
        Path file = folder.resolve("file.zip");

        Ended backup = run("backup", file.toString(), "--data", nowhere.toString());
        Ended restore = run("restore", file.toString(), "--data", nowhere.toString());

        assertThat(backup.code()).isEqualTo(3);
        assertThat(backup.lastWord()).isEqualTo("There is no store in " + nowhere + ".");
        assertThat(restore.code()).isEqualTo(3);
        assertThat(restore.lastWord()).isEqualTo(file + " is not a file.");
        assertThat(folder).isEmptyDirectory();
    }

    private void refusesADirectoryInUse(Path data, Path backup) throws IOException {
        Path file = Files.writeString(folder.resolve("some.zip"), "no matter");
        String sentence = "The data directory " + data + " is in use by another process.";

        Ended made = run("backup", backup.toString(), "--data", data.toString());
        Ended restored = run("restore", file.toString(), "--replace", "--data", data.toString());

        assertThat(made.code()).isEqualTo(3);
        assertThat(made.lastWord()).isEqualTo(sentence);
        assertThat(restored.code()).isEqualTo(3);
        assertThat(restored.lastWord()).isEqualTo(sentence);
        assertThat(backup).doesNotExist();
    }

    private void refusesWhatIsThereAlready(Path data, Path backup) throws IOException {
        byte[] before = Files.readAllBytes(backup);

        Ended ended = run("backup", backup.toString(), "--data", data.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.lastWord())
                .isEqualTo(backup + " is there already and is not overwritten.");
        assertThat(backup).hasBinaryContent(before);
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    private void refusesWhatIsNotWhole(Path backup) throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int damage = 0; damage < DAMAGES; damage++) {
            byte[] bytes = whole.clone();
            // Some at the end, where the directory of the zip and the checksum are.
            int place =
                    damage % 3 == 0
                            ? bytes.length - 1 - random.nextInt(400)
                            : random.nextInt(bytes.length);
            if (damage % 4 == 3) {
                bytes = Arrays.copyOf(bytes, place);
            } else {
                bytes[place] ^= (byte) (1 << random.nextInt(8));
            }
            refuses(bytes, "seed " + seed + ", damage " + damage + " at " + place);
        }
        refuses(new byte[0], "an empty file");
        refuses("PK, but not ours".repeat(100).getBytes(), "a foreign file");
    }

    private void refuses(byte[] bytes, String what) throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        Path untouched = folder.resolve("untouched");

        Ended ended = run("restore", damaged.toString(), "--data", untouched.toString());

        assertThat(ended.code()).as(what).isEqualTo(1);
        assertThat(ended.err().lines()).as(what).hasSize(1);
        assertThat(ended.err()).as(what).startsWith(damaged.toString());
        assertThat(untouched).as(what).doesNotExist();
    }

    private void replacesOnlyWhenTold(Path backup, Path data) throws IOException {
        Map<String, String> before = state(data);
        Path damaged = folder.resolve("damaged.zip");
        Ended without = run("restore", backup.toString(), "--data", data.toString());
        Ended broken = run("restore", damaged.toString(), "--replace", "--data", data.toString());

        assertThat(without.code()).isEqualTo(3);
        assertThat(without.lastWord())
                .isEqualTo(
                        data
                                + " holds a store already; with --replace the backup takes its"
                                + " place.");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(state(data)).isEqualTo(before);

        Ended replaced = run("restore", backup.toString(), "--replace", "--data", data.toString());
        assertThat(replaced.code()).as(replaced.err()).isZero();
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("store", "anchors.jsonl", "tmp");
    }

    private static Application open(Path data) throws IOException {
        return Application.open(
                Config.from(Map.of("XINCHUAN_START_CACHE", "off", "LANG", "en")),
                data,
                Optional.empty(),
                Clock.systemUTC());
    }

    private void addSomebody(Application application) throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        Files.writeString(people.resolve("people.csv"), "id,name\nLATER,甲乙\n");
        take(application, people);
    }

    private static void take(Application application, Path from) throws IOException {
        assertThat(application.imports().run(from, "local", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    private Map<String, String> export(Application application) throws IOException {
        Path out = Files.createTempDirectory(folder, "export");
        new Exports(application.graph()).write(out, Progress.none());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(out)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** Names, sizes and times of everything in a folder. */
    private static Map<String, String> state(Path data) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.toList()) {
                state.put(
                        file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return state;
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }
}
