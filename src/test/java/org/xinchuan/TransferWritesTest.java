package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.Api.Answer;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Transfers over HTTP: recorded, refused, raced, taken back, exported. Today is 2023-11-28. */
@ExtendWith(TestGraph.class)
final class TransferWritesTest {

    private static final String TO_E2 = "{'organisation':'E2','from':'2020-03-01'}";

    private AccountFixture house;
    private Api api;

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        house = new AccountFixture(store, graph);
        api = house.api();
        imported(
                "organisations.csv",
                "code,name,kind,parent",
                "E0,集团（演示）,ENTERPRISE,",
                "E1,一厂（演示）,ENTERPRISE,E0",
                "E1-A,一车间,UNIT,E1",
                "E1-B,二车间,UNIT,E1",
                "E2,二厂（演示）,ENTERPRISE,E0");
        imported("occupations.csv", "code,name", "T1,锅炉", "T2,电气");
        imported(
                "people.csv",
                "id,name,organisation,employeeNo,hiredOn,leftOn,retiresOn,occupation,post,status",
                "P,程远帆,E1-A,0107,2010-07,,2040,T1,班员,",
                "A,陆知远,E1-A,0108,,,,T1,,",
                "B,韩水生,E1-B,0109,,,,T1,,",
                "F,司马岩,E2,0107,,,,T1,,",
                "GONE,高远,E2,0110,2001,2019-12-31,,T1,,LEFT",
                "OLD,顾长河,E1,0111,2001,,2019,T1,,RETIRED",
                "NOBODY,易安,,,,,,,,");
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void thePresentPostBecomesOneThatWasHeld(Graph graph) {
        Answer moved =
                api.post(
                        "/people/P/posts",
                        "{'organisation':'E2','from':'2020-03-01','employeeNo':'0999',"
                                + "'occupation':'T2','post':'班长'}");

        moved.with(201);
        assertThat(moved.location()).isEqualTo("/api/v1/people/P/posts/2020-03-01");
        Answer read = api.get("/people/P").with(200);
        assertThat(read.etag()).isEqualTo(moved.etag());
        assertThat(moved.body().get("person")).isEqualTo(read.body());
        assertThat(present(read)).isEqualTo("E2 2020-03-01 0999 T2 班长");
        assertThat(posts(read)).containsExactly("E1-A 2010-07..2020-02-29 0107 T1 班员");
        assertThat(read.body().get("hiredOn").asText()).isEqualTo("2010-07");
        assertThat(read.body().get("retiresOn").asText()).isEqualTo("2040");
        assertThat(unit("2020-02-29")).isEqualTo("E1-A");
        assertThat(unit("2020-03-01")).isEqualTo("E2");
        var last = new Changes(graph).since(new Changes(graph).head().sequence() - 1, 10).getLast();
        assertThat(last.operation()).isEqualTo("person.transfer");
        assertThat(last.subject()).isEqualTo("person:P");
        assertThat(last.fields())
                .contains("organisation", "post", "posts")
                .doesNotContain("hiredOn");
    }

