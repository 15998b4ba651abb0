package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Role;
import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Head;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The recorder of enterprise A imports: no row reaches into B, and no answer tells about it. */
@ExtendWith(TestGraph.class)
class ScopedImportTest {

    private static final String REACH = "OUTSIDE_REACH";
    private static final String ALLOWED = "allowed";

    /**
     * What comes of a row of A when a value that is a key or names a record is exchanged for B's.
     */
    private static final Map<String, String> SWAPS =
            Map.ofEntries(
                    Map.entry("organisations.csv code", REACH),
                    Map.entry("documents.csv id", REACH),
                    Map.entry("people.csv id", REACH),
                    Map.entry("people.csv organisation", REACH),
                    Map.entry("posts.csv person", REACH),
                    // Where somebody worked before is said of them.
                    Map.entry("posts.csv organisation", ALLOWED),
                    Map.entry("studios.csv code", REACH),
                    Map.entry("studios.csv organisation", REACH),
                    Map.entry("studio_names.csv studio", REACH),
                    Map.entry("studio_people.csv studio", REACH),
                    Map.entry("studio_people.csv person", "PERSON_UNKNOWN"),
                    Map.entry("namings.csv studio", REACH),
                    Map.entry("studio_origins.csv child", REACH),
                    // Studios are public.
                    Map.entry("studio_origins.csv parent", ALLOWED),
                    Map.entry("alliances.csv code", REACH),
                    Map.entry("alliances.csv lead", REACH),
                    Map.entry("alliances.csv members", REACH),
                    Map.entry("pairings.csv id", REACH),
                    // A pairing is of both sides.
                    Map.entry("pairings.csv mentors", ALLOWED),
                    Map.entry("pairings.csv apprentices", ALLOWED),
                    Map.entry("pairings.csv organisation", ALLOWED),
                    Map.entry("pairings.csv studio", ALLOWED),
                    Map.entry("events.csv code", REACH),
                    Map.entry("events.csv organisation", REACH),
                    Map.entry("events.csv studio", REACH),
                    Map.entry("event_people.csv event", REACH),
                    Map.entry("event_people.csv person", "PERSON_UNKNOWN"),
                    Map.entry("event_people.csv pairing", "PAIRING_UNKNOWN"),
                    Map.entry("honours.csv holder", REACH),
                    Map.entry("assessments.csv subject", REACH),
                    Map.entry("assessments.csv person", "PERSON_UNKNOWN"),
                    Map.entry("training_bases.csv code", REACH),
                    Map.entry("training_bases.csv organisation", REACH),
                    Map.entry("pilot_projects.csv code", REACH),
                    Map.entry("pilot_projects.csv organisation", REACH),
                    Map.entry("pilot_project_states.csv project", REACH),
                    Map.entry("pilot_project_funds.csv project", REACH),
                    // A name, not an id.
                    Map.entry("pilot_project_funds.csv payer", ALLOWED),
                    Map.entry("reported_figures.csv scope", REACH));

    /** Keys of records themselves: whether one is taken can be told, as with a single write. */
    private static final Set<String> OWN_KEYS =
            Set.of(
                    "organisations.csv code",
                    "documents.csv id",
                    "people.csv id",
                    "studios.csv code",
                    "alliances.csv code",
                    "pairings.csv id",
                    "events.csv code",
                    "training_bases.csv code",
                    "pilot_projects.csv code");

    private final Graph graph;
    private final CypherCatalog catalog;
    private final Imports imports;
    private int folders;
    private Exchanger recorder;

    @TempDir private Path temporary;

    ScopedImportTest(Graph graph, CypherCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
        this.imports =
                new Imports(graph, new Ledger(graph, RoundTripTest.CLOCK), RoundTripTest.CLOCK);
    }

