package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** An import whose rows cannot be taken away once they are there is not half taken back. */
@ExtendWith(TestGraph.class)
final class UndoOfRulesTest {

    private static final String HEADER = "key,scope,programme,effectiveFrom,value,severity,source";
    private static final String RULE = "mentor.maxActiveApprentices,,,2020-01-01,%s,WARN,某文";

    private final Graph graph;
    private final Imports imports;

    @TempDir private Path folder;

    UndoOfRulesTest(Graph graph) {
        this.graph = graph;
        Clock clock = Clock.fixed(Instant.parse("2023-11-28T04:00:00Z"), ZoneOffset.UTC);
        imports = new Imports(graph, new Ledger(graph, clock), clock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pairing_rules.csv;"
                        + HEADER
                        + ";mentor.maxActiveApprentices,,,2020-01-01,4,WARN,某文",
                "occupations.csv;code,name;6-99-01-01,某工",
                "organisations.csv;code,name,kind;E1,甲厂（演示）,ENTERPRISE"
            })
    void whatItAddedIsNamedAndStays(String file, String header, String row) throws IOException {
        taken("R1", file, header, row);
        String before = exported(file);
        assertThat(before).contains(row);

        assertThat(undone("R1"))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        no ->
                                assertThat(no.notices())
                                        .singleElement()
                                        .satisfies(
                                                one -> {
                                                    assertThat(one.code())
                                                            .isEqualTo("NOT_REMOVABLE");
                                                    assertThat(one.text("zh")).contains(file);
                                                    assertThat(one.text("en")).contains(file);
                                                }));

        assertThat(exported(file)).isEqualTo(before);
    }

    @Test
    void whatItChangedIsAsBefore() throws IOException {
        taken("R1", "pairing_rules.csv", HEADER, RULE.formatted("4"));
        String before = exported("pairing_rules.csv");
        taken("R2", "pairing_rules.csv", HEADER, RULE.formatted("6"));
        assertThat(exported("pairing_rules.csv")).isNotEqualTo(before);

        assertThat(undone("R2")).isInstanceOf(ImportOutcome.Applied.class);

        assertThat(exported("pairing_rules.csv")).isEqualTo(before);
    }

    private void taken(String id, String file, String... lines) {
        assertThat(
                        imports.run(
                                new FolderReader(Folders.with(folder.resolve(id), file, lines)),
                                Exchanger.atTheStore("test"),
                                new Imports.Batch(id, "folder", null, true, null),
                                Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    private ImportOutcome undone(String id) {
        return imports.undo(
                new Imports.Batch("UNDO-" + id, "folder", null, false, id),
                Exchanger.atTheStore("test"),
                Progress.none());
    }

    private String exported(String file) throws IOException {
        Path out = folder.resolve("out");
        new Exports(graph).write(out, Progress.none());
        return Files.readString(out.resolve(file));
    }
}
