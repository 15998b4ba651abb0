package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.kernel.impl.store.LongerShortString;
import org.neo4j.kernel.impl.store.PropertyType;
import org.neo4j.kernel.impl.store.record.PropertyBlock;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The bytes of a data directory after an erasure, and after the restore of an older backup. */
@BesideOthers
final class ErasureStoreTest {

    /** Short enough to stand in a property record itself, packed in bits. */
    private static final String NAME = "甄不遗";

    private static final String PINYIN = "zhenbuyi";
    private static final String NUMBER = "ZBY-778812";

    /** Too long for a property record: it goes to the store of long texts. */
    private static final String GOAL = "跟随甄不遗师傅学习水轮机检修工艺，三年内能独立完成一次大修，并写出作业指导书。";

    private static final List<String> GONE = List.of(NAME, PINYIN, NUMBER);

    /** More property keys than there are. */
    private static final int KEYS = 300;

    @TempDir private Path folder;

    @Test
    void noByteIsLeftAndARestoreBringsNobodyBack() throws IOException {
        Path data = NewStore.in(folder.resolve("data"));
        Path backup = folder.resolve("backup.zip");
        try (Application application = open(data)) {
            take(application);
        }
        // What the scan has to find, or it would prove nothing.
        assertThat(scan(data)).contains("utf-8 " + NAME, "packed " + NAME, "utf-8 " + PINYIN);
        assertThat(scan(data.resolve("store/logs"))).isEmpty();
        assertThat(run("backup", backup.toString(), "--data", data.toString())).isZero();

        String pseudonym;
        try (Application application = open(data)) {
            pseudonym = erase(application);
        }
        // The values are marked as free: that is why the store is made anew at its next start.
        assertThat(scan(data)).contains("utf-8 " + NAME);

        Map<String, String> exported;
        try (Application application = open(data)) {
            assertThat(application.check()).isEmpty();
            exported = export(application);
        }
        assertThat(scan(data)).isEmpty();
        assertThat(exported.get("people.csv")).contains("P1," + pseudonym + ",");
        assertThat(exported.get("pairings.csv")).contains("跟随" + pseudonym + "师傅");
        assertThat(data.toFile().list())
                .containsExactlyInAnyOrder(
                        "store", "lineage.index", "erasures.log", "anchors.jsonl", "tmp");
        assertThat(Files.readString(data.resolve("erasures.log"))).doesNotContain("P1");

        assertThat(run("restore", backup.toString(), "--replace", "--data", data.toString()))
                .isZero();
        assertThat(scan(data)).isNotEmpty();
        try (Application application = open(data)) {
            assertThat(application.check()).isEmpty();
            assertThat(export(application)).isEqualTo(exported);
        }
        assertThat(scan(data)).isEmpty();
    }

    private void take(Application application) throws IOException {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.writeString(
                from.resolve("people.csv"),
                "id,name,employeeNo,birthYear,post\nP1,"
                        + NAME
                        + ","
                        + NUMBER
                        + ",1961,总教练\nP2,乙,,,\n");
        Files.writeString(
                from.resolve("pairings.csv"),
                "id,mentors,apprentices,startsOn,goal\nA1,P1,P2,2020-01-01," + GOAL + "\n");
        assertThat(application.imports().run(from, "local", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    private static String erase(Application application) throws IOException {
        try (Running running = Running.on(application)) {
            return running.api()
                    .post("/people/P1/erasure", "{'reason':'甄不遗本人要求'}")
                    .with(200)
                    .body()
                    .get("pseudonym")
                    .asText();
        }
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

    private static Application open(Path data) throws IOException {
        return Application.open(Config.from(Map.of()), data, Optional.empty(), Clock.systemUTC());
    }

    private static int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    /** In which form which text stands anywhere in the files of a folder. */
    private static Set<String> scan(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        Map<String, Set<Long>> packed = new TreeMap<>();
        GONE.forEach(text -> packed.put(text, packed(text)));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (String text : GONE) {
                    for (Charset charset :
                            List.of(
                                    StandardCharsets.UTF_8,
                                    StandardCharsets.UTF_16LE,
                                    StandardCharsets.UTF_16BE,
                                    Charset.forName("GB18030"))) {
                        if (contains(bytes, text.getBytes(charset))) {
                            found.add(charset.name().toLowerCase(Locale.ROOT) + " " + text);
                        }
                    }
                }
                packed.forEach(
                        (text, words) -> {
                            if (containsAny(bytes, words)) {
                                found.add("packed " + text);
                            }
                        });
            }
        }
        return found;
    }

    /** The first word of a short text as a property record holds it, under every property key. */
    private static Set<Long> packed(String text) {
        Set<Long> words = new HashSet<>();
        for (int key = 0; key < KEYS; key++) {
            PropertyBlock block = new PropertyBlock();
            assertThat(LongerShortString.encode(key, text, block, PropertyType.getPayloadSize()))
                    .isTrue();
            words.add(block.getValueBlocks()[0]);
        }
        return words;
    }

    private static boolean containsAny(byte[] bytes, Set<Long> words) {
        ByteBuffer big = ByteBuffer.wrap(bytes);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + Long.BYTES <= bytes.length; i++) {
            if (words.contains(big.getLong(i)) || words.contains(little.getLong(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            int same = 0;
            while (same < sought.length && bytes[i + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }
}
