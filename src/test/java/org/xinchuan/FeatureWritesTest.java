package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestServer.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Changes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writing people, organisations and honours over HTTP. */
@ExtendWith(TestGraph.class)
final class FeatureWritesTest {

    private TestServer server;

    @BeforeEach
    void start(Graph graph, Store store) {
        server = TestServer.over(store, graph);
        server.made(
                "/organisations",
                "{'code':'E1','name':'石门岭水电（演示）','kind':'ENTERPRISE'}",
                "{'code':'E1-A','name':'检修一班','kind':'UNIT','parent':'E1'}");
        server.made(
                "/people", "{'id':'P1','name':'沈砚秋','organisation':'E1-A','employeeNo':'010107'}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void recordsAPersonAndMakesAnIdWhenNoneIsGiven() {
        Answer made = server.post("/people", "{'name':'赵　刚','birthYear':1985,'hiredOn':'2008-07'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("name").asText()).isEqualTo("赵刚");
        String id = made.body().get("id").asText();
        assertThat(made.location()).isEqualTo("/api/v1/people/" + id);
        Answer read = server.get("/people/" + id);
        assertThat(read.etag()).isEqualTo(made.etag());
        assertThat(read.body().get("hiredOn").asText()).isEqualTo("2008-07");
        assertThat(server.get("/people", "q", "zhaogang").each("id")).containsExactly(id);
    }

    @Test
    void warnsOfAStrangeNameAndRecordsIt() {
        Answer made = server.post("/people", "{'name':'张3'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.each("warnings", "code")).containsExactly("NAME_STRANGE");
        assertThat(made.each("warnings", "pointer")).containsExactly("/name");
        assertThat(server.get("/people/P1").body().has("warnings")).isFalse();
    }

    @Test
    void refusesAPersonThatCannotBe() {
        refused(server.post("/people", "{'id':'P1','name':'别人'}"), 409, "DUPLICATE_ID", "/id");
        refused(server.post("/people", "{}"), 422, "REQUIRED_EMPTY", "/name");
        refused(server.post("/people", "{'name':'甲','id':'a b'}"), 422, "CODE_INVALID", "/id");
        refused(
                server.post("/people", "{'name':'甲','hiredOn':'2020','leftOn':'2019-12'}"),
                422,
                "DATE_ORDER",
                "/leftOn");
        refused(
                server.post("/people", "{'name':'甲','organisation':'E9','occupation':'6-9'}"),
                422,
                "ORGANISATION_UNKNOWN",
                "/organisation",
                "/occupation");
        refused(server.post("/people", "{'name':'甲','age':3}"), 400, "BAD_BODY", "/age");
        refused(
                server.post("/people", "{'name':'甲','hiredOn':'2023-02-30'}"),
                400,
                "BAD_BODY",
                "/hiredOn");
        refused(server.post("/people", "{'name':7}"), 400, "BAD_BODY", "/name");
        assertThat(server.get("/people").body().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void changesAPersonOnlyForOneWhoKnowsItsState() {
        String etag = server.get("/people/P1").etag();

        refused(server.patch("/people/P1", "{'post':'班长'}"), 428, "IF_MATCH_REQUIRED");
        Answer changed = server.patch("/people/P1", "{'post':'班长'}", "If-Match", etag);
        refused(server.patch("/people/P1", "{'post':'主任'}", "If-Match", etag), 412, "STALE");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("post").asText()).isEqualTo("班长");
        assertThat(changed.body().get("employeeNo").asText()).isEqualTo("010107");
        Answer read = server.get("/people/P1");
        assertThat(read.etag()).isEqualTo(changed.etag()).isNotEqualTo(etag);
        refused(
                server.patch("/people/P1", "{'id':'P2'}", "If-Match", read.etag()),
                422,
                "ID_FIXED",
                "/id");
        refused(
                server.patch("/people/P1", "{'organisation':'E9'}", "If-Match", read.etag()),
                422,
                "ORGANISATION_UNKNOWN",
                "/organisation");
        assertThat(server.patch("/people/P9", "{}", "If-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void clearsWhatIsSetToNullAndMovesAPerson() {
        Answer changed =
                server.patch(
                        "/people/P1",
                        "{'employeeNo':null,'organisation':'E1'}",
                        "If-Match",
                        server.get("/people/P1").etag());

        assertThat(changed.body().get("employeeNo").isNull()).isTrue();
        assertThat(changed.body().get("organisationName").asText()).isEqualTo("石门岭水电（演示）");
        assertThat(server.get("/people", "organisation", "E1-A").each("id")).isEmpty();
        assertThat(server.get("/people", "organisation", "E1").each("id")).containsExactly("P1");
        assertThat(server.get("/people", "q", "010107").each("id")).isEmpty();
    }

    @Test
    void keepsNoRecordOfAChangeThatChangesNothing(Graph graph) {
        Answer before = server.get("/people/P1");
        long head = head(graph);

        Answer same = server.patch("/people/P1", "{'name':'沈砚秋'}", "If-Match", before.etag());

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.etag()).isEqualTo(before.etag());
        assertThat(head(graph)).isEqualTo(head);
    }

    @Test
    void namesTheFieldsOfAChangeAndNeverTheirValues(Graph graph) {
        server.patch("/people/P1", "{'post':'班长'}", "If-Match", server.get("/people/P1").etag());

        var last = new Changes(graph).since(head(graph) - 1, 10).getLast();
        assertThat(last.operation()).isEqualTo("person.change");
        assertThat(last.subject()).isEqualTo("person:P1");
        assertThat(last.fields()).containsExactly("post");
    }

    @Test
    void ofTwoChangesAtOnceOneIsRefused() throws Exception {
        String etag = server.get("/people/P1").etag();
        Callable<Answer> one = () -> server.patch("/people/P1", "{'post':'班长'}", "If-Match", etag);
        Callable<Answer> other =
                () -> server.patch("/people/P1", "{'birthYear':1958}", "If-Match", etag);

        assertThat(statuses(List.of(one, other))).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void givesTheFirstAnswerAgainUnderOneIdempotencyKey() throws Exception {
        String body = "{'name':'顾长河'}";
        Callable<Answer> once = () -> server.post("/people", body, "Idempotency-Key", "k1");

        assertThat(statuses(List.of(once, once, once))).containsOnly(201);
        Answer again = once.call();

        assertThat(server.get("/people", "q", "顾长河").each("id"))
                .containsExactly(again.body().get("id").asText());
        refused(
                server.post("/people", "{'name':'顾长江'}", "Idempotency-Key", "k1"),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keepsTheTreeOfOrganisationsATree() {
        String etag = server.get("/organisations/E1").etag();

        refused(
                server.patch("/organisations/E1", "{'parent':'E1-A'}", "If-Match", etag),
                409,
                "ORGANISATION_LOOP",
                "/parent");
        refused(
                server.patch("/organisations/E1", "{'parent':'E1'}", "If-Match", etag),
                422,
                "SELF_PARENT",
                "/parent");
        refused(
                server.post("/organisations", "{'name':'甲','kind':'UNIT','parent':'E9'}"),
                422,
                "ORGANISATION_UNKNOWN",
                "/parent");
        refused(
                server.post("/organisations", "{'name':'甲','kind':'UNIT','region':'999999'}"),
                422,
                "REGION_UNKNOWN",
                "/region");
        refused(
                server.post(
                        "/organisations", "{'name':'甲','kind':'UNIT','uscc':'9142280XDEM000014Q'}"),
                422,
                "USCC_INVALID",
                "/uscc");
        refused(
                server.post("/organisations", "{'code':'E1','name':'甲','kind':'UNIT'}"),
                409,
                "DUPLICATE_ID",
                "/code");
        refused(
                server.post("/organisations", "{'name':'甲','kind':'TEAM'}"),
                400,
                "BAD_BODY",
                "/kind");
    }

    @Test
    void movesAnOrganisationWithEverythingBelowIt() {
        server.made("/organisations", "{'code':'G','name':'集团（演示）','kind':'ENTERPRISE'}");

        Answer moved =
                server.patch(
                        "/organisations/E1",
                        "{'parent':'G'}",
                        "If-Match",
                        server.get("/organisations/E1").etag());

        assertThat(moved.body().get("parentName").asText()).isEqualTo("集团（演示）");
        assertThat(server.get("/organisations/G").body().get("people").asInt()).isEqualTo(1);
        assertThat(server.get("/people", "organisation", "G").each("id")).containsExactly("P1");
    }

    private static long head(Graph graph) {
        return new Changes(graph).head().sequence();
    }

    private static List<Integer> statuses(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(calls);
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }

    private static void refused(Answer answer, int status, String code, String... places) {
        TestServer.assertRefused(answer, status, code, places);
    }
}
