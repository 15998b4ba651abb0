package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.Api.Answer;
import org.xinchuan.exchange.Checks;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writing results, awards, patents and grades over HTTP. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResultWritesTest {

    private Running running;
    private Api server;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path seeds) throws IOException {
        Path bridges = Path.of("src/main/resources/seed/title_bridges.csv");
        Files.copy(bridges, seeds.resolve("title_bridges.csv"));
        new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                .run(seeds, "test", Progress.none());
        running = Running.on(store, graph);
        server = running.api();
        made("/organisations", "{'code':'E1','name':'石门岭水电（演示）','kind':'ENTERPRISE'}");
        made("/people", "{'id':'P1','name':'沈砚秋','organisation':'E1'}");
        made("/people", "{'id':'P2','name':'韩水生','organisation':'E1'}");
        made("/studios", "{'code':'S1','name':'沈砚秋创新工作室','foundedOn':'2012','organisation':'E1'}");
        made("/studios", "{'code':'S2','name':'韩水生创新工作室','foundedOn':'2015','organisation':'E1'}");
        made(
                "/innovations",
                "{'code':'R1','title':'导轴承油雾治理','type':'SMALL_INVENTION','completedOn':'2018-05',"
                        + "'studio':'S1','contributors':['P1','P2']}");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void aResultIsRecordedFoundAndShownWithAllThatCameOfIt() {
        Answer made =
                server.post(
                        "/innovations",
                        "{'title':'轴系找正专用工具','type':'SMALL_CREATION','completedOn':'2019-03-01',"
                                + "'studio':'S1','otherStudios':['S2'],'contributors':['P2'],"
                                + "'adoptedBy':['E1'],'improves':['R1'],'benefitYuan':50000}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.each("warnings", "code")).containsExactly("BENEFIT_WITHOUT_SOURCE");
        String code = made.body().get("code").asText();
        assertThat(made.location()).isEqualTo("/api/v1/innovations/" + code);

        String path = "/innovations/" + code;
        Answer award =
                server.post(
                        path + "/awards",
                        "{'name':'职工创新奖（演示）','level':'PROVINCE','year':2020,'grade':'FIRST'}");
        assertThat(award.status()).isEqualTo(201);
        Answer patent =
                server.post(
                        "/ip-assets",
                        "{'number':'zl 2022 2 9900002.3','kind':'UTILITY_MODEL','title':'一种找正工具',"
                                + "'status':'GRANTED','filedOn':'2022-01','grantedOn':'2022-10',"
                                + "'innovations':['"
                                + code
                                + "'],'inventors':['P2'],'owner':'E1'}");
        assertThat(patent.status()).isEqualTo(201);
        assertThat(patent.body().get("number").asText()).isEqualTo("202229900002.3");
        assertThat(patent.body().get("display").asText()).isEqualTo("ZL202229900002.3");
        assertThat(patent.body().get("ownerName").asText()).isEqualTo("石门岭水电（演示）");

        Answer read = server.get(path);
        assertThat(read.each("studios", "code")).containsExactly("S2");
        assertThat(read.each("contributors", "name")).containsExactly("韩水生");
        assertThat(read.each("improves", "name")).containsExactly("导轴承油雾治理");
        assertThat(read.each("awards", "level")).containsExactly("PROVINCE");
        assertThat(read.each("assets", "number")).containsExactly("202229900002.3");
        assertThat(read.body().get("level").asText()).isEqualTo("PROVINCE");
        assertThat(server.get("/innovations/R1").each("improvedBy", "code")).containsExactly(code);
        assertThat(server.get("/people/P2").each("results", "code")).containsExactly("R1", code);

        assertThat(found("q", "zhouxi")).containsExactly(code);
        assertThat(found("award", "PROVINCE")).containsExactly(code);
        assertThat(found("ip", "true")).containsExactly(code);
        assertThat(found("studio", "S2")).containsExactly(code);
        assertThat(found("type", "SMALL_INVENTION")).containsExactly("R1");
        assertThat(found("to", "2018-12-31")).containsExactly("R1");
        assertThat(found("organisation", "E1")).containsExactly(code, "R1");
        assertThat(server.get("/ip-assets", "q", "ZL202229900002.3").each("items", "number"))
                .containsExactly("202229900002.3");
        assertThat(server.get("/ip-assets/ZL202229900002.3").status()).isEqualTo(200);
    }

    @Test
    void aResultIsChangedOnlyByWhoKnowsItsState() {
        Answer made =
                server.post(
                        "/innovations",
                        "{'code':'R3','title':'盘车检测装置','type':'TECH_PROJECT','studio':'S1'}");
        Answer changed =
                server.patch(
                        "/innovations/R3",
                        "{'completedOn':'2021-06','document':'效益核定表（演示）'}",
                        "If-Match",
                        made.etag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("documentTitle").asText()).isEqualTo("效益核定表（演示）");
        // What an agreement is recorded with may name people, and results are for everybody.
        made(
                "/pairings",
                "{'mentors':['P1'],'apprentices':['P2'],'startsOn':'2020-01-01',"
                        + "'document':'效益核定表（演示）'}");
        Answer read = server.get("/innovations/R3");
        assertThat(read.body().get("documentTitle").isNull()).isTrue();
        refused(
                server.patch("/innovations/R3", "{'title':'别的'}", "If-Match", made.etag()),
                412,
                "STALE");
        refused(
                server.patch("/innovations/R3", "{'code':'R4'}", "If-Match", changed.etag()),
                422,
                "ID_FIXED",
                "/code");
    }

    @Test
    void whatCannotBeIsRefusedAndNamed() {
        refused(
                server.post("/innovations", "{'code':'R1','title':'甲','type':'TECH_PROJECT'}"),
                409,
                "DUPLICATE_ID",
                "/code");
        refused(
                server.post(
                        "/innovations",
                        "{'title':'甲','type':'TECH_PROJECT','studio':'S9','contributors':['P9'],"
                                + "'improves':['R9']}"),
                422,
                "PERSON_NOT_FOUND",
                "/contributors",
                "/studio",
                "/improves");
        refused(
                server.post(
                        "/innovations",
                        "{'title':'甲','type':'TECH_PROJECT','studio':'S1','otherStudios':['S1']}"),
                422,
                "STUDIO_TWICE",
                "/otherStudios");
        refused(
                server.post("/innovations/R9/awards", "{'name':'奖','level':'CITY','year':2020}"),
                404,
                "NOT_FOUND");
        made("/innovations/R1/awards", "{'name':'奖','level':'CITY','year':2020}");
        refused(
                server.post("/innovations/R1/awards", "{'name':'奖','level':'CITY','year':2020}"),
                409,
                "DUPLICATE_AWARD",
                "/name");
        refused(
                server.post(
                        "/ip-assets",
                        "{'number':'ZL201710601862.4','kind':'INVENTION','title':'甲'}"),
                422,
                "PATENT_NO_INVALID",
                "/number");
        refused(
                server.post(
                        "/ip-assets",
                        "{'number':'2023SR12345','kind':'SOFTWARE_COPYRIGHT','title':'甲'}"),
                422,
                "REGISTRATION_NO_INVALID",
                "/number");
        refused(
                server.post(
                        "/ip-assets",
                        "{'number':'97101765.4','kind':'INVENTION','title':'甲',"
                                + "'grantedOn':'2099-01-01'}"),
                422,
                "DATE_IN_FUTURE",
                "/grantedOn");
    }

    @Test
    void anAssetWithoutAResultAndOneOfAnotherKindAreDoubtful() {
        Answer made =
                server.post(
                        "/ip-assets",
                        "{'number':'200410018477.9','kind':'DESIGN','title':'旧专利','status':'GRANTED'}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.each("warnings", "code"))
                .containsExactly("IP_WITHOUT_RESULT", "KIND_AGAINST_NUMBER", "GRANT_WITHOUT_DAY");
    }

    @Test
    void aPatentEndsOnADay() {
        made("/innovations", "{'code':'R7','title':'密封改造','type':'QC_RESULT'}");
        Answer made =
                server.post(
                        "/ip-assets",
                        "{'number':'201110001234.4','kind':'INVENTION','title':'旧专利',"
                                + "'status':'LAPSED','filedOn':'2011','grantedOn':'2013',"
                                + "'innovations':['R7']}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.each("warnings", "code")).containsExactly("END_WITHOUT_DAY");
        String path = "/ip-assets/" + made.body().get("number").asText();
        refused(
                server.patch(path, "{'endedOn':'2012'}", "If-Match", made.etag()),
                422,
                "DATE_ORDER",
                "/endedOn");
        Answer ended = server.patch(path, "{'endedOn':'2018-07'}", "If-Match", made.etag());
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().get("endedOn").asText()).isEqualTo("2018-07");
        assertThat(ended.each("warnings", "code")).isEmpty();
        assertThat(server.get("/innovations/R7").each("assets", "endedOn"))
                .containsExactly("2018-07");
    }

    @Test
    void aGradeShowsTheTitlesThatItStandsForAndAnXCertificateNone() {
        made("/people", "{'id':'P3','name':'易安','organisation':'E1'}");
        made("/people/P3/skills", "{'scheme':'EIGHT_LEVEL','grade':'SENIOR','issuedOn':'2020'}");
        made("/people/P3/skills", "{'scheme':'PROFESSIONAL','grade':'监理工程师'}");
        made("/people/P3/skills", "{'scheme':'X_1','grade':'SENIOR'}");
        Answer person = server.get("/people/P3");
        Map<String, String> titles = new HashMap<>();
        person.body()
                .get("skills")
                .forEach(
                        skill ->
                                titles.put(
                                        skill.get("scheme").asText(),
                                        skill.get("standsFor").toString()));
        assertThat(titles)
                .isEqualTo(
                        Map.of(
                                "EIGHT_LEVEL", "[{\"title\":\"助理工程师\",\"years\":2}]",
                                "PROFESSIONAL", "[{\"title\":\"工程师\",\"years\":null}]",
                                "X_1", "[]"));
        Answer bridges = server.get("/title-bridges", "limit", "1000");
        assertThat(bridges.each("items", "qualification")).contains("高级技师", "注册会计师");
        assertThat(bridges.body().get("items"))
                .allSatisfy(
                        bridge -> assertThat(bridge.get("documentTitle").asText()).isNotEmpty());
    }

    @Test
    void aGradeIsRecordedOnceAndWhatContradictsItIsSaid() {
        made(
                "/people/P1/skills",
                "{'scheme':'EIGHT_LEVEL','grade':'TECHNICIAN','issuedOn':'2015-06'}");
        Answer lower =
                server.post(
                        "/people/P1/skills",
                        "{'scheme':'EIGHT_LEVEL','grade':'JUNIOR','issuedOn':'2023-06',"
                                + "'certNo':'Y000042000123223000001'}");
        assertThat(lower.status()).isEqualTo(201);
        assertThat(lower.each("warnings", "code"))
                .containsExactly("GRADE_AGAINST_CERT_NO", "YEAR_AGAINST_CERT_NO", "GRADE_FALLS");
        refused(
                server.post("/people/P1/skills", "{'scheme':'EIGHT_LEVEL','grade':'JUNIOR'}"),
                409,
                "DUPLICATE_SKILL",
                "/grade");
        refused(
                server.post("/people/P1/skills", "{'scheme':'EIGHT_LEVEL','grade':'高级工'}"),
                422,
                "GRADE_UNKNOWN",
                "/grade");
        refused(
                server.post("/people/P1/skills", "{'scheme':'TITLE','grade':'工程师','certNo':'?'}"),
                422,
                "CERT_NO_INVALID",
                "/certNo");
        assertThat(server.get("/people/P1").each("skills", "grade"))
                .containsExactly("JUNIOR", "TECHNICIAN");
    }

    @Test
    void theStoreIsSound(Graph graph, CypherCatalog catalog) {
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    private Iterable<String> found(String parameter, String value) {
        return server.get("/innovations", parameter, value).each("items", "code").stream()
                .filter(code -> !List.of("R3", "R7").contains(code))
                .toList();
    }

    private void made(String path, String body) {
        server.post(path, body).with(201);
    }

    private static void refused(Answer answer, int status, String code, String... places) {
        answer.refused(status, code, places);
    }
}
