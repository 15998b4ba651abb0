package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.Api.Answer;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Notice;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two records of one person become one, and two again, with everything that hangs on them. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class MergeTest {

    /** An example of the standard; of nobody. */
    private static final String NUMBER = "11010519491231002X";

    private Path temporary;
    private Graph graph;
    private Store store;
    private Running running;
    private Api api;

    /** Two records of 高远: {@code OLD} of the enterprise that was left, {@code NEW} of the next. */
    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path temporary) throws IOException {
        this.graph = graph;
        this.store = store;
        this.temporary = temporary;
        Map<String, List<String>> files = new TreeMap<>();
        files.put(
                "organisations.csv",
                List.of("code,name,kind", "E1,一厂（演示）,ENTERPRISE", "E2,二厂（演示）,ENTERPRISE"));
        files.put(
                "people.csv",
                List.of(
                        "id,name,organisation,employeeNo,gender,birthYear,hiredOn,leftOn,status",
                        "OLD,高远,E1,001,,1980,2000-07,2015-06-30,LEFT",
                        "NEW,高远,E2,900,MALE,,2015-07,,ACTIVE",
                        "TWO,高沅,E2,901,,1981,,,",
                        "M,师父,E1,002,,,,,",
                        "A,徒弟,E2,902,,,,,",
                        "B,另一徒弟,E2,903,,,,,"));
        files.put(
                "pairings.csv",
                List.of(
                        "id,mentors,apprentices,startsOn,endsOn,pairsOnly",
                        "PM,M,OLD,2001,2002,",
                        "PA,OLD;M,A;B,2010,2011,OLD>A;M>B",
                        "PN,NEW,A,2016,2017,"));
        files.put(
                "studios.csv",
                List.of("code,name,foundedOn,organisation", "S1,室一,2005,E1", "S2,室二,2016,E2"));
        files.put(
                "studio_people.csv",
                List.of(
                        "studio,person,role,from,to",
                        "S1,M,LEADER,2000,",
                        "S1,OLD,MEMBER,2006,2015",
                        "S2,NEW,LEADER,2016,"));
        files.put(
                "honours.csv",
                List.of(
                        "holder,honour,onDate,docNo",
                        "person:OLD,HB_CRAFTSMAN,2012,号一",
                        "person:NEW,HB_CRAFTSMAN,2012,号二",
                        "person:OLD,NAT_MODEL_WORKER,2014,"));
        files.put(
                "skills.csv",
                List.of(
                        "person,scheme,grade,issuedOn",
                        "OLD,EIGHT_LEVEL,SENIOR,2008",
                        "OLD,EIGHT_LEVEL,TECHNICIAN,2012",
                        "NEW,EIGHT_LEVEL,TECHNICIAN,2012-05"));
        files.put(
                "innovations.csv",
                List.of("code,title,type,contributors", "R1,成果,TECH_PROJECT,M;OLD"));
        files.put(
                "ip_assets.csv",
                List.of("number,kind,title,inventors", "2020SR9900001,SOFTWARE_COPYRIGHT,软件,OLD"));
        files.put("events.csv", List.of("code,kind,name", "V1,TRAINING,培训"));
        files.put("event_people.csv", List.of("event,person,role", "V1,OLD,SPEAKER"));
        files.put(
                "assessments.csv",
                List.of("subject,kind,heldOn,person,grade", "pairing:PM,GRADUATION,2002,OLD,GOOD"));
        Path folder = Files.createDirectory(temporary.resolve("in"));
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Application.on(store, graph, Running.CLOCK).shipped().seeds();
        assertThat(imported(folder)).isInstanceOf(ImportOutcome.Applied.class);
        TestStore.put(
                graph,
                "consent",
                List.of(
                        Map.of(
                                "person", "OLD",
                                "kind", "PUBLIC_NAME",
                                "state", "GIVEN",
                                "onDate", "2020")));
        running = Running.on(store, graph);
        api = running.api();
        api.put("/people/OLD/identifiers", "{'identityNumber':'" + NUMBER + "'}").with(200);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    @Order(0)
    void likelyDuplicatesAreListedUntilSomebodySaysThatTheyAreNone() {
        JsonNode all = api.get("/people/duplicates").with(200).body();
        assertThat(all.get("items")).hasSize(1);
        assertThat(all.at("/items/0/one/person/id").asText()).isEqualTo("NEW");
        assertThat(all.at("/items/0/other/person/id").asText()).isEqualTo("OLD");
        assertThat(all.at("/items/0/reasons").toString()).isEqualTo("[\"SAME_NAME\",\"TRANSFER\"]");
        for (String[] query :
                new String[][] {{"organisation", "E1"}, {"person", "OLD"}, {"person", "NEW"}}) {
            assertThat(api.get("/people/duplicates", query).with(200).body().get("items"))
                    .as(query[1])
                    .hasSize(1);
        }
        // Of one sound and born in one year; and of one sound and trade.
        api.post("/people", "{'id':'S1','name':'高媛','birthYear':1981,'organisation':'E1'}")
                .with(201);
        api.post("/people", "{'id':'S2','name':'高垣','birthYear':1981,'gender':'MALE'}").with(201);
        api.post("/people", "{'id':'S3','name':'高园','birthYear':1981,'gender':'FEMALE'}").with(201);
        List<String> found = new java.util.ArrayList<>();
        String next = "";
        do {
            Answer page =
                    next.isEmpty()
                            ? api.get("/people/duplicates", "limit", "2")
                            : api.get("/people/duplicates", "limit", "2", "cursor", next);
            page.with(200)
                    .body()
                    .get("items")
                    .forEach(
                            pair ->
                                    found.add(
                                            pair.at("/one/person/id").asText()
                                                    + " "
                                                    + pair.at("/other/person/id").asText()));
            next = page.body().path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        // Nobody is two genders.
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "NEW OLD", "S1 S2", "S1 S3", "S1 TWO", "S2 TWO", "S3 TWO");
        api.post("/people/S1/different", "{'person':'TWO','reason':'两个人'}").with(201);
        assertThat(api.get("/people/duplicates", "person", "S1").body().get("items")).hasSize(2);
        assertThat(api.get("/people/duplicates", "different", "true").body().get("items"))
                .hasSize(1);
        refused("/people/S1/merge", "{'into':'TWO','keepInto':['name']}", "MARKED_DIFFERENT");
        api.delete("/people/S1/different/TWO", "If-Match", api.get("/people/S1").etag()).with(200);
        assertThat(api.get("/people/duplicates", "person", "S1").body().get("items")).hasSize(3);
    }

    @Test
    @Order(1)
    void aCheckShowsBeforeAndAfterAndWritesNothing() throws IOException {
        Map<String, String> before = exported("check-before");
        JsonNode answer =
                api.post("/people/OLD/merge?mode=check", "{'into':'NEW'}").with(200).body();
        assertThat(answer.get("done").asBoolean()).isFalse();
        assertThat(answer.get("conflicts")).isEmpty();
        assertThat(answer.get("after").get("birthYear").asInt()).isEqualTo(1980);
        assertThat(answer.get("after").get("gender").asText()).isEqualTo("MALE");
        assertThat(answer.get("after").get("employeeNo").asText()).isEqualTo("900");
        assertThat(answer.get("numbers").get(0).asText()).isEqualTo("identityNumber");
        assertThat(answer.get("goesOver"))
                .extracting(one -> one.get("kind").asText() + " " + one.get("subject").asText())
                .contains(
                        "APPRENTICED_IN pairing:PM",
                        "MENTORS_IN pairing:PA",
                        "MEMBER_OF studio:S1",
                        "HELD_POST organisation:E1",
                        "CONTRIBUTED_TO innovation:R1",
                        "INVENTED ip-asset:2020SR9900001",
                        "ATTENDED event:V1",
                        "ASSESSED pairing:PM");
        assertThat(answer.get("goesOver"))
                .filteredOn(one -> one.get("keptOnce").asBoolean())
                .extracting(one -> one.get("subject").asText())
                .containsExactlyInAnyOrder("HB_CRAFTSMAN", "EIGHT_LEVEL TECHNICIAN");
        assertThat(exported("check-after")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void whatStandsAgainstItIsNamed() {
        refused("/people/TWO/merge", "{'into':'NEW'}", "PEOPLE_DIFFER");
        refused("/people/M/merge", "{'into':'OLD'}", "PEOPLE_DIFFER");
        String decided = "'keepInto':['name','birthYear','gender']}";
        refused("/people/M/merge", "{'into':'OLD'," + decided, "SELF_MENTOR");
        // Two pairings of one couple at one time.
        api.post(
                        "/pairings",
                        "{'id':'PX','mentors':['TWO'],'apprentices':['A'],'startsOn':'2016-03',"
                                + "'endsOn':'2017-09'}")
                .with(201);
        refused("/people/TWO/merge", "{'into':'NEW'," + decided, "PAIR_OVERLAP");
        api.post("/pairings/PX/void", "{}").with(200);
        // M taught OLD: were B, whom M taught, one with M's master, the line would be a loop.
        api.post("/people", "{'id':'G','name':'祖师','organisation':'E1'}").with(201);
        api.post("/pairings", "{'id':'PG','mentors':['G'],'apprentices':['M']}").with(201);
        refused("/people/G/merge", "{'into':'A'," + decided, "LINEAGE_CYCLE");
        refused("/people/G/merge", "{'into':'G'}", 422, "SAME_RECORD");
        refused("/people/G/merge", "{'into':'nobody'}", 422, "PERSON_NOT_FOUND");
        refused("/people/nobody/merge", "{'into':'G'}", 404, "NOT_FOUND");
        refused("/people/G/merge", "{'into':'A','keepFrom':['post']}", 422, "VALUE_UNKNOWN");
    }

    @Test
    @Order(3)
    void theyBecomeOneAndTwoAgain() throws IOException {
        Map<String, String> before = exported("before");
        JsonNode old = api.get("/people/OLD").with(200).body();
        String descent = descent();

        Answer merged = api.post("/people/OLD/merge", "{'into':'NEW'}").with(200);
        assertThat(merged.location()).isEqualTo("/api/v1/people/NEW");
        JsonNode one = api.get("/people/NEW").with(200).body();
        assertThat(one.get("birthYear").asInt()).isEqualTo(1980);
        assertThat(one.get("pairings")).hasSize(3);
        assertThat(one.get("posts").get(0).get("employeeNo").asText()).isEqualTo("001");
        assertThat(one.get("honours")).hasSize(2);
        assertThat(one.get("skills")).hasSize(2);
        assertThat(one.get("results")).hasSize(1);
        assertThat(one.get("events")).hasSize(1);
        assertThat(api.get("/people/NEW/identifiers").body().get("identityNumber").asText())
                .endsWith("002X");
        assertThat(api.get("/pairings/PA").body().get("pairsOnly").get(0).asText())
                .isEqualTo("NEW>A");
        // Who led S2 was a member of S1, and taught by its leader, by the other record.
        assertThat(descent()).isNotEqualTo(descent).contains("S2");
        List<String> subjects = api.get("/changes", "limit", "1000").each("items", "subject");
        assertThat(subjects).contains("person:OLD", "person:NEW");
        assertThat(Application.on(store, graph, Running.CLOCK).check()).isEmpty();
        forwarded();
        refusedByItsOldId();

        String etag = api.get("/people/NEW/merges").with(200).etag();
        assertThat(api.get("/people/NEW/merges").body().at("/items/0/undoable").asBoolean())
                .isTrue();
        api.delete("/people/NEW/merges/OLD", "If-Match", etag).with(200);
        assertThat(exported("after")).isEqualTo(before);
        assertThat(api.get("/people/OLD").with(200).body()).isEqualTo(old);
        assertThat(descent()).isEqualTo(descent);
        assertThat(api.get("/people/NEW/identifiers").body().get("identityNumber").isNull())
                .isTrue();
        assertThat(Application.on(store, graph, Running.CLOCK).check()).isEmpty();
    }

    /** Whoever asks by the old id is sent on, whatever they ask. */
    private void forwarded() {
        for (String path :
                List.of(
                        "/people/OLD",
                        "/people/OLD/descendants?asOf=2020-01-01",
                        "/people/OLD/ancestors",
                        "/people/OLD/influence",
                        "/people/OLD/studio-descendants",
                        "/people/OLD/timeline",
                        "/people/OLD/consent",
                        "/people/A/relation/OLD",
                        "/people/OLD/relation/M")) {
            Answer sent = api.get(path).with(301);
            assertThat(sent.location()).isEqualTo("/api/v1" + path.replace("OLD", "NEW"));
            api.get(sent.location().substring("/api/v1".length())).with(200);
        }
    }

    /** Whoever writes the old id is told the new one, in a body, a path and a folder. */
    private void refusedByItsOldId() throws IOException {
        Answer body = api.post("/pairings", "{'mentors':['OLD'],'apprentices':['B']}").with(422);
        body.refused(422, "PERSON_MERGED", "/mentors/0");
        assertThat(body.text()).contains("NEW");
        api.patch("/people/OLD", "{'post':'班长'}", "If-Match", "\"1\"")
                .refused(409, "PERSON_MERGED", "");
        api.post("/people", "{'id':'OLD','name':'高远'}").refused(409, "PERSON_MERGED", "/id");
        Path folder = Files.createDirectories(temporary.resolve("by-old-id"));
        Files.write(folder.resolve("people.csv"), List.of("id,name", "OLD,高远"));
        Files.write(
                folder.resolve("event_people.csv"), List.of("event,person,role", "V1,OLD,JUDGE"));
        assertThat(refusals(imported(folder))).containsOnly("PERSON_MERGED");
    }

    @Test
    @Order(4)
    void whatRestsOnAMergeHoldsUpItsUndoing() {
        api.post("/people/OLD/merge", "{'into':'NEW'}").with(200);
        String pairing = api.get("/pairings/PA").etag();
        api.patch("/pairings/PA", "{'goal':'学起重'}", "If-Match", pairing).with(200);
        api.post("/studios/S2/people", "{'person':'NEW','role':'ADVISER','from':'2020'}").with(201);
        String person = api.get("/people/NEW").etag();
        api.patch("/people/NEW", "{'post':'班长'}", "If-Match", person).with(200);
        Answer merges = api.get("/people/NEW/merges").with(200);
        assertThat(merges.body().at("/items/0/undoable").asBoolean()).isFalse();
        Answer refused = api.delete("/people/NEW/merges/OLD", "If-Match", merges.etag());
        refused.refused(409, "MERGE_BUILT_UPON", "");
        assertThat(refused.body().get("later"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("pairing:PA", "studio:S2", "person:NEW");
    }

    @Test
    @Order(5)
    void aFolderCarriesWhereOldIdsLead() throws IOException {
        assertThat(exported("merged").get("merged_people.csv")).isEqualTo("id,into\nOLD,NEW\n");
        assertThat(exported("merged").get("people.csv")).doesNotContain("OLD");
        Path folder = Files.createDirectories(temporary.resolve("forward"));
        Files.write(
                folder.resolve("merged_people.csv"),
                List.of("id,into", "OLDER,OLD", "M,NEW", "F1,NEW"));
        assertThat(refusals(imported(folder)))
                .containsExactlyInAnyOrder("PERSON_MERGED", "DUPLICATE_ID");
        Files.write(folder.resolve("merged_people.csv"), List.of("id,into", "F1,NEW"));
        assertThat(imported(folder)).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(api.get("/people/F1").with(301).location()).endsWith("/people/NEW");
        api.delete("/people/NEW/merges/F1", "If-Match", api.get("/people/NEW/merges").etag())
                .refused(409, "MERGE_NOT_OURS", "");
    }

    @Test
    @Order(6)
    void anErasureForgetsWhereTheOldIdLed() {
        api.post("/people/NEW/erasure", "{'reason':'本人要求'}").with(200);
        api.get("/people/OLD").with(404);
        api.get("/people/F1").with(404);
        api.post("/people", "{'id':'OLD','name':'高远'}").refused(409, "DUPLICATE_ID", "/id");
        assertThat(graph.read("read/erasure/known", Map.of("keys", List.of("OLD", "NEW", "F1"))))
                .hasSize(3);
        assertThat(Application.on(store, graph, Running.CLOCK).check()).isEmpty();
    }

    @Test
    @Order(8)
    void whoIsKnownByNameAndUnitAloneIsLikelyOneOfThere() {
        api.post("/people", "{'id':'T1','name':'雍和','birthYear':1979,'organisation':'E1'}")
                .with(201);
        // As a register makes them: without a year of birth and without a trade.
        api.post("/people", "{'id':'T2','name':'雍和','organisation':'E1'}").with(201);
        api.post("/people", "{'id':'T3','name':'雍和','organisation':'E2'}").with(201);
        for (String person : List.of("T1", "T2")) {
            JsonNode found = api.get("/people/duplicates", "person", person).with(200).body();
            assertThat(found.get("items")).as(person).hasSize(1);
            assertThat(found.at("/items/0/reasons").toString())
                    .isEqualTo("[\"SAME_NAME\",\"SAME_ORGANISATION\"]");
        }
        assertThat(api.get("/people/duplicates", "person", "T3").body().get("items")).isEmpty();
        assertThat(api.get("/people/duplicates").with(200).body().get("items"))
                .extracting(pair -> pair.at("/one/person/id").asText())
                .contains("T2");
    }

    private String descent() {
        return api.get("/studios/S1/descendants", "minGrade", "E").with(200).text();
    }

    private void refused(String path, String body, String code) {
        refused(path, body, 409, code);
    }

    private void refused(String path, String body, int status, String code) {
        Answer answer = api.post(path, body).with(status);
        List<String> codes = answer.each("errors", "code");
        assertThat(codes.isEmpty() ? List.of(answer.code()) : codes)
                .as(answer.text())
                .contains(code);
    }

    private ImportOutcome imported(Path folder) {
        return new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                .run(folder, "test", Progress.none());
    }

    private static List<String> refusals(ImportOutcome outcome) {
        return ((ImportOutcome.Refused) outcome)
                .notices().stream()
                        .filter(notice -> notice.severity() == Notice.Severity.REFUSAL)
                        .map(Notice::code)
                        .toList();
    }

    private Map<String, String> exported(String name) throws IOException {
        Path folder = temporary.resolve("out-" + name);
        new Exports(graph).write(folder, Progress.none());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
