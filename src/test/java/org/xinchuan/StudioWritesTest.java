package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.Api.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writing studios, their people, namings, origins and honours over HTTP. */
@ExtendWith(TestGraph.class)
final class StudioWritesTest {

    private Running running;
    private Api server;

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        TestStore.put(
                graph,
                "honour-kind",
                List.of(
                        Map.of("code", "NAT_MODEL_WORKER", "name", "全国劳动模范", "modelWorker", true),
                        Map.of("code", "EXCELLENT_PAIR", "name", "优秀师徒")));
        running = Running.on(store, graph);
        server = running.api();
        made("/people", "{'id':'P1','name':'沈砚秋'}", "{'id':'P2','name':'许明夏'}");
        made(
                "/studios",
                "{'code':'A','name':'甲工作室','foundedOn':'2012-05-01'}",
                "{'code':'B','name':'乙工作室','foundedOn':'2015-06-01'}",
                "{'code':'C','name':'丙工作室','foundedOn':'2018'}",
                "{'code':'X','name':'无日期工作室'}",
                "{'code':'Y','name':'也无日期工作室'}");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void recordsAStudioWhoseLineageCanBeAskedAtOnce() {
        Answer made = server.post("/studios", "{'name':'丁工作室','foundedOn':'2020-01-01'}");
        String code = made.body().get("code").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.location()).isEqualTo("/api/v1/studios/" + code);
        assertThat(made.body().get("type").asText()).isEqualTo("EMPLOYEE");
        assertThat(server.get("/studios", "q", "丁工作室").each("items", "code")).containsExactly(code);
        assertThat(server.get("/studios/" + code + "/descendants").status()).isEqualTo(200);
        assertRefused(
                server.post("/studios", "{'code':'A','name':'别的'}"), 409, "DUPLICATE_ID", "/code");
        assertRefused(
                server.post("/studios", "{'name':'戊','organisation':'E9'}"),
                422,
                "ORGANISATION_UNKNOWN",
                "/organisation");
    }

    @Test
    void changesAStudioOnlyForOneWhoKnowsItsState() {
        String etag = server.get("/studios/A").etag();

        assertRefused(server.patch("/studios/A", "{'field':'检修'}"), 428, "IF_MATCH_REQUIRED");
        Answer changed = server.patch("/studios/A", "{'field':'检修'}", "If-Match", etag);
        assertRefused(server.patch("/studios/A", "{'field':'运行'}", "If-Match", etag), 412, "STALE");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isNotEqualTo(etag);
        assertThat(server.get("/studios", "q", "A").body().at("/items/0/field").asText())
                .isEqualTo("检修");
        assertRefused(
                server.patch("/studios/A", "{'closedOn':'2011'}", "If-Match", changed.etag()),
                422,
                "DATE_ORDER",
                "/closedOn");
    }

    @Test
    void recordsALeaderWithTheStudiosNewState() {
        String before = server.get("/studios/A").etag();

        Answer made =
                server.post(
                        "/studios/A/people",
                        "{'person':'P1','role':'LEADER','from':'2012-05-01','to':'2018-12-31'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.each("leaders", "id")).containsExactly("P1");
        assertThat(made.etag()).isNotEqualTo(before);
        assertThat(server.get("/studios/A").etag()).isEqualTo(made.etag());
        assertThat(server.get("/studios", "leader", "沈砚秋").each("items", "code"))
                .containsExactly("A");
        assertThat(server.get("/people", "q", "沈砚秋").body().at("/items/0/led/0/code").asText())
                .isEqualTo("A");
    }

    @Test
    void membersLeaveAndAnotherLeaderTakesOver() {
        made(
                "/studios/A/people",
                "{'person':'P1','role':'LEADER','from':'2012-05-01'}",
                "{'person':'P2','role':'MEMBER','from':'2013'}");

        made("/studios/A/departures", "{'person':'P2','role':'MEMBER','to':'2018-12-31'}");
        assertRefused(
                server.post("/studios/A/departures", "{'person':'P2','role':'MEMBER','to':'2019'}"),
                409,
                "NOT_IN_STUDIO",
                "/person");
        assertRefused(
                server.post("/studios/A/departures", "{'person':'P1','role':'LEADER','to':'2011'}"),
                422,
                "DATE_ORDER",
                "/to");
        assertRefused(
                server.post("/studios/A/successions", "{'person':'P2','from':'2012-05-01'}"),
                422,
                "DATE_ORDER",
                "/from");
        made("/studios/A/successions", "{'person':'P2','from':'2019-01-01','document':'批复'}");
        assertRefused(
                server.post("/studios/A/successions", "{'person':'P2','from':'2020-01-01'}"),
                409,
                "ALREADY_LEADS",
                "/person");
        assertRefused(
                server.post("/studios/A/successions", "{'person':'P1','from':'2020'}"),
                422,
                "DATE_INVALID",
                "/from");

        Answer studio = server.get("/studios/A");
        assertThat(studio.each("leaders", "id")).containsExactly("P1", "P2");
        assertThat(studio.each("leaders", "to")).contains("2018-12-31");
        assertThat(studio.each("people", "to")).contains("2018-12-31");
        server.post("/studios/NO/successions", "{'person':'P1','from':'2020-01-01'}").with(404);
    }

    @Test
    void refusesAPersonOfAStudioThatCannotBe() {
        made("/studios/A/people", "{'person':'P1','role':'MEMBER'}");

        assertRefused(
                server.post("/studios/A/people", "{'person':'P1','role':'MEMBER'}"),
                409,
                "DUPLICATE_SLICE",
                "/from");
        assertRefused(
                server.post("/studios/A/people", "{'person':'P9','role':'MEMBER'}"),
                422,
                "PERSON_NOT_FOUND",
                "/person");
        assertRefused(
                server.post(
                        "/studios/A/people",
                        "{'person':'P1','role':'CORE','from':'2015','to':'2014-12-31'}"),
                422,
                "DATE_ORDER",
                "/to");
        assertRefused(
                server.post("/studios/A/people", "{'studio':'B','person':'P1','role':'CORE'}"),
                422,
                "PATH_MISMATCH",
                "/studio");
        assertRefused(
                server.post("/studios/A/people", "{'person':'P1','role':'BOSS'}"),
                400,
                "BAD_BODY",
                "/role");
        assertRefused(
                server.post("/studios/Z/people", "{'person':'P1','role':'CORE'}"),
                404,
                "NOT_FOUND");
        assertThat(server.get("/studios/A").each("people", "person")).containsExactly("P1");
    }

    @Test
    void knowsAStudioByTheNewNameOfItsLeader() {
        made("/studios/A/people", "{'person':'P1','role':'LEADER'}");

        server.patch("/people/P1", "{'name':'沈石'}", "If-Match", server.get("/people/P1").etag());

        assertThat(server.get("/studios", "q", "shenshi").each("items", "code"))
                .containsExactly("A");
        assertThat(server.get("/studios", "q", "沈砚秋").each("items", "code")).isEmpty();
    }

    @Test
    void recordsNamingsOfSeveralLevelsAtOnce() {
        made("/studios/A/namings", "{'level':'GROUP','namedOn':'2013-12-18'}");
        Answer made =
                server.post(
                        "/studios/A/namings",
                        "{'level':'PROVINCE','namedOn':'2016-04-28','fundingYuan':80000}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("level").asText()).isEqualTo("PROVINCE");
        assertThat(made.body().get("levels")).hasSize(2);
        assertThat(server.get("/studios", "level", "GROUP").each("items", "code"))
                .containsExactly("A");
        assertRefused(
                server.post("/studios/A/namings", "{'level':'GROUP','namedOn':'2013-12-18'}"),
                409,
                "DUPLICATE_NAMING",
                "/namedOn");
        assertRefused(
                server.post("/studios/A/namings", "{'level':'GROUP'}"),
                422,
                "REQUIRED_EMPTY",
                "/namedOn");
        assertRefused(
                server.post("/studios/Z/namings", "{'level':'GROUP','namedOn':'2013'}"),
                404,
                "NOT_FOUND");
    }

    @Test
    void recordsAnOriginThatTheLineageKnowsAtOnce(Graph graph) {
        Answer made =
                server.post(
                        "/studios/B/origins",
                        "{'parent':'A','kind':'SPIN_OFF','occurredOn':'2015-06',"
                                + "'document':'命名文件','confirmed':true}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.each("origins", "parent")).containsExactly("A");
        assertThat(made.each("origins", "document")).allMatch(id -> id.startsWith("DOC-"));
        Answer below = server.get("/studios/A/descendants", "minGrade", "A");
        assertThat(below.each("studios", "code")).containsExactly("B");
        ChangeRecord last =
                new Changes(graph).since(new Changes(graph).head().sequence() - 1, 1).getLast();
        assertThat(last.operation()).isEqualTo("studio.origin");
        assertThat(last.subject()).isEqualTo("studio:B");
    }

    @Test
    void refusesAnOriginThatCannotBe() {
        made("/studios/B/origins", "{'parent':'A','kind':'SPIN_OFF'}");

        refusedOrigin("B", "{'parent':'A','kind':'SPIN_OFF'}", 409, "DUPLICATE_ORIGIN", "/parent");
        refusedOrigin("A", "{'parent':'B','kind':'BRANCH'}", 409, "PARENT_NOT_OLDER", "/parent");
        refusedOrigin("A", "{'parent':'A','kind':'BRANCH'}", 422, "SELF_PARENT", "/parent");
        refusedOrigin("B", "{'parent':'Z','kind':'BRANCH'}", 422, "STUDIO_UNKNOWN", "/parent");
        refusedOrigin("B", "{'parent':'A'}", 422, "REQUIRED_EMPTY", "/kind");
        refusedOrigin("B", "{'kind':'BRANCH'}", 422, "REQUIRED_EMPTY", "/parent");
        refusedOrigin("B", "{'child':'B','parent':'A','kind':'BRANCH'}", 400, "BAD_BODY", "/child");
        assertRefused(
                server.post("/studios/Z/origins", "{'parent':'A','kind':'BRANCH'}"),
                404,
                "NOT_FOUND");
    }

    @Test
    void namesTheStudiosOfWhichTheParentIsNotOlder() {
        made("/studios/B/origins", "{'parent':'A','kind':'SPIN_OFF'}");
        String etag = server.get("/studios/B").etag();

        Answer origin = server.post("/studios/A/origins", "{'parent':'C','kind':'BRANCH'}");
        Answer founding = server.patch("/studios/B", "{'foundedOn':'2010'}", "If-Match", etag);

        assertThat(origin.each("errors", "message"))
                .containsExactly("来源工作室“丙工作室”（2018 成立）须早于“甲工作室”（2012-05-01 成立）");
        assertThat(founding.each("errors", "message"))
                .containsExactly("来源工作室“甲工作室”（2012-05-01 成立）须早于“乙工作室”（2010 成立）");
    }

    @Test
    void takesAMergerOnlyWithTwoParentsTogether() {
        refusedOrigin(
                "C", "{'parent':'A','kind':'MERGER'}", 422, "MERGER_NEEDS_TWO_PARENTS", "/parents");
        refusedOrigin(
                "C",
                "{'parents':['A','A'],'kind':'MERGER'}",
                422,
                "MERGER_NEEDS_TWO_PARENTS",
                "/parents",
                "/parents");
        refusedOrigin(
                "C", "{'parents':['A','Z'],'kind':'MERGER'}", 422, "STUDIO_UNKNOWN", "/parents/1");
        refusedOrigin(
                "B",
                "{'parents':['A','C'],'kind':'MERGER'}",
                409,
                "PARENT_NOT_OLDER",
                "/parents/1");
        assertThat(server.get("/studios/B").each("origins", "parent")).isEmpty();

        Answer made = server.post("/studios/C/origins", "{'parents':['A','B'],'kind':'MERGER'}");

        assertThat(made.each("origins", "parent")).containsExactly("A", "B");
    }

    @Test
    void refusesALoopOfOriginsWithTheWholeLoop() {
        made("/studios/X/origins", "{'parent':'A','kind':'BRANCH'}");
        made("/studios/Y/origins", "{'parent':'X','kind':'BRANCH'}");

        Answer refused = server.post("/studios/X/origins", "{'parent':'Y','kind':'BRANCH'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("LINEAGE_CYCLE");
        assertThat(refused.each("loop", "code")).containsExactly("X", "Y", "X");
        assertThat(refused.each("loop", "name")).contains("无日期工作室", "也无日期工作室");
    }

    @Test
    void keepsAParentOlderWhenADayOfFoundingIsCorrected() {
        made("/studios/B/origins", "{'parent':'A','kind':'SPIN_OFF'}");

        assertRefused(
                server.patch(
                        "/studios/A",
                        "{'foundedOn':'2016'}",
                        "If-Match",
                        server.get("/studios/A").etag()),
                409,
                "PARENT_NOT_OLDER",
                "/foundedOn");
        assertRefused(
                server.patch(
                        "/studios/B",
                        "{'foundedOn':'2010'}",
                        "If-Match",
                        server.get("/studios/B").etag()),
                409,
                "PARENT_NOT_OLDER",
                "/foundedOn");
    }

    @Test
    void recordsHonoursThatMakeAModelWorkersStudio(Graph graph) {
        made("/studios/A/people", "{'person':'P1','role':'LEADER'}");

        Answer made =
                server.post(
                        "/honours",
                        "{'holder':'person:P1','honour':'NAT_MODEL_WORKER','onDate':'2010-04'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("name").asText()).isEqualTo("全国劳动模范");
        assertThat(made.location()).isEqualTo("/api/v1/people/P1");
        assertThat(server.get("/people/P1").etag()).isEqualTo(made.etag());
        assertThat(server.get("/studios", "modelWorker", "true").each("items", "code"))
                .containsExactly("A");
        ChangeRecord last =
                new Changes(graph).since(new Changes(graph).head().sequence() - 1, 1).getLast();
        assertThat(last.subject()).isEqualTo("person:P1");
        assertThat(last.operation()).isEqualTo("honour.record");
    }

    @Test
    void refusesAnHonourThatCannotBe() {
        made("/studios/A/honours", "{'honour':'EXCELLENT_PAIR','onDate':'2017-12'}");

        assertThat(server.get("/studios/A").each("honours", "honour"))
                .containsExactly("EXCELLENT_PAIR");
        assertRefused(
                server.post("/studios/A/honours", "{'honour':'EXCELLENT_PAIR','onDate':'2017-12'}"),
                409,
                "DUPLICATE_HONOUR",
                "/onDate");
        assertRefused(
                server.post("/honours", "{'holder':'person:P9','honour':'NOBEL'}"),
                422,
                "PERSON_NOT_FOUND",
                "/holder",
                "/honour");
        assertRefused(
                server.post("/honours", "{'holder':'P1','honour':'EXCELLENT_PAIR'}"),
                422,
                "HOLDER_INVALID",
                "/holder");
        assertRefused(
                server.post("/studios/Z/honours", "{'honour':'EXCELLENT_PAIR'}"), 404, "NOT_FOUND");
    }

    private void refusedOrigin(
            String child, String body, int status, String code, String... places) {
        assertRefused(server.post("/studios/" + child + "/origins", body), status, code, places);
    }

    private static void assertRefused(Answer answer, int status, String code, String... places) {
        answer.refused(status, code, places);
    }

    /** Records what has to be there. */
    private void made(String path, String... bodies) {
        for (String body : bodies) {
            server.post(path, body).with(201);
        }
    }
}
