package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.Api.Answer;
import org.xinchuan.exchange.Checks;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;

/** Writing events and who took part in them over HTTP. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventWritesTest {

    private Running running;
    private Api server;

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        running = Running.on(store, graph);
        server = running.api();
        made("/organisations", "{'code':'E1','name':'石门岭水电（演示）','kind':'ENTERPRISE'}");
        for (int i = 1; i <= 5; i++) {
            made("/people", "{'id':'P" + i + "','name':'沈砚" + i + "','organisation':'E1'}");
        }
        made("/studios", "{'code':'S1','name':'沈砚秋创新工作室','foundedOn':'2012','organisation':'E1'}");
        made("/pairings", "{'id':'A1','mentors':['P1'],'apprentices':['P2']}");
        made("/pairings", "{'id':'A2','mentors':['P3'],'apprentices':['P4']}");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void aDrillRanksItsPairsByTheirScores() {
        made(
                "/events",
                "{'code':'V1','kind':'DRILL','name':'集控师徒练兵会','series':'师徒练兵会',"
                        + "'heldOn':'2021-09','studio':'S1','organisation':'E1'}");
        made(
                "/events/V1/people",
                "{'person':'P1','role':'ENTRANT','pairing':'A1','score':90}",
                "{'person':'P2','role':'ENTRANT','pairing':'A1','score':85}",
                "{'person':'P3','role':'ENTRANT','pairing':'A2','score':93.5}",
                "{'person':'P4','role':'ENTRANT','pairing':'A2'}",
                "{'person':'P5','role':'JUDGE'}");

        Answer read = server.get("/events/V1");
        assertThat(read.each("pairs", "pairing")).containsExactly("A2", "A1");
        assertThat(read.each("pairs", "rank")).containsExactly("1", "2");
        assertThat(read.each("pairs", "score")).containsExactly("93.5", "87.5");
        assertThat(read.each("participants", "person"))
                .containsExactly("P3", "P1", "P2", "P4", "P5");
        assertThat(read.body().get("people").asInt()).isEqualTo(5);
        assertThat(server.get("/people/P1").each("events", "code")).contains("V1");
        assertThat(server.get("/events", "studio", "S1").each("items", "code"))
                .containsExactly("V1");
    }

    /** Who enters is known before, how they did after. */
    @Test
    void resultsAreRecordedWhenTheEventIsOver() {
        made("/events", "{'code':'O1','kind':'DRILL','name':'春季练兵会','heldOn':'2023-04-20'}");
        Answer entered =
                server.post("/events/O1/people", "{'person':'P1','role':'ENTRANT','pairing':'A1'}");
        String path = "/events/O1/people/P1/ENTRANT";
        Answer done =
                server.patch(path, "{'score':88.5,'rank':1}", "If-Match", entered.etag()).with(200);
        assertThat(done.each("pairs", "score")).containsExactly("88.5");
        server.patch(path, "{'score':1}", "If-Match", entered.etag()).refused(412, "STALE");
        server.patch(path, "{'role':'JUDGE','rank':null}", "If-Match", done.etag())
                .refused(422, "ID_FIXED", "/role");
        server.patch(path, "{'pairing':'A2'}", "If-Match", done.etag())
                .refused(422, "NOT_IN_PAIRING", "/pairing");
        server.patch(path, "{'rank':0}", "If-Match", done.etag())
                .refused(422, "NUMBER_INVALID", "/rank");
    }

    @Test
    void aCompetitionKnowsItsOtherEditions() {
        for (String year : new String[] {"2019", "2020", "2021"}) {
            made(
                    "/events",
                    "{'code':'C"
                            + year
                            + "','kind':'COMPETITION','name':'大赛"
                            + year
                            + "','series':'工友杯','level':'PROVINCE','heldOn':'"
                            + year
                            + "-10','actions':['MERIT'],'document':'大赛通知（演示）'}");
        }
        made(
                "/events/C2020/people",
                "{'person':'P1','role':'ENTRANT','rank':2,'prize':'二等奖'}",
                "{'person':'P2','role':'ENTRANT','rank':1,'prize':'一等奖'}");

        Answer read = server.get("/events/C2020");
        assertThat(read.each("editions", "code")).containsExactly("C2019", "C2021");
        assertThat(read.each("participants", "prize")).containsExactly("一等奖", "二等奖");
        assertThat(read.body().get("prizes").asInt()).isEqualTo(2);
        assertThat(read.body().get("documentTitle").asText()).isEqualTo("大赛通知（演示）");
        assertThat(found("series", "工友杯")).containsExactly("C2021", "C2020", "C2019");
        assertThat(found("q", "gongyoubei")).isEmpty();
        assertThat(found("q", "工友")).containsExactly("C2021", "C2020", "C2019");
        assertThat(found("level", "PROVINCE", "to", "2020-12-31"))
                .containsExactly("C2020", "C2019");
        assertThat(found("kind", "COMPETITION", "from", "2021-01-01")).containsExactly("C2021");
        assertThat(found("person", "P2", "kind", "COMPETITION")).containsExactly("C2020");
    }

    /** The title of an agreement names the people in it, and events are for everybody. */
    @Test
    void theTitleOfAnAgreementIsNotTold() {
        made(
                "/events",
                "{'code':'T2','kind':'TRAINING','name':'拜师仪式（演示）','organisation':'E1',"
                        + "'document':'某某与某某师徒协议（演示）'}");
        assertThat(server.get("/events/T2").body().get("documentTitle").asText()).contains("协议");

        made(
                "/pairings",
                "{'mentors':['P1'],'apprentices':['P2'],'startsOn':'2020-01-01',"
                        + "'document':'某某与某某师徒协议（演示）'}");

        assertThat(server.get("/events/T2").body().get("documentTitle").isNull()).isTrue();
    }

    @Test
    void anEventIsChangedOnlyByWhoKnowsItsState() {
        Answer made =
                server.post(
                        "/events",
                        "{'code':'T1','kind':'TRAINING','name':'起重培训','organisation':'E1',"
                                + "'dealsYuan':5000}");
        assertThat(made.each("warnings", "code"))
                .containsExactly("DAY_MISSING", "DEALS_AGAINST_KIND", "DEALS_WITHOUT_SOURCE");
        Answer changed =
                server.patch(
                        "/events/T1",
                        "{'heldOn':'2023-05','dealsYuan':null}",
                        "If-Match",
                        made.etag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("warnings")).isEmpty();
        server.patch("/events/T1", "{'name':'别的'}", "If-Match", made.etag()).refused(412, "STALE");
        server.patch("/events/T1", "{'code':'T2'}", "If-Match", changed.etag())
                .refused(422, "ID_FIXED", "/code");
        Answer part =
                server.post("/events/T1/people", "{'person':'P1','role':'ATTENDEE','score':77}");
        server.patch("/events/T1", "{'heldOn':'2099'}", "If-Match", part.etag())
                .refused(422, "RESULT_BEFORE_EVENT", "/heldOn");
    }

    @Test
    void whatCannotBeIsRefusedAndNamed() {
        made("/events", "{'code':'D1','kind':'DRILL','name':'练兵会','heldOn':'2022'}");
        made("/events", "{'code':'D2','kind':'DRILL','name':'明年的练兵会','heldOn':'2098-12'}");
        server.post("/events", "{'code':'D1','kind':'DRILL','name':'又一次'}")
                .refused(409, "DUPLICATE_ID", "/code");
        server.post(
                        "/events",
                        "{'kind':'SALON','name':'甲','studio':'S9','organisation':'E9',"
                                + "'occupation':'9'}")
                .refused(422, "ORGANISATION_UNKNOWN", "/organisation", "/occupation", "/studio");
        server.post("/events", "{'kind':'SALON','name':'甲','actions':['DANCE']}")
                .refused(422, "VALUE_UNKNOWN", "/actions");
        server.post("/events/D9/people", "{'person':'P1','role':'JUDGE'}")
                .refused(404, "NOT_FOUND");
        server.post("/events/D1/people", "{'person':'P9','role':'JUDGE','pairing':'A9'}")
                .refused(422, "PERSON_NOT_FOUND", "/person", "/pairing");
        server.post("/events/D1/people", "{'person':'P1','role':'JUDGE','rank':1,'prize':'奖'}")
                .refused(422, "RANK_WITHOUT_ENTRY", "/rank", "/prize");
        server.post("/events/D1/people", "{'person':'P5','role':'ENTRANT','pairing':'A1'}")
                .refused(422, "NOT_IN_PAIRING", "/pairing");
        server.post("/events/D1/people", "{'person':'P5','role':'ENTRANT','score':-1}")
                .refused(422, "NUMBER_INVALID", "/score");
        server.post("/events/D2/people", "{'person':'P5','role':'ENTRANT','rank':1}")
                .refused(422, "RESULT_BEFORE_EVENT", "/rank");
        made("/events/D2/people", "{'person':'P5','role':'ENTRANT'}");
        server.patch(
                        "/events/D2/people/P5/ENTRANT",
                        "{'rank':1}",
                        "If-Match",
                        server.get("/events/D2").etag())
                .refused(422, "RESULT_BEFORE_EVENT", "/rank");
        server.patch("/events/D2/people/P5/JUDGE", "{'score':1}", "If-Match", "\"1\"")
                .refused(404, "NOT_FOUND");
        server.post("/events/D2/people", "{'person':'P5','role':'ENTRANT'}")
                .refused(409, "TAKES_PART_ALREADY", "/person");
    }

    @Test
    void anEntryWhereNobodyEntersAndAScoredJudgeAreDoubtful() {
        made("/events", "{'code':'L1','kind':'SALON','name':'三点沙龙','heldOn':'2022-03-03'}");
        assertThat(
                        server.post("/events/L1/people", "{'person':'P1','role':'ENTRANT'}")
                                .each("warnings", "code"))
                .containsExactly("ENTRY_AGAINST_KIND");
        assertThat(
                        server.post("/events/L1/people", "{'person':'P2','role':'JUDGE','score':9}")
                                .each("warnings", "code"))
                .containsExactly("SCORE_AGAINST_ROLE");
    }

    @Test
    void theStoreIsSound(Graph graph, CypherCatalog catalog) {
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    private Iterable<String> found(String... query) {
        return server.get("/events", query).with(200).each("items", "code");
    }

    private void made(String path, String... bodies) {
        for (String body : bodies) {
            server.post(path, body).with(201);
        }
    }
}
