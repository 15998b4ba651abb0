package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Head;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What goes in comes out again, byte by byte. */
@ExtendWith(TestGraph.class)
class RoundTripTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    private final Graph graph;
    private final CypherCatalog catalog;
    private final TestGraph.Running running;
    private final Imports imports;
    private final Exports exports;

    @TempDir private Path temporary;

    RoundTripTest(Graph graph, CypherCatalog catalog, TestGraph.Running running) {
        this.graph = graph;
        this.catalog = catalog;
        this.running = running;
        this.imports = new Imports(graph, new Ledger(graph, CLOCK), CLOCK);
        this.exports = new Exports(graph);
    }

    @Test
    void theGoldenFolderSetsEveryColumnOfEveryTable() {
        Lines lines = new FolderReader(Folders.golden()).read(new Notices(), Progress.none());
        for (Table<?> table : Tables.ALL) {
            for (Column column : table.columns()) {
                assertThat(lines.of(table))
                        .as(table.file() + " " + column.name())
                        .anyMatch(line -> !line.cell(column.name()).isEmpty());
            }
        }
    }

    @Test
    void everyColumnOfEveryTableComesOutAsItWentIn() {
        assertThat(imported(Folders.golden())).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(exported("once")).isEqualTo(Folders.read(Folders.golden()));
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    @Test
    void theSecondImportOfAFolderChangesNothing() {
        imported(Folders.golden());
        Head head = new Changes(graph).head();
        ImportOutcome.Applied again = (ImportOutcome.Applied) imported(Folders.golden());
        assertThat(again.counts())
                .hasSize(Tables.ALL.size())
                .allMatch(count -> count.unchanged() == count.rows());
        assertThat(new Changes(graph).head()).isEqualTo(head);
    }

    @Test
    void anExportMakesAnEmptyStoreSayTheSame() {
        imported(Folders.golden());
        Map<String, String> first = exported("first");
        running.wipe();
        imported(temporary.resolve("first"));
        assertThat(exported("second")).isEqualTo(first);
    }

    @Test
    void aChangedRowIsUpdatedAndNothingElse() {
        imported(Folders.golden());
        Path changed =
                Folders.with(
                        temporary.resolve("changed"),
                        "people.csv",
                        "id,name,status",
                        "P3,Peter G. Schultz,ACTIVE",
                        "P9,陈思齐,");
        ImportOutcome.Applied applied = (ImportOutcome.Applied) imported(changed);
        assertThat(applied.counts()).containsExactly(new Count("people.csv", 2, 1, 1));
        assertThat(exported("after").get("people.csv"))
                .contains("P3,Peter G. Schultz,,,,,,,,,,ACTIVE\n", "P9,陈思齐,,,,,,,,,,\n");
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    @Test
    void everyRowCanBeChangedAndChangedBack() {
        imported(Folders.golden());
        Map<String, String> before = exported("before");
        Path other =
                Folders.copy(
                        Folders.golden(),
                        temporary.resolve("other"),
                        Map.of(
                                "pairings.csv",
                                "id,mentors,apprentices,startsOn,loopReason\n"
                                        + "A1,P4;P3,P2,2015,\nA2,P1,P2,,互教\nA3,P1,P4,,互教",
                                "organisations.csv",
                                "code,name,kind,parent\n91420000DEM000006U,集团（演示）,AGENCY,\n"
                                        + "TEAM-1,一班（演示）,ENTERPRISE,UNION\nUNION,工会（演示）,UNIT,",
                                "alliances.csv",
                                "code,name,lead,members\nL1,联盟（演示）,S2,S1",
                                "studios.csv",
                                "code,name,foundedOn\nS1,一号,2010\nS2,二号,2011\nS3,三号,2012"));
        assertThat(imported(other)).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(exported("changed")).isNotEqualTo(before);
        assertThat(imported(Folders.golden())).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(exported("back")).isEqualTo(before);
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    @Test
    void theTemplateIsTakenInAsItIsAndComesOutAgain() throws IOException {
        Path template = temporary.resolve("template");
        Template.writeTo(template);
        ImportOutcome outcome = imported(template);
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(outcome.notices()).isEmpty();
        assertThat(exported("out")).isEqualTo(Folders.read(template));
    }

    @Test
    void columnsInAnotherOrderWithAByteOrderMarkAreTheSameFolder() {
        Path folder =
                Folders.with(
                        temporary.resolve("bom"),
                        "people.csv",
                        "\uFEFFname,id",
                        "\"沈砚秋\",P1",
                        "",
                        "顾长河,P2");
        assertThat(imported(folder).notices()).isEmpty();
        assertThat(exported("out").get("people.csv"))
                .endsWith("P1,沈砚秋,,,,,,,,,,\nP2,顾长河,,,,,,,,,,\n");
    }

    @Test
    void anEmptyStoreExportsNoFile() {
        assertThat(exported("nothing")).isEmpty();
    }

    @Test
    void aFileWithoutRowsAnyMoreKeepsItsHeaderInALaterExport() {
        Folders.with(temporary.resolve("old"), "people.csv", "id,name", "P1,沈砚秋");
        assertThat(exported("old").get("people.csv"))
                .isEqualTo(
                        "id,name,organisation,employeeNo,gender,birthYear,hiredOn,leftOn,retiresOn,"
                                + "occupation,post,status\n");
    }

    private ImportOutcome imported(Path folder) {
        return imports.run(folder, "test", Progress.none());
    }

    private Map<String, String> exported(String name) {
        exports.write(temporary.resolve(name), Progress.none());
        return Folders.read(temporary.resolve(name));
    }
}