    @Test
    void whatIsExportedSaysItAndChangesNothingWhenItIsImported(Graph graph, @TempDir Path folder)
            throws IOException {
        moved("P", TO_E2);
        Path written = folder.resolve("written");
        new Exports(graph).write(written, Progress.none());
        assertThat(Files.readString(written.resolve("posts.csv")))
                .contains("P,2010-07,E1-A,2020-02-29,0107,T1,班员");
        assertThat(Files.readString(written.resolve("people.csv"))).contains("P,程远帆,E2,");

        long before = new Changes(graph).head().sequence();
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(written, "test", Progress.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(new Changes(graph).head().sequence()).isEqualTo(before);
    }

    @Test
    void theNextTransferGoesOnFromThere() {
        moved("P", TO_E2);
        moved("P", "{'organisation':'E1','from':'2021-01-01','occupation':'T2'}");

        assertThat(posts(api.get("/people/P")))
                .containsExactly(
                        "E1-A 2010-07..2020-02-29 0107 T1 班员",
                        "E2 2020-03-01..2020-12-31 null null null");
        assertThat(unit("2020-12-31")).isEqualTo("E2");
        assertThat(unit("2021-01-01")).isEqualTo("E1");
        Answer told = api.get("/people/P/timeline").with(200);
        assertThat(told.each("entries", "on")).startsWith("2010-07", "2010-07", "2020-03-01");
        assertThat(told.each("entries", "name")).startsWith("一车间", "一车间", "二厂（演示）");
    }

    @Test
    void theAnswerNamesThePairingsUnderWayWithTheSideThatWasLeft() {
        pairing("WITH-A", "['A']", "['P']", "'startsOn':'2019-06-01','endsOn':'2021-05-31'");
        pairing("WITH-B", "['B']", "['P']", "'startsOn':'2019-06-01','status':'EXTENDED'");
        pairing("AGREED", "['F']", "['P']", "'organisation':'E1-A','startsOn':'2019-06-02'");
        pairing("TAUGHT", "['P']", "['A']", "'startsOn':'2015','endsOn':'2016'");
        pairing("OVER", "['P']", "['A']", "'startsOn':'2019-06-01','endsOn':'2019-12-31'");
        pairing("DRAFT", "['P']", "['B']", "'startsOn':'2019','status':'DRAFT'");
        pairing("THERE", "['P']", "['F']", "'startsOn':'2019-07-01'");

        assertThat(left("{'organisation':'E1-B','from':'2020-01-01','employeeNo':'0107'}"))
                .containsExactly("WITH-A", "AGREED");
        assertThat(left(TO_E2)).containsExactly("WITH-A", "WITH-B", "AGREED");
        assertThat(left("{'organisation':'E1','from':'2020-05-01'}"))
                .containsExactly("AGREED", "THERE");
        // Whoever moves to a unit below is of the side that was left all the same.
        assertThat(left("{'organisation':'E1-B','from':'2020-06-01'}"))
                .containsExactly("WITH-A", "WITH-B", "AGREED");
        assertThat(api.get("/pairings/WITH-A").body().get("status").asText()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "P, {}, 422, REQUIRED_EMPTY, /organisation /from",
                "P, `{'organisation':'E9','from':'2020-03-01'}`, 422, ORGANISATION_UNKNOWN,"
                        + " /organisation",
                "P, `{'organisation':'E2','from':'2020-03-01','occupation':'T9'}`, 422,"
                        + " OCCUPATION_UNKNOWN, /occupation",
                "P, `{'organisation':'E2','from':'2020-03'}`, 422, DATE_INVALID, /from",
                "P, `{'organisation':'E2','from':'2023-02-30'}`, 400, BAD_BODY, /from",
                "P, `{'organisation':'E2','from':'2023-11-29'}`, 422, TRANSFER_NOT_YET, /from",
                "P, `{'organisation':'E2','from':'2020-03-01','to':'2021'}`, 400, BAD_BODY, /to",
                "P, `{'organisation':'E2','from':'2010-07-01'}`, 409, BEFORE_PRESENT_POST, /from",
                "P, `{'organisation':'E2','from':'2020-03-01','employeeNo':'0107'}`, 409,"
                        + " EMPLOYEE_NO_TAKEN, /employeeNo",
                "P, `{'organisation':'E1-B','from':'2020-03-01','employeeNo':'0108'}`, 409,"
                        + " EMPLOYEE_NO_TAKEN, /employeeNo",
                "P, `{'organisation':'E1-A','from':'2020-03-01','employeeNo':'0107',"
                        + "'occupation':'T1','post':'班员'}`, 409, SAME_POST, /organisation",
                "GONE, `{'organisation':'E1','from':'2020-01-01'}`, 409, LEFT_BY_THEN, /from",
                "OLD, `{'organisation':'E2','from':'2020-01-01'}`, 409, LEFT_BY_THEN, /from",
                "NOBODY, `{'organisation':'E2','from':'2020-01-01'}`, 409, NO_EMPLOYMENT, ``",
            })
    void whatCannotBeIsRefusedAndChangesNothing(
            String person, String body, int status, String code, String pointers, Graph graph) {
        long head = new Changes(graph).head().sequence();
        Answer before = api.get("/people/" + person);

        api.post("/people/" + person + "/posts", body)
                .refused(
                        status, code, pointers.isEmpty() ? new String[] {""} : pointers.split(" "));

        assertThat(api.get("/people/" + person).text()).isEqualTo(before.text());
        assertThat(new Changes(graph).head().sequence()).isEqualTo(head);
        assertThat(api.post("/people/X/posts", TO_E2).status()).isEqualTo(404);
    }

    @Test
    void whoWasThereThenIsMovedThenWhateverCameLater() {
        moved("GONE", "{'organisation':'E1','from':'2019-12-31'}");
        moved("OLD", "{'organisation':'E2','from':'2019-12-31'}");
        assertThat(present(api.get("/people/GONE"))).startsWith("E1 2019-12-31");
        assertThat(api.get("/people/GONE").body().get("leftOn").asText()).isEqualTo("2019-12-31");
    }

    /** Up to today; the last number is that of somebody who is gone. */
    @Test
    void whoseTradePostOrNumberAloneIsAnotherIsMovedToo() {
        String to =
                "{'organisation':'E1-A','occupation':'T2','post':'%s','employeeNo':'%s','from':'%s'}";
        moved("P", to.formatted("班员", "0107", "2020-03-01"));
        moved("P", to.formatted("班长", "0107", "2020-04-01"));
        moved("P", to.formatted("班长", "0111", "2023-11-28"));
        assertThat(present(api.get("/people/P"))).isEqualTo("E1-A 2023-11-28 0111 T2 班长");
    }

    @Test
    void aPostThatStandsInTheWayIsNamed() {
        imported("posts.csv", "person,from,organisation,to", "P,2019-01-01,E2,2020-06-30");
        Answer refused = api.post("/people/P/posts", TO_E2);
        refused.refused(409, "POST_OVERLAP", "/from");
        assertThat(refused.text()).contains("2019-01-01–2020-06-30");
        imported("posts.csv", "person,from,organisation,to", "P,2019-01-01,E2,2019-06-30");
        moved("P", TO_E2);
        assertThat(unit("2019-06-30")).isEqualTo("E2");
        assertThat(unit("2019-07-01")).isEqualTo("E1-A");
        imported("posts.csv", "person,from,organisation,to", "A,,E1,");
        api.post("/people/A/posts", TO_E2).refused(409, "POST_OPEN", "/from");
    }

    @Test
    void aPostWithoutALastDayThatWouldBeginToSaySomethingIsNamed() {
        imported(
                "posts.csv",
                "person,from,organisation,to",
                "P,2010-07,E2,2015-12-31",
                "P,2012-01-01,E1,");
        api.post("/people/P/posts", TO_E2).refused(409, "POST_OPEN", "/from");
    }

    @Test
    void aDayOfEnteringThatWasKeptIsNoBeginningOfThePresentPost() {
        imported("posts.csv", "person,from,organisation,to", "P,2010-07,E2,2015-12-31");
        moved("P", "{'organisation':'E1-B','from':'2020-03-01'}");
        assertThat(posts(api.get("/people/P")))
                .containsExactly(
                        "E2 2010-07..2015-12-31 null null null",
                        "E1-A 2016-01-01..2020-02-29 0107 T1 班员");
        assertThat(unit("2015-12-31")).isEqualTo("E2");
        assertThat(unit("2016-01-01")).isEqualTo("E1-A");
    }

    @Test
    void whoRecordsMovesOnlyWithinReach() {
        Window own = house.signedIn("one", "[{'role':'RECORDER','organisation':'E1'}]");
        Window hr = house.signedIn("hr", "[{'role':'HR_VIEWER','organisation':'E1'}]");
        own.post("/people/F/posts", "{'organisation':'E1','from':'2020-03-01'}").with(404);
        assertThat(own.post("/people/P/posts", TO_E2).with(403).code()).isEqualTo("OUTSIDE_REACH");
        // Who has which number there is not told.
        String taken = TO_E2.replace("}", ",'employeeNo':'0107'}");
        assertThat(own.post("/people/P/posts", taken).with(403).code()).isEqualTo("OUTSIDE_REACH");
        hr.post("/people/P/posts", "{'organisation':'E1-B','from':'2020-03-01'}").with(403);
        house.window().post("/people/P/posts", TO_E2).with(401);
        assertThat(posts(api.get("/people/P"))).isEmpty();

        // Whom a recorder named by id alone is masked until the other side has confirmed.
        own.post("/pairings", "{'mentors':['A','F'],'apprentices':['P'],'startsOn':'2019'}")
                .with(201);
        String within = "{'organisation':'E1-B','from':'2020-03-01'}";
        Answer there = own.post("/people/P/posts", within).with(201);
        Answer back = own.delete("/people/P/posts/2020-03-01", "If-Match", "*").with(200);
        assertThat(List.of(there.text(), back.text()))
                .allMatch(text -> text.contains("陆知远") && text.contains("司**"))
                .noneMatch(text -> text.contains("司马岩"));

        own.post("/people/P/posts", within).with(201);
        moved("P", "{'organisation':'E2','from':'2021-03-01'}");
        own.delete("/people/P/posts/2021-03-01", "If-Match", "*").with(404);
        Window theirs = house.signedIn("two", "[{'role':'RECORDER','organisation':'E2'}]");
        theirs.delete("/people/P/posts/2021-03-01", "If-Match", "*").with(403);
        assertThat(present(api.get("/people/P"))).startsWith("E2 2021-03-01");
    }

    @Test
    void ofTransfersAtOnceOneCountsAndTheOthersAreRefused() throws InterruptedException {
        List<Integer> statuses =
                Together.all(
                        8,
                        i -> {
                            String to = i % 2 == 0 ? "E2" : "E1-B";
                            String body = "{'organisation':'" + to + "','from':'2020-03-01'}";
                            return api.post("/people/P/posts", body).status();
                        });
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(posts(api.get("/people/P"))).hasSize(1);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        Answer first = api.post("/people/P/posts", TO_E2, "Idempotency-Key", "k").with(201);
        Answer again = api.post("/people/P/posts", TO_E2, "Idempotency-Key", "k").with(201);
        assertThat(again.text()).isEqualTo(first.text());
        api.post(
                        "/people/P/posts",
                        "{'organisation':'E1','from':'2021-03-01'}",
                        "Idempotency-Key",
                        "k")
                .refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(posts(api.get("/people/P"))).hasSize(1);
    }

    @Test
    void theLastTransferIsTakenBack() {
        String before = api.get("/people/P").text();
        moved("P", TO_E2);
        moved("P", "{'organisation':'E1-B','from':'2021-01-01','employeeNo':'0200'}");
        String stale = api.get("/people/P").etag();
        api.delete("/people/P/posts/2021-01-01").refused(428, "IF_MATCH_REQUIRED");
        api.delete("/people/P/posts/2020-03-01", "If-Match", stale)
                .refused(409, "TRANSFER_NOT_LAST", "");
        api.delete("/people/P/posts/2020-03-02", "If-Match", stale).with(404);
        api.delete("/people/P/posts/2021-01-01", "If-Match", stale).with(200);
        api.delete("/people/P/posts/2020-03-01", "If-Match", stale).refused(412, "STALE");
        assertThat(present(api.get("/people/P"))).isEqualTo("E2 2020-03-01 null null null");
        assertThat(unit("2021-01-01")).isEqualTo("E2");

        Answer back = api.delete("/people/P/posts/2020-03-01", "If-Match", "*").with(200);
        assertThat(back.text()).isEqualTo(before);
        assertThat(unit("2023-01-01")).isEqualTo("E1-A");
        api.delete("/people/P/posts/2010-07", "If-Match", "*").refused(409, "NO_TRANSFER", "");
    }

    @Test
    void ofPostsThatEndedOnTheSameDayTheOneThatTheTransferMadeIsTakenBack() {
        imported("posts.csv", "person,from,organisation,to", "P,2019-01-01,E2,2020-02-29");
        String before = api.get("/people/P").text();
        moved("P", "{'organisation':'E1-B','from':'2020-03-01'}");
        Answer back = api.delete("/people/P/posts/2020-03-01", "If-Match", "*").with(200);
        assertThat(back.text()).isEqualTo(before);
    }

    @Test
    void whoWasHiredAnewForThePostThatIsTakenBackWasHiredForTheOneBefore() {
        String before = api.get("/people/P").text();
        moved("P", TO_E2);
        api.patch("/people/P", "{'hiredOn':'2020-03-01'}", "If-Match", "*").with(200);
        api.delete("/people/P/posts/2020-03-01", "If-Match", "*").with(200);
        assertThat(api.get("/people/P").text()).isEqualTo(before);
    }

    @Test
    void whatHappenedSinceStandsAgainstTakingBack() {
        moved("P", TO_E2);
        api.post("/people", "{'name':'新人','organisation':'E1','employeeNo':'0107'}").with(201);
        api.delete("/people/P/posts/2020-03-01", "If-Match", "*")
                .refused(409, "EMPLOYEE_NO_TAKEN", "");

        api.post(
                        "/people",
                        "{'id':'Q','name':'高启明','organisation':'E1','hiredOn':'2000',"
                                + "'leftOn':'2019-12-31','status':'LEFT'}")
                .with(201);
        api.post(
                        "/people",
                        "{'id':'R','name':'高启明','organisation':'E2','hiredOn':'2020-01-01',"
                                + "'status':'ACTIVE'}")
                .with(201);
        api.post("/people/Q/merge", "{'into':'R'}").with(200);
        api.delete("/people/R/posts/2020-01-01", "If-Match", "*").refused(409, "POST_MERGED", "");
    }

    @Test
    void anImportThatATransferRestsOnIsNotTakenBack() {
        JsonNode job = imported("roster.csv", "姓名,工号,单位,入职时间", "纪云帆,0300,一厂（演示）,2015-03-01");
        String id = job.get("id").asText();
        String person = api.get("/people", "q", "纪云帆").each("items", "id").getFirst();
        moved(person, TO_E2);

        JsonNode refused = done(api.delete("/imports/" + id, "If-Match", "*").with(202).location());
        assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
        assertThat(refused.toString()).contains("CHANGED_SINCE", "纪云帆");
        moved(person, "{'organisation':'E1','from':'2021-01-01','employeeNo':'0300'}");
        refused = done(api.delete("/imports/" + id, "If-Match", "*").with(202).location());
        assertThat(refused.toString()).contains("REFUSED", "BUILT_UPON", "纪云帆", "任职单位");
        api.delete("/people/" + person + "/posts/2021-01-01", "If-Match", "*").with(200);
        api.delete("/people/" + person + "/posts/2020-03-01", "If-Match", "*").with(200);
        JsonNode undone = done(api.delete("/imports/" + id, "If-Match", "*").with(202).location());
        assertThat(undone.get("state").asText()).as(undone.toString()).isEqualTo("DONE");
        api.get("/people/" + person).with(404);
    }

    private JsonNode imported(String file, String... lines) {
        boolean table = !file.startsWith("roster");
        String text = file + ":" + String.join("\n", lines) + "\n";
        Answer asked =
                table
                        ? api.form("/imports", "mode", "apply", "file", text)
                        : api.form(
                                "/imports",
                                "kind",
                                "people",
                                "mode",
                                "apply",
                                "createMissing",
                                "true",
                                "file",
                                text);
        JsonNode job = done(asked.with(202).location());
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("DONE");
        return job;
    }

    private JsonNode done(String location) {
        String path = location.substring("/api/v1".length());
        JsonNode job = api.get(path).with(200).body();
        while (List.of("WAITING", "RUNNING").contains(job.get("state").asText())) {
            job = api.get(path).with(200).body();
        }
        return job;
    }

    /** The pairings that are under way with the side that P leaves. */
    private List<String> left(String body) {
        return api.post("/people/P/posts", body).with(201).each("pairings", "id");
    }

    private void moved(String person, String body) {
        api.post("/people/" + person + "/posts", body).with(201);
    }

    private void pairing(String id, String mentors, String apprentices, String more) {
        api.post(
                        "/pairings",
                        "{'id':'%s','mentors':%s,'apprentices':%s,'loopReason':'互教',%s}"
                                .formatted(id, mentors, apprentices, more))
                .with(201);
    }

    /** Where the pipeline has P on a day. */
    private String unit(String day) {
        JsonNode rows =
                api.get("/pipeline/people", "asOf", day, "status", "EMPLOYED,COMING", "limit", "50")
                        .with(200)
                        .body()
                        .get("items");
        for (JsonNode one : rows) {
            if (one.get("id").asText().equals("P")) {
                JsonNode held = one.get("heldPost");
                return (held.isNull() ? one : held).get("organisation").asText();
            }
        }
        throw new AssertionError("nobody on " + day);
    }

    private static String present(Answer person) {
        return said(
                person.body(), "organisation", "presentSince", "employeeNo", "occupation", "post");
    }

    private static List<String> posts(Answer person) {
        List<String> posts = new ArrayList<>();
        person.body()
                .get("posts")
                .forEach(
                        one ->
                                posts.add(
                                        said(one, "organisation")
                                                + " "
                                                + said(one, "from")
                                                + ".."
                                                + said(
                                                        one,
                                                        "to",
                                                        "employeeNo",
                                                        "occupation",
                                                        "post")));
        return posts;
    }

    private static String said(JsonNode one, String... fields) {
        List<String> said = new ArrayList<>();
        for (String field : fields) {
            said.add(one.get(field).asText("null"));
        }
        return String.join(" ", said);
    }
}
