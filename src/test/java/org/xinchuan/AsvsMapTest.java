package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every requirement of ASVS 5.0, levels 1 and 2, has a test that exists or a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AsvsMapTest {

    private static final Path FOLDER = Path.of("docs/security");
    private static final Path TESTS = Path.of("target/test-classes");

    /** How many requirements a chapter has on level 1 and on level 2 alone. */
    private static final int[][] CHAPTERS = {
        {8, 19}, {4, 7}, {8, 11}, {2, 8}, {4, 5}, {13, 22}, {6, 12}, {4, 3}, {4, 3}, {5, 24},
        {3, 11}, {3, 6}, {1, 12}, {2, 7}, {3, 10}, {0, 16}, {0, 7}
    };

    /** Of all ids with their levels, in order: none can be swapped for another. */
    private static final String IDS =
            "29debb6cfc11acf5deb2b2bb4e01bd836c5648dcc592aae17957e36b808cec05";

    /** How a requirement is met, or not. */
    private enum Kind {
        TEST,
        REASON,
        OPEN,
        NOT_APPLICABLE
    }

    private record Line(
            String id, String level, String requirement, Kind kind, String evidence, String note) {

        private static Line of(NamedCsvRecord row) {
            return new Line(
                    row.getField("id"),
                    row.getField("level"),
                    row.getField("requirement"),
                    Kind.valueOf(row.getField("kind")),
                    row.getField("evidence"),
                    row.getField("note"));
        }

        private List<String> tests() {
            return evidence.isEmpty() ? List.of() : Arrays.asList(evidence.split(" "));
        }
    }

    private final List<Line> lines = new ArrayList<>();

    @BeforeAll
    void read() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("asvs-5.0-level-2.csv"))) {
            rows.forEach(row -> lines.add(Line.of(row)));
        }
    }

    @Test
    void theListIsWhole() throws Exception {
        Map<String, Integer> expected = new TreeMap<>();
        for (int chapter = 1; chapter <= CHAPTERS.length; chapter++) {
            for (int level = 1; level <= 2; level++) {
                int count = CHAPTERS[chapter - 1][level - 1];
                if (count > 0) {
                    expected.put("V" + chapter + " level " + level, count);
                }
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        lines.forEach(
                line ->
                        found.merge(
                                "V" + line.id().replaceAll("\\..*", "") + " level " + line.level(),
                                1,
                                Integer::sum));
        assertThat(lines).extracting(Line::id).doesNotHaveDuplicates();
        assertThat(found).isEqualTo(expected);

        String ids =
                lines.stream()
                        .map(line -> line.id() + " " + line.level())
                        .collect(Collectors.joining("\n"));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(IDS);
    }

    @Test
    void everyLineSaysWhatItHasTo() {
        for (Line line : lines) {
            assertThat(line.requirement()).as(line.id()).isNotBlank().hasSizeLessThan(100);
            assertThat(line.evidence().isEmpty())
                    .as(line.id())
                    .isNotEqualTo(line.kind() == Kind.TEST);
            if (line.kind() != Kind.TEST) {
                assertThat(line.note()).as(line.id()).isNotBlank();
            }
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, Class<?>> classes = testClasses();
        List<String> missing = new ArrayList<>();
        for (Line line : lines) {
            for (String test : line.tests()) {
                String[] parts = test.split("#");
                Class<?> type = classes.get(parts[0]);
                boolean there =
                        parts.length == 2
                                && type != null
                                && Stream.of(type.getDeclaredMethods())
                                        .filter(method -> method.getName().equals(parts[1]))
                                        .anyMatch(
                                                method ->
                                                        AnnotationSupport.isAnnotated(
                                                                method, Testable.class));
                if (!there) {
                    missing.add(line.id() + ": " + test);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theTotalsThatAreToldAreRight() throws IOException {
        String told = Files.readString(FOLDER.resolve("README.md"));
        for (Kind kind : Kind.values()) {
            long count = lines.stream().filter(line -> line.kind() == kind).count();
            assertThat(told).contains("| `" + kind + "` | " + count + " |");
        }
    }

    /** By their simple names, as the list has them; nothing in them runs. */
    private static Map<String, Class<?>> testClasses() throws IOException {
        Map<String, Class<?>> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.class")).toList()) {
                String name =
                        TESTS.relativize(file)
                                .toString()
                                .replace('/', '.')
                                .replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, AsvsMapTest.class.getClassLoader());
                assertThat(classes.put(type.getSimpleName(), type)).as(name).isNull();
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return classes;
    }
}
