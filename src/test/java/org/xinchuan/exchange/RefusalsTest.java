package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinchuan.TestGraph;
import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Bad input gets a clear answer by file, line and column, and nothing of its folder is applied. */
@ExtendWith(TestGraph.class)
class RefusalsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);
    private static final String PEOPLE = "people.csv|id,name|P1,甲|P2,乙|P3,丙|P4,丁";
    private static final String STUDIOS =
            "studios.csv|code,name,foundedOn|S1,一号,2012-05-01|S2,二号,2014-05-01|S3,三号,";

    private final Graph graph;
    private final Imports imports;

    @TempDir private Path temporary;

    RefusalsTest(Graph graph) {
        this.graph = graph;
        this.imports = new Imports(graph, new Ledger(graph, CLOCK), CLOCK);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "nothing.csv: the interchange format has no file of this name",
                        "nothing.csv|a|1"),
                refusal(
                        "events.csv:2 actions: \"MERIT;X\": \"X\" is none of SPIRIT, MERIT,"
                                + " TALENT, CARE, ENTERPRISE",
                        "events.csv|code,kind,name,actions|V1,DRILL,练兵会,MERIT;X"),
                refusal(
                        "event_people.csv:2 event: no event \"V9\"",
                        PEOPLE,
                        "event_people.csv|event,person,role|V9,P1,JUDGE"),
                refusal(
                        "event_people.csv:2 prize: \"一等奖\": only who entered (ENTRANT) wins a"
                                + " prize",
                        PEOPLE,
                        "events.csv|code,kind,name|V1,COMPETITION,大赛",
                        "event_people.csv|event,person,role,prize|V1,P1,ATTENDEE,一等奖"),
                refusal(
                        "event_people.csv:2 score: \"90\": the event is held on 2024-01-05: it"
                                + " has no results yet",
                        PEOPLE,
                        "events.csv|code,kind,name,heldOn|V1,DRILL,练兵会,2024-01-05",
                        "event_people.csv|event,person,role,score|V1,P1,ENTRANT,90"),
                refusal("people.csv: the file is empty, without a header", "people.csv"),
                refusal(
                        "occupations.csv:1 colour: no such column; there are code, name, edition",
                        "occupations.csv|code,name,colour|X,x,red"),
                refusal(
                        "people.csv:1 name: the column stands there twice",
                        "people.csv|id,name,name|P1,甲,乙"),
                refusal(
                        "people.csv:1 name: the column is required and missing",
                        "people.csv|id|P1"),
                refusal(
                        "people.csv:2: has 3 cells where the header has 2",
                        "people.csv|id,name|P1,甲,乙"),
                refusal("people.csv:3 name: name is required", "people.csv|id,name|P1,甲|P2,"),
                refusal(
                        "people.csv:2 id: \"P 1\" is not an id: 1 to 64 of A–Z a–z 0–9 . _ -",
                        "people.csv|id,name|P 1,甲"),
                refusal(
                        "people.csv:3 id: \"P1\" stands in line 2 already",
                        "people.csv|id,name|P1,甲|P1,乙"),
                refusal(
                        "people.csv:2 birthYear: \"19x\" is not a whole number",
                        "people.csv|id,name,birthYear|P1,甲,19x"),
                refusal(
                        "people.csv:2 birthYear: \"1066\": a year of four digits is needed",
                        "people.csv|id,name,birthYear|P1,甲,1066"),
                refusal(
                        "people.csv:2 gender: \"X\" is none of MALE, FEMALE",
                        "people.csv|id,name,gender|P1,甲,X"),
                refusal(
                        "people.csv:2 hiredOn: \"2023-02-30\" is not a date: write 2023-09-01,"
                                + " 2023-09 or 2023",
                        "people.csv|id,name,hiredOn|P1,甲,2023-02-30"),
                refusal(
                        "people.csv:2 organisation: no organisation \"E9\"",
                        "people.csv|id,name,organisation|P1,甲,E9"),
                refusal(
                        "organisations.csv:2 uscc: \"91350211M0000XUF4Z\": a unified social credit"
                                + " code has 18 digits and capital letters (no I, O, S, V, Z)",
                        "organisations.csv|code,name,kind,uscc|E1,甲（演示）,ENTERPRISE,91350211M0000XUF4Z"),
                refusal(
                        "organisations.csv:2 parent: closes a loop of parents: E1 → E2 → E1",
                        "organisations.csv|code,name,kind,parent|E1,甲（演示）,UNIT,E2|E2,乙（演示）,UNIT,E1"),
                refusal(
                        "pairings.csv:2 mentors: no person \"P99\"",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices|A1,P1;P99,P2"),
                refusal(
                        "pairings.csv:2 studio: no studio \"S9\"",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices,studio|A1,P1,P2,S9"),
                refusal(
                        "pairings.csv:2 apprentices: \"P2;P1\": P1 cannot be mentor and apprentice"
                                + " in one pairing",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices|A1,P1,P2;P1"),
                refusal(
                        "pairings.csv:2 endsOn: the end 2019 lies before the start 2020-01-01",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices,startsOn,endsOn|A1,P1,P2,2020-01-01,2019"),
                refusal(
                        "pairings.csv:2 status: \"DONE\" is none of DRAFT, ACTIVE, GRADUATED,"
                                + " FAILED, EXTENDED, TERMINATED, VOID",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices,status|A1,P1,P2,DONE"),
                refusal(
                        "pairings.csv:2 outcomes: \"GRADUATED\": 2 values are needed, 1 were given",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices,outcomes|A1,P1,P2;P3,GRADUATED"),
                refusal(
                        "pairings.csv:3 startsOn: 2020-06 to 2021-06 overlaps pairing \"A1\", 2020"
                                + " to 2021-01-01, of the same mentor \"P1\" and apprentice"
                                + " \"P2\"",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices,startsOn,endsOn|A1,P1,P2,2020,2021-01-01|A2,P1;P3,P2;P4,2020-06,2021-06"),
                refusal(
                        "pairings.csv:4 mentors: closes a loop in the line of masters: P3 → P1 → P2"
                                + " → P3 (pairing \"A3\", pairing \"A1\", pairing \"A2\"); if it is"
                                + " true, give a loopReason",
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices|A1,P1,P2|A2,P2,P3|A3,P3,P1"),
                refusal(
                        "studio_origins.csv:2 parent: studio \"S2\", founded 2014-05-01, is not"
                                + " older than \"S1\", founded 2012-05-01",
                        STUDIOS,
                        "studio_origins.csv|child,parent,kind|S1,S2,SPIN_OFF"),
                refusal(
                        "studio_origins.csv:2 parent: \"S2\" is a MERGER of one parent, \"S1\"; it"
                                + " needs two or more",
                        STUDIOS,
                        "studio_origins.csv|child,parent,kind|S2,S1,MERGER"),
                refusal(
                        "studio_origins.csv:3 parent: closes a loop of origins: S3 → S4 → S3",
                        STUDIOS + "|S4,四号,",
                        "studio_origins.csv|child,parent,kind|S2,S1,SPIN_OFF|S3,S4,BRANCH|S4,S3,BRANCH"),
                refusal(
                        "studio_origins.csv:2 confirmed: \"yes\" is neither true nor false",
                        STUDIOS,
                        "studio_origins.csv|child,parent,kind,confirmed|S2,S1,SPIN_OFF,yes"),
                refusal(
                        "honours.csv:2 holder: \"P1\": write person:ID, studio:CODE or"
                                + " organisation:CODE",
                        "honour_kinds.csv|code,name|H,荣誉",
                        "honours.csv|holder,honour|P1,H"),
                refusal(
                        "honours.csv:2 holder: no studio \"S9\"",
                        "honour_kinds.csv|code,name|H,荣誉",
                        "honours.csv|holder,honour|studio:S9,H"),
                refusal(
                        "assessments.csv:2 score: \"much\" is not a number",
                        STUDIOS,
                        "assessments.csv|subject,kind,heldOn,score|studio:S1,STUDIO_ANNUAL,2020,much"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aBadFileIsRefusedByName(String expected, String[] files) {
        assertThat(refused(folder(files))).containsExactly(expected);
        assertThat(new Changes(graph).head().sequence()).isZero();
    }

    @Test
    void allRefusedRowsAreListedInOrder() {
        List<String> refused =
                refused(
                        folder(
                                "people.csv|id,name,gender,hiredOn|P1,,X,20|P2,乙,,|P2,丙,,|P4,丁,,2023-13",
                                "pairings.csv|id,mentors,apprentices|A1,P2,P9|A2,P8,P2"));
        assertThat(refused)
                .containsExactly(
                        "pairings.csv:2 apprentices: no person \"P9\"",
                        "pairings.csv:3 mentors: no person \"P8\"",
                        "people.csv:2 gender: \"X\" is none of MALE, FEMALE",
                        "people.csv:2 hiredOn: \"20\" is not a date: write 2023-09-01, 2023-09 or"
                                + " 2023",
                        "people.csv:2 name: name is required",
                        "people.csv:4 id: \"P2\" stands in line 3 already",
                        "people.csv:5 hiredOn: \"2023-13\" is not a date: write 2023-09-01, 2023-09"
                                + " or 2023");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithTheWayToSaveItRight() throws IOException {
        Path folder = folder(PEOPLE);
        Files.write(
                folder.resolve("studios.csv"),
                List.of("code,name", "S1,沈砚秋创新工作室"),
                Charset.forName("GB18030"));
        assertThat(refused(folder))
                .singleElement()
                .asString()
                .startsWith("studios.csv: not UTF-8: in Excel, save as")
                .contains("CSV UTF-8(逗号分隔)");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertThat(refused(folder("people.csv|id,name|P1,\"甲|P2,乙")))
                .singleElement()
                .asString()
                .startsWith("people.csv:");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Path nowhere = temporary.resolve("nowhere");
        assertThat(refused(nowhere)).containsExactly(nowhere + ": there is no such folder");
    }

    @Test
    void aRuleCountsWhatIsStored() {
        accepted(
                PEOPLE,
                STUDIOS,
                "studio_origins.csv|child,parent,kind|S2,S1,SPIN_OFF",
                "pairings.csv|id,mentors,apprentices,startsOn,endsOn|A1,P1,P2,2020,2021-06-30|A2,P2,P3,,");
        assertThat(
                        refused(
                                folder(
                                        "pairings.csv|id,mentors,apprentices,startsOn,endsOn|A8,P1,P2,2021-01-01,2021-02-01|A9,P3,P1,,",
                                        "studios.csv|code,name,foundedOn|S1,一号,2016")))
                .containsExactly(
                        "pairings.csv:2 startsOn: 2021-01-01 to 2021-02-01 overlaps pairing \"A1\","
                                + " 2020 to 2021-06-30, of the same mentor \"P1\" and apprentice"
                                + " \"P2\"",
                        "pairings.csv:3 mentors: closes a loop in the line of masters: P3 → P1 → P2"
                                + " → P3 (pairing \"A9\", pairing \"A8\", pairing \"A2\"); if it is"
                                + " true, give a loopReason",
                        "studios.csv:2 foundedOn: studio \"S1\", founded 2016, is not older than"
                                + " \"S2\", founded 2014-05-01");
    }

    @Test
    void aRefusalSpeaksChineseToo() {
        ImportOutcome outcome =
                run(folder(PEOPLE, "pairings.csv|id,mentors,apprentices|A1,P1,P99"));
        assertThat(outcome.notices())
                .extracting(notice -> notice.text("zh"))
                .containsExactly("pairings.csv:2 apprentices: 没有人员“P99”");
    }

    @Test
    void aLoopWithAReasonIsTakenInWhateverTheOrder() {
        accepted(
                PEOPLE,
                "pairings.csv|id,mentors,apprentices,loopReason|A1,P1,P2,|A2,P2,P1,教数字化|A3,P2,P3,");
        accepted("pairings.csv|id,mentors,apprentices,loopReason|A4,P3,P1,教数字化");
        assertThat(refused(folder("pairings.csv|id,mentors,apprentices,loopReason|A2,P2,P1,")))
                .singleElement()
                .asString()
                .contains("P2 → P1 → P2");
    }

    @Test
    void whatIsOnlyDoubtfulIsTakenInWithAWarning() {
        ImportOutcome outcome =
                accepted(
                        "organisations.csv|code,name,kind,uscc|E1,甲（演示）,ENTERPRISE,91350211M0000XUF46",
                        "occupations.csv|code,name|焊-1,焊工".replace("焊-1", "W-1"),
                        "people.csv|id,name|P1,甲7|P2,乙",
                        "pairings.csv|id,mentors,apprentices,signedOn,startsOn,endsOn,status,graduatedOn"
                            + "|A1,P1,P2,2020-02-01,2020-01-01,2020-12-31,ACTIVE,"
                            + "|A2,P1,P2,,,,GRADUATED,"
                            + "|A3,P1,P2,,2021-01-01,2021-12-31,GRADUATED,2022-06-01"
                            + "|A4,P1,P2,,,,TERMINATED,");
        assertThat(outcome.notices())
                .allMatch(notice -> notice.severity() == Severity.WARNING)
                .extracting(Notice::code)
                .containsExactly(
                        "OCCUPATION_INVALID",
                        "USCC_CHECK_DIGIT",
                        "SIGNED_AFTER_START",
                        "ACTIVE_BUT_ENDED",
                        "GRADUATED_WITHOUT_DATE",
                        "GRADUATED_OUTSIDE_TERM",
                        "TERMINATED_WITHOUT_REASON",
                        "NAME_STRANGE");
    }

    /** A pairing may be corrected after its drill, so that the folder must come in all the same. */
    @Test
    void aPartInAPairingOfOthersAndWhatAgreesWithNoKindOfEventAreDoubtful() {
        ImportOutcome outcome =
                accepted(
                        PEOPLE,
                        "pairings.csv|id,mentors,apprentices|A1,P1,P2",
                        "events.csv|code,kind,name,heldOn,dealsYuan|V1,DRILL,练兵会,2020,"
                                + "|V2,TRAINING,培训,2021,50|V3,COMPETITION,大赛,,",
                        "event_people.csv|event,person,role,pairing,score|V1,P3,ENTRANT,A1,90"
                                + "|V2,P1,ENTRANT,,|V2,P2,SPEAKER,,80");
        assertThat(outcome.notices())
                .allMatch(notice -> notice.severity() == Severity.WARNING)
                .extracting(Notice::code)
                .containsExactly(
                        "NOT_IN_PAIRING",
                        "ENTRY_AGAINST_KIND",
                        "SCORE_AGAINST_ROLE",
                        "DEALS_AGAINST_KIND",
                        "DEALS_WITHOUT_SOURCE",
                        "DAY_MISSING",
                        "SERIES_MISSING",
                        "LEVEL_MISSING");
    }

    @Test
    void aDocumentIsCitedByIdOrTitleAndMadeWhenItIsNotListed() {
        ImportOutcome outcome =
                accepted(
                        PEOPLE,
                        "documents.csv|id,title|D1,命名通知（演示）",
                        "pairings.csv|id,mentors,apprentices,document"
                                + "|A1,P1,P2,命名通知（演示）|A2,P1,P3,D1|A3,P1,P4,带徒登记表（演示）|A4,P2,P4,D7");
        assertThat(outcome.notices())
                .extracting(notice -> notice.text("en"))
                .containsExactly(
                        "pairings.csv:4 document: the document \"带徒登记表（演示）\" is not listed; made as"
                                + " DOC-d69cfa1ef7",
                        "pairings.csv:5 document: the document \"D7\" is not listed; made as D7");
        assertThat(run(folder("pairings.csv|id,mentors,apprentices,document|A3,P1,P4,带徒登记表（演示）")))
                .isInstanceOfSatisfying(
                        ImportOutcome.Applied.class,
                        again -> {
                            assertThat(again.notices()).isEmpty();
                            assertThat(again.counts())
                                    .containsExactly(new Count("pairings.csv", 1, 0, 0));
                        });
    }

    @Test
    void whatIsNoCsvFileIsLeftAsideWithANote() {
        ImportOutcome outcome = accepted(PEOPLE, "README.md|Read me");
        assertThat(outcome.notices())
                .extracting(notice -> notice.text("en"))
                .containsExactly("README.md: not a CSV file, left aside");
    }

    @Test
    void checkingAFolderWritesNothing() {
        ImportOutcome outcome =
                imports.check(folder(PEOPLE), Exchanger.atTheStore("test"), Progress.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(new Changes(graph).head().sequence()).isZero();
    }

    private ImportOutcome accepted(String... files) {
        ImportOutcome outcome = run(folder(files));
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        return outcome;
    }

    private List<String> refused(Path folder) {
        ImportOutcome outcome = run(folder);
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return outcome.notices().stream()
                .filter(notice -> notice.severity() == Severity.REFUSAL)
                .map(notice -> notice.text("en"))
                .toList();
    }

    private ImportOutcome run(Path folder) {
        return imports.run(folder, "test", Progress.none());
    }

    /** A folder of files written as name, header and rows with {@code |} between them. */
    private Path folder(String... files) {
        try {
            Path folder = Files.createTempDirectory(temporary, "folder");
            for (String file : files) {
                String[] lines = file.split("\\|");
                Files.write(folder.resolve(lines[0]), List.of(lines).subList(1, lines.length));
            }
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Arguments refusal(String expected, String... files) {
        return arguments(expected, files);
    }
}