    @BeforeEach
    void fill() {
        Path both = TwoEnterprises.folder(temporary.resolve("both"));
        assertThat(imports.run(both, "office", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
        recorder = TwoEnterprises.of(graph, Operation.IMPORT, Role.RECORDER, "A");
    }

    @TestFactory
    Stream<DynamicTest> everySwappedIdIsRefusedOrMeant() {
        Set<String> places = new TreeSet<>();
        TwoEnterprises.files("A")
                .forEach(
                        (file, text) -> {
                            Table<?> table = Tables.ofFile(file).orElseThrow();
                            Set<String> columns = new TreeSet<>(table.key());
                            table.references().forEach(ref -> columns.add(ref.column()));
                            columns.stream()
                                    .filter(column -> holdsLetter(text, column))
                                    .forEach(column -> places.add(file + " " + column));
                        });
        assertThat(places).isEqualTo(new TreeSet<>(SWAPS.keySet()));
        return places.stream().map(place -> DynamicTest.dynamicTest(place, () -> judge(place)));
    }

    private void judge(String place) {
        String[] at = place.split(" ");
        String expected = SWAPS.get(place);
        ImportOutcome swapped = checked(at[0], swapped(at[0], at[1], "B"));
        if (expected.equals(ALLOWED)) {
            assertThat(refusals(swapped)).isEmpty();
            return;
        }
        assertThat(codes(swapped)).containsOnly(expected);
        if (!OWN_KEYS.contains(place)) {
            ImportOutcome absent = checked(at[0], swapped(at[0], at[1], "C"));
            assertThat(refusals(absent).stream().map(text -> text.replace("C", "B")).toList())
                    .isEqualTo(refusals(swapped));
        }
    }

    @Test
    void ownRowsOfEveryFileCanBeNewAndChanged() {
        Map<String, String> mine = TwoEnterprises.files("A");
        mine.remove("organisations.csv");
        mine.computeIfPresent(
                "people.csv", (f, text) -> text.replace("A0001", "A1") + "A-N,新人,A,\n");
        mine.computeIfPresent("documents.csv", (f, text) -> text.replace("协议", "合同"));
        mine.computeIfPresent("posts.csv", (f, text) -> text + "A-N,2022,A\n");
        mine.computeIfPresent("studios.csv", (f, text) -> text + "A-U,三号,2022,A\n");
        mine.computeIfPresent("studio_people.csv", (f, text) -> text + "A-U,A-N,LEADER,2022\n");
        mine.computeIfPresent("alliances.csv", (f, text) -> text.replace("A联盟", "A大联盟"));
        mine.computeIfPresent("pairings.csv", (f, text) -> text + "A-B,A-P1,A-N,A,,2022,,,新协议\n");
        mine.computeIfPresent("assessments.csv", (f, text) -> text.replace("80", "90"));

        ImportOutcome outcome = run(mine);

        assertThat(refusals(outcome)).isEmpty();
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(new Checks(graph, catalog).run()).isEmpty();
        assertThat(exported().get("people.csv")).contains("A-P1,A雀师,A,A1,", "A-N,新人,A,,");
    }

    @Test
    void oneRowOutOfReachKeepsTheWholeFolderOut() {
        Head before = new Changes(graph).head();

        ImportOutcome outcome =
                run(Map.of("people.csv", "id,name,organisation\nA-N,新人,A\nB-P3,新名,A\n"));

        assertThat(outcome.notices())
                .extracting(Notice::file, Notice::line, Notice::column, Notice::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("people.csv", 3, "id", REACH));
        assertThat(new Changes(graph).head()).isEqualTo(before);
    }

    /** Whoever guesses a whole row of another enterprise is not told that it is right. */
    @Test
    void rowsOfOthersAreRefusedAlsoWhenTheyChangeNothing() {
        SortedMap<String, String> theirs = TwoEnterprises.files("B");
        for (String file :
                List.of(
                        "people.csv",
                        "posts.csv",
                        "studio_people.csv",
                        "pairings.csv",
                        "honours.csv",
                        "assessments.csv")) {
            assertThat(codes(checked(file, theirs.get(file)))).as(file).containsOnly(REACH);
        }
    }

    @Test
    void cataloguesAreTheAdministratorsButMayStandInTheFolder() {
        assertThat(
                        refusals(
                                run(
                                        Map.of(
                                                "organisations.csv",
                                                TwoEnterprises.files("A")
                                                        .get("organisations.csv")))))
                .isEmpty();
        assertThat(codes(checked("organisations.csv", "code,name,kind\nA,改名（演示）,ENTERPRISE\n")))
                .containsOnly(REACH);
        assertThat(codes(checked("occupations.csv", "code,name\n6-31-01-01,改名\n")))
                .containsOnly(REACH);
        assertThat(codes(checked("regions.csv", "code,name\n420000,湖北省\n"))).containsOnly(REACH);
        assertThat(codes(checked("honour_kinds.csv", "code,name\nH2,新荣誉\n"))).containsOnly(REACH);
    }

    @Test
    void aDocumentIsOfThoseWhoCiteIt() {
        assertThat(codes(checked("documents.csv", "id,title\nA-D,另一个题目\n"))).isEmpty();
        assertThat(codes(checked("documents.csv", "id,title\nNEW,新文件\n"))).isEmpty();
        run(
                Map.of(
                        "pairings.csv",
                        "id,mentors,apprentices,startsOn,document\nA-B,A-P1,A-P3,2020,B-D\n"));

        assertThat(codes(checked("documents.csv", "id,title\nB-D,另一个题目\n"))).containsOnly(REACH);
    }

    /** A notice that names studios is cited by none of them: its number stands in the namings. */
    @Test
    void aNoticeThatTheImportBroughtGoesWithIt() {
        Path folder =
                Folders.with(
                        temporary.resolve("notice"),
                        "documents.csv",
                        "id,title,docNo",
                        "A-NOTICE,关于命名的决定,甲〔2023〕1号");
        Folders.with(
                folder, "namings.csv", "studio,level,namedOn,docNo", "A-T,GROUP,2022,甲〔2023〕1号");
        Imports.Batch batch = new Imports.Batch("N1", "命名.xlsx", "namings", true, null);
        assertThat(imports.run(new FolderReader(folder), recorder, batch, Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);

        assertThat(
                        imports.undo(
                                new Imports.Batch("N2", "命名.xlsx", null, false, "N1"),
                                recorder,
                                Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    @Test
    void whatIsOutOfSightIsNotInTheReasonsOfARefusal() {
        imports.run(
                Folders.with(
                        temporary.resolve("line"),
                        "pairings.csv",
                        "id,mentors,apprentices,startsOn",
                        "Z1,A-P2,B-P1,2018",
                        "Z2,B-P1,B-P2,2018"),
                "office",
                Progress.none());

        ImportOutcome loop =
                checked("pairings.csv", "id,mentors,apprentices,startsOn\nA-Z,B-P2,A-P1,2019\n");
        ImportOutcome overlap =
                checked(
                        "pairings.csv",
                        "id,mentors,apprentices,startsOn,endsOn\nA-Z,B-P3,A-P3,2020,2021\n");

        assertThat(codes(loop)).containsExactly("LINEAGE_CYCLE");
        assertThat(codes(overlap)).containsExactly("PAIR_OVERLAP");
        assertThat(refusals(loop) + "" + refusals(overlap)).doesNotContain("B-", "Z1", "M-A");
    }

    @Test
    void aPublishedLeaderOfAnotherEnterpriseMayBeNamed() {
        assertThat(
                        codes(
                                checked(
                                        "studio_people.csv",
                                        "studio,person,role,from\nA-S,B-L,ADVISER,2020\n")))
                .isEmpty();
    }

    /** Both as it is and as it would be: nothing is brought into reach, nothing is given away. */
    @Test
    void nothingIsMovedIntoOrOutOfReach() {
        for (String row : List.of("B-P3,夺来,A", "A-P3,送走,B", "A-P3,无主,")) {
            assertThat(codes(checked("people.csv", "id,name,organisation\n" + row + "\n")))
                    .as(row)
                    .containsOnly(REACH);
        }
        assertThat(
                        codes(
                                checked(
                                        "pairings.csv",
                                        "id,mentors,apprentices,startsOn\nB-A,A-P1,A-P3,2020\n")))
                .containsOnly(REACH);
        assertThat(
                        codes(
                                checked(
                                        "pairings.csv",
                                        "id,mentors,apprentices,startsOn\nA-A,B-P1,B-P2,2020\n")))
                .containsOnly(REACH);
    }

    private static boolean holdsLetter(String text, String column) {
        return !swapped(text, column, "A", "B").equals(text);
    }

    private static String swapped(String file, String column, String letter) {
        String text = TwoEnterprises.files("A").get(file);
        return changed(file, swapped(text, column, "A", letter));
    }

    /** A row that says something new, so that it is judged as a change. */
    private static String changed(String file, String text) {
        return switch (file) {
            case "organisations.csv", "documents.csv" -> text.replace("厂", "新厂");
            case "studios.csv", "alliances.csv" -> text.replace("号", "新号").replace("联盟", "新盟");
            case "studio_names.csv" -> text.replace("旧名", "别名");
            case "namings.csv" -> text.replace("2013", "2014");
            case "studio_people.csv" -> text.replaceAll(".*LEADER.*\n", "");
            case "pairings.csv" -> text.replace("A-P1>A-P2", "");
            default -> text;
        };
    }

    private static String swapped(String text, String column, String from, String to) {
        List<String> lines = text.lines().toList();
        int at = List.of(lines.getFirst().split(",")).indexOf(column);
        List<String> swapped = new ArrayList<>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (at >= 0) {
                cells[at] = cells[at].replaceAll("(^|[:;])" + from + "(-|$)", "$1" + to + "$2");
            }
            swapped.add(String.join(",", cells));
        }
        return String.join("\n", swapped) + "\n";
    }

    private ImportOutcome checked(String file, String text) {
        return imports.check(folder(Map.of(file, text)), recorder, Progress.none());
    }

    private ImportOutcome run(Map<String, String> files) {
        return imports.run(folder(files), recorder, Progress.none());
    }

    private Path folder(Map<String, String> files) {
        Path folder = temporary.resolve("folder" + folders++);
        files.forEach((name, text) -> Folders.with(folder, name, text.stripTrailing()));
        return folder;
    }

    private Map<String, String> exported() {
        Path folder = temporary.resolve("exported" + folders++);
        new Exports(graph).write(folder, Progress.none());
        return Folders.read(folder);
    }

    private static List<String> refusals(ImportOutcome outcome) {
        return outcome.notices().stream()
                .filter(notice -> notice.severity() == Severity.REFUSAL)
                .map(notice -> notice.text("zh") + notice.text("en"))
                .toList();
    }

    private static List<String> codes(ImportOutcome outcome) {
        return outcome.notices().stream()
                .filter(notice -> notice.severity() == Severity.REFUSAL)
                .map(Notice::code)
                .toList();
    }
}
