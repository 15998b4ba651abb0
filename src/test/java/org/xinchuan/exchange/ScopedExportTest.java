package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Role;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Head;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What enterprise A takes out: all of its own, nothing of B's that is not public. */
@ExtendWith(TestGraph.class)
class ScopedExportTest {

    private final Graph graph;
    private final CypherCatalog catalog;
    private final TestGraph.Running running;
    private final Imports imports;
    private int folders;

    @TempDir private Path temporary;

    ScopedExportTest(Graph graph, CypherCatalog catalog, TestGraph.Running running) {
        this.graph = graph;
        this.catalog = catalog;
        this.running = running;
        this.imports =
                new Imports(graph, new Ledger(graph, RoundTripTest.CLOCK), RoundTripTest.CLOCK);
    }

    @BeforeEach
    void fill() {
        Path both = TwoEnterprises.folder(temporary.resolve("both"));
        assertThat(imports.run(both, "office", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    @Test
    void allOfTheOwnRecordsAreThereAsTheyStand() {
        Map<String, String> whole = Folders.read(written(Exchanger.atTheStore("office")));
        Map<String, String> excerpt = Folders.read(written(recorder()));

        TwoEnterprises.files("A")
                .keySet()
                .forEach(
                        file ->
                                assertThat(excerpt.get(file).lines().toList())
                                        .as(file)
                                        .containsAll(ownLines(whole.get(file))));
        for (String file : List.of("organisations.csv", "occupations.csv", "honour_kinds.csv")) {
            assertThat(excerpt.get(file)).isEqualTo(whole.get(file));
        }
    }

    @Test
    void nobodyElseIsInItButByWhatIsPublished() {
        SortedMap<String, String> excerpt = Folders.read(written(recorder()));
        String all = String.join("\n", excerpt.values());

        assertThat(all).doesNotContain("B雀", "B-P", "B000", "B厂师徒协议", "B-A,", "B-D", "M-B");
        assertThat(excerpt.get("people.csv").lines().filter(line -> line.startsWith("B")))
                .containsExactly("B-L,B领衔,B,,,,,,,,,");
        // Two of the other side are named by made-up ids, in no order.
        String stub =
                excerpt.get("pairings.csv").replaceAll("(?s).*M-A,(OUTSIDE-[\\w-]+),A-P3,.*", "$1");
        assertThat(excerpt.get("pairings.csv")).contains(stub + ">A-P3");
        assertThat(excerpt.get("people.csv")).contains(stub + ",外单位人员,B,,,,,,,,,\n");
        assertThat(excerpt.get("event_people.csv"))
                .contains("A-V," + stub + ",ENTRANT,M-A,70")
                .containsPattern("A-V,OUTSIDE-[\\w-]+,ATTENDEE,,,,\n")
                .doesNotContain(",80");
        assertThat(excerpt.get("studio_people.csv")).contains("A-T," + stub + ",ADVISER,2016");
        assertThat(excerpt.get("studio_origins.csv")).contains("B-T,A-S,SPIN_OFF");
        assertThat(excerpt.get("studios.csv")).contains("B-T,B二号").doesNotContain("B-S,");
        assertThat(Folders.read(written(recorder())).get("people.csv")).doesNotContain(stub);
    }

    /** A document that others cite too stays an id: its title may name their people. */
    @Test
    void aDocumentThatOthersCiteIsNotToldByCitingIt() {
        imports.run(
                Folders.with(
                        temporary.resolve("citing"),
                        "pairings.csv",
                        "id,mentors,apprentices,startsOn,document",
                        "A-B,A-P1,A-P3,2020,B-D"),
                recorder(Operation.IMPORT),
                Progress.none());

        Map<String, String> excerpt = Folders.read(written(recorder()));

        assertThat(excerpt.get("pairings.csv")).contains(",B-D,");
        assertThat(excerpt.get("documents.csv")).contains("A-D,A厂师徒协议").doesNotContain("B-D");
    }

    @Test
    void anExcerptFillsAnEmptyStore() {
        Path excerpt = written(recorder());
        SortedMap<String, String> before = Folders.read(excerpt);
        running.wipe();

        assertThat(imports.run(excerpt, "office", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);

        assertThat(new Checks(graph, catalog).run()).isEmpty();
        assertThat(Folders.read(written(Exchanger.atTheStore("office")))).isEqualTo(before);
    }

    @Test
    void anExcerptTakenInAgainChangesNothing() {
        Head head = new Changes(graph).head();

        ImportOutcome again =
                imports.run(written(recorder()), recorder(Operation.IMPORT), Progress.none());

        assertThat(again).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(((ImportOutcome.Applied) again).counts())
                .isNotEmpty()
                .allMatch(count -> count.unchanged() == count.rows());
        assertThat(again.notices())
                .filteredOn(notice -> notice.code().equals("ROW_ASIDE"))
                .extracting(Notice::file)
                .containsExactly(
                        "event_people.csv",
                        "event_people.csv",
                        "pairings.csv",
                        "people.csv",
                        "people.csv",
                        "people.csv",
                        "studio_people.csv");
        assertThat(new Changes(graph).head()).isEqualTo(head);
    }

    @Test
    void theAdministratorTakesEverythingAsAtTheStore() {
        Exchanger administrator = TwoEnterprises.of(graph, Operation.EXPORT, Role.PROV_ADMIN, null);

        assertThat(Folders.read(written(administrator)))
                .isEqualTo(Folders.read(written(Exchanger.atTheStore("office"))));
    }

    private static List<String> ownLines(String text) {
        return text.lines()
                .filter(line -> line.matches("(person:|studio:|pairing:)?A.*"))
                .filter(line -> !line.contains("B-"))
                .toList();
    }

    private Exchanger recorder() {
        return recorder(Operation.EXPORT);
    }

    private Exchanger recorder(Operation doing) {
        return TwoEnterprises.of(graph, doing, Role.RECORDER, "A");
    }

    private Path written(Exchanger exporter) {
        Path folder = temporary.resolve("written" + folders++);
        new Exports(graph).write(folder, exporter, Progress.none());
        return folder;
    }
}
