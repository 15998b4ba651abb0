package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.Api.Answer;
import org.xinchuan.exchange.Checks;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Notice;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writing training bases, pilot projects with their history, and published figures over HTTP. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProgrammeWritesTest {

    private Running running;
    private Api server;
    private Graph graph;

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        this.graph = graph;
        new Shipped(graph, new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK))
                .seeds();
        running = Running.on(store, graph);
        server = running.api();
        made("/organisations", "{'code':'E1','name':'石门岭水电（演示）','kind':'ENTERPRISE'}");
        made("/organisations", "{'code':'T1','name':'检修车间（演示）','kind':'UNIT','parent':'E1'}");
        made(
                "/pilot-projects",
                "{'code':'P1','name':'师徒传承试点','level':'GROUP','status':'PILOT','organisation':'T1',"
                        + "'since':'2018-03','kind':'ENTERPRISE','owner':'集团工会（演示）',"
                        + "'actions':['TALENT','ENTERPRISE']}");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void aProjectIsInTheStateOfTheDayThatIsAskedFor() {
        made("/pilot-projects/P1/states", "{'from':'2018-03-15','status':'PILOT'}");
        Answer typical =
                server.post(
                        "/pilot-projects/P1/states",
                        "{'from':'2021-05-01','status':'TYPICAL','document':'关于公布典型的通知（演示）'}");
        assertThat(typical.status()).isEqualTo(201);
        assertThat(typical.body().get("status").asText()).isEqualTo("TYPICAL");
        assertThat(typical.each("states", "documentTitle")).contains("关于公布典型的通知（演示）");
        Answer promoted =
                server.post(
                        "/pilot-projects/P1/states",
                        "{'from':'2023-06-28','status':'PROMOTED','regions':['420000']}");
        assertThat(promoted.body().get("status").asText()).isEqualTo("PROMOTED");
        assertThat(promoted.body().at("/states/2/regions/0/name").asText()).isEqualTo("湖北省");

        assertThat(statusOn("2018-03-14")).isEqualTo("null");
        assertThat(statusOn("2021-04-30")).isEqualTo("PILOT");
        assertThat(statusOn("2021-05-01")).isEqualTo("TYPICAL");
        assertThat(found("asOf", "2022-01-01", "status", "TYPICAL")).containsExactly("P1");
        assertThat(found("asOf", "2022-01-01", "status", "PROMOTED")).isEmpty();
        assertThat(found("organisation", "E1", "action", "TALENT")).contains("P1");
        assertThat(found("q", "shituchuancheng")).containsExactly("P1");

        refused(
                server.post("/pilot-projects/P1/states", "{'from':'2021-05-01','status':'CLOSED'}"),
                409,
                "DUPLICATE_STATE",
                "/from");
        refused(
                server.post(
                        "/pilot-projects/P1/states",
                        "{'from':'2022','status':'PROMOTED','regions':['999999']}"),
                422,
                "REGION_UNKNOWN",
                "/regions");
        refused(
                server.post(
                        "/pilot-projects/P1/states",
                        "{'from':'2022','status':'TYPICAL','regions':['420000']}"),
                422,
                "REGIONS_WITHOUT_PROMOTION",
                "/regions");
        refused(
                server.post("/pilot-projects/P9/states", "{'from':'2022','status':'TYPICAL'}"),
                404,
                "NOT_FOUND");
    }

    @Test
    void aStateThatFallsIsDoubtfulAndOneAfterTheEndIsRefused() {
        made(
                "/pilot-projects",
                "{'code':'P2','name':'金蓝领培训','level':'CITY','status':'DEMONSTRATION',"
                        + "'organisation':'E1','since':'2020'}");
        made("/pilot-projects/P2/states", "{'from':'2020-02-01','status':'DEMONSTRATION'}");
        Answer falls =
                server.post("/pilot-projects/P2/states", "{'from':'2021','status':'CANDIDATE'}");
        assertThat(falls.each("warnings", "code")).containsExactly("STATE_FALLS");
        made("/pilot-projects/P2/states", "{'from':'2022','status':'CLOSED'}");
        refused(
                server.post("/pilot-projects/P2/states", "{'from':'2023','status':'PILOT'}"),
                409,
                "PROJECT_CLOSED",
                "/from");
        Answer changed =
                server.patch(
                        "/pilot-projects/P2",
                        "{'status':'PILOT','since':'2021','reviewDue':'2022-06'}",
                        "If-Match",
                        server.get("/pilot-projects/P2").etag());
        assertThat(changed.each("warnings", "code"))
                .containsExactly("REVIEW_OVERDUE", "STATUS_AGAINST_HISTORY", "STATE_BEFORE_SINCE");
    }

    @Test
    void fundsAddUpByTheDay() {
        made(
                "/pilot-projects",
                "{'code':'P3','name':'导师工作站','level':'GROUP','status':'PILOT','organisation':'E1',"
                        + "'fundingYuan':500000}");
        made("/pilot-projects/P3/funds", "{'paidOn':'2021-03-01','payer':'集团','yuan':200000}");
        Answer more =
                server.post(
                        "/pilot-projects/P3/funds",
                        "{'paidOn':'2022-03-01','payer':'集团','yuan':100000}");
        assertThat(more.each("warnings", "code")).containsExactly("FUNDING_AGAINST_GRANTS");
        assertThat(server.get("/pilot-projects/P3").body().get("fundingYuan").asLong())
                .isEqualTo(300_000);
        assertThat(
                        server.get("/pilot-projects/P3", "asOf", "2021-12-31")
                                .body()
                                .get("fundingYuan")
                                .asLong())
                .isEqualTo(200_000);
        refused(
                server.post(
                        "/pilot-projects/P3/funds",
                        "{'paidOn':'2021-03-01','payer':'集团','yuan':1}"),
                409,
                "DUPLICATE_FUND",
                "/paidOn");
    }

    @Test
    void aBaseIsThereFromItsOpeningToItsClosing() {
        Answer made =
                server.post(
                        "/training-bases",
                        "{'code':'B1','name':'水电实训基地','organisation':'T1','region':'420500',"
                                + "'capacity':80,'openedOn':'2016-09','actions':['TALENT']}");
        assertThat(made.body().get("regionName").asText()).isEqualTo("宜昌市");
        Answer changed =
                server.patch(
                        "/training-bases/B1", "{'closedOn':'2023-01-01'}", "If-Match", made.etag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(bases("region", "420000", "asOf", "2022-12-31")).containsExactly("B1");
        assertThat(bases("region", "420100", "asOf", "2022-12-31")).isEmpty();
        assertThat(bases("asOf", "2023-01-01")).isEmpty();
        assertThat(bases("organisation", "E1", "asOf", "2016-09-01")).containsExactly("B1");
        refused(
                server.post("/training-bases", "{'name':'甲','region':'999999','capacity':3}"),
                422,
                "REGION_UNKNOWN",
                "/region");
        refused(
                server.post("/training-bases", "{'name':'甲','actions':['TALENTS']}"),
                422,
                "VALUE_UNKNOWN",
                "/actions");
        refused(
                server.patch("/training-bases/B1", "{'name':'乙'}", "If-Match", made.etag()),
                412,
                "STALE");
    }

    @Test
    void aPublishedFigureStandsBesideWhatIsCountedHere() {
        Answer made =
                server.post(
                        "/reported-figures",
                        "{'scope':'E1','indicator':'I19','period':'2022-12-31','value':30,"
                                + "'unit':'家','floor':true,'source':'年报（演示）'}");
        assertThat(made.status()).isEqualTo(201);
        String key = URLEncoder.encode("E1|I19|2022-12-31", StandardCharsets.UTF_8);
        Answer read = server.get("/reported-figures/" + key);
        assertThat(read.body().at("/display/zh").asText()).isEqualTo("30余家");
        assertThat(read.body().get("scopeName").asText()).isEqualTo("石门岭水电（演示）");
        assertThat(read.body().at("/computed/value").asInt()).isZero();
        assertThat(read.body().at("/computed/scope").asText()).isEqualTo("E1");
        assertThat(read.body().at("/computed/asOf").asText()).isEqualTo("2022-12-31");
        assertThat(read.body().get("sourceTitle").asText()).isEqualTo("年报（演示）");
        Answer changed =
                server.patch("/reported-figures/" + key, "{'value':31.5}", "If-Match", read.etag());
        assertThat(changed.body().at("/display/zh").asText()).isEqualTo("31.5余家");
        refused(
                server.patch(
                        "/reported-figures/" + key,
                        "{'period':'2021'}",
                        "If-Match",
                        changed.etag()),
                422,
                "ID_FIXED",
                "/period");
        refused(
                server.post(
                        "/reported-figures",
                        "{'scope':'E1','indicator':'I19','period':'2022-12-31','value':3}"),
                409,
                "DUPLICATE_ID",
                "/period");
        refused(
                server.post(
                        "/reported-figures",
                        "{'scope':'全省','indicator':'经费','period':'2023..2018','value':3}"),
                422,
                "PERIOD_INVALID",
                "/period");
    }

    @Test
    void theFiguresOfTheArticleShipWithItAsTheirSource() {
        Answer article = server.get("/reported-figures", "scope", "420000");
        assertThat(article.each("items", "sourceTitle"))
                .hasSize(14)
                .containsOnly("工人日报2023年11月关于湖北省产业工人队伍建设改革的报道");
        assertThat(article.body().get("items").findValues("display"))
                .map(display -> display.get("zh").asText())
                .contains("959万人", "30.6%", "3672家", "257.2亿元", "5.7万人", "100余份");
        Answer studios = server.get("/reported-figures", "indicator", "I19", "scope", "420000");
        assertThat(studios.body().at("/items/0/asOf").asText()).isEqualTo("2022-12-31");
        assertThat(studios.body().at("/items/0/computed/asOf").asText()).isEqualTo("2022-12-31");
        Answer funds = server.get("/reported-figures", "q", "职业培训资金");
        assertThat(funds.body().at("/items/0/period").asText()).isEqualTo("2018..2023-11");
        assertThat(funds.body().at("/items/0/computed").isNull()).isTrue();
        String document = article.each("items", "source").getFirst();
        assertThat(server.get("/documents/" + document).each("citedBy", "kind"))
                .hasSize(14)
                .containsOnly("reported-figure");
    }

    /** What takes long with a million people is not asked within one request for all. */
    @Test
    void aFigureThatTakesLongIsAskedAtItsOwnAddress() {
        JsonNode all = server.get("/reported-figures", "scope", "420000").body().get("items");
        Map<String, JsonNode> computed = new HashMap<>();
        all.forEach(one -> computed.put(one.get("indicator").asText(), one.get("computed")));
        for (String lengthy : List.of("I08", "I09", "I10", "I17")) {
            assertThat(computed.get(lengthy).get("counted").asBoolean()).as(lengthy).isFalse();
            assertThat(computed.get(lengthy).get("value").isNull()).as(lengthy).isTrue();
        }
        assertThat(computed.get("I08").get("address").asText())
                .isEqualTo("/api/v1/reports/I08?asOf=2023-11-28");
        computed.values().stream()
                .filter(one -> !one.isNull())
                .forEach(
                        one -> {
                            String path = one.get("address").asText().replace("/api/v1", "");
                            JsonNode answer = server.get(path).with(200).body();
                            assertThat(answer.get("id")).isEqualTo(one.get("id"));
                            if (one.get("counted").asBoolean()) {
                                assertThat(answer.get("value")).isEqualTo(one.get("value"));
                            }
                        });
    }

    @Test
    void aDocumentTellsWhatCitesIt() {
        made(
                "/training-bases",
                "{'code':'B2','name':'二号基地','organisation':'E1','document':'关于命名二号基地的通知（演示）'}");
        Answer list = server.get("/documents", "q", "命名二号基地");
        assertThat(list.each("items", "title")).containsExactly("关于命名二号基地的通知（演示）");
        String id = list.each("items", "id").getFirst();
        Answer one = server.get("/documents/" + id);
        assertThat(one.each("citedBy", "kind")).containsExactly("training-base");
        assertThat(one.each("citedBy", "name")).containsExactly("二号基地");
        assertThat(server.get("/documents", "kind", "NOTICE").each("items", "id")).isEmpty();
        refused(server.get("/documents/NONE"), 404, "NOT_FOUND");
    }

    @Test
    void aFolderWhoseHistoryDisagreesIsTakenInAndTheRowsAreNamed(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("pilot_projects.csv"),
                "code,name,level,status,reviewDue\nP8,甲,CITY,PILOT,2023-06\n");
        Files.writeString(
                folder.resolve("pilot_project_states.csv"),
                "project,from,status,regions\nP8,2020,TYPICAL,\nP8,2021,PROMOTED,\n"
                        + "P8,2022,CLOSED,\nP8,2023,PILOT,\nP8,2023-02,CLOSED,\n");
        ImportOutcome outcome = run(folder);
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(outcome.notices())
                .extracting(Notice::file, Notice::line, Notice::code)
                .map(Object::toString)
                .containsExactly(
                        "(\"pilot_project_states.csv\", 3, \"PROMOTED_NOWHERE\")",
                        "(\"pilot_project_states.csv\", 5, \"STATE_AFTER_CLOSING\")",
                        "(\"pilot_projects.csv\", 2, \"STATUS_AGAINST_HISTORY\")",
                        "(\"pilot_projects.csv\", 2, \"REVIEW_OVERDUE\")");
        Files.writeString(
                folder.resolve("pilot_project_states.csv"),
                "project,from,status,regions\nP7,2020,TYPICAL,420000\nP8,,PILOT,\n");
        assertThat(run(folder).notices())
                .extracting(Notice::code)
                .contains("REGIONS_WITHOUT_PROMOTION", "REQUIRED_EMPTY");
    }

    @Test
    void theStoreIsSound(Graph graph, CypherCatalog catalog) {
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    private String statusOn(String day) {
        return server.get("/pilot-projects/P1", "asOf", day).body().get("status").asText();
    }

    private List<String> found(String... filters) {
        return server.get("/pilot-projects", filters).each("items", "code");
    }

    private List<String> bases(String... filters) {
        return server.get("/training-bases", filters).each("items", "code").stream()
                .filter(code -> !code.equals("B2"))
                .toList();
    }

    private ImportOutcome run(Path folder) {
        return new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                .run(folder, "test", Progress.none());
    }

    private void made(String path, String body) {
        server.post(path, body).with(201);
    }

    private static void refused(Answer answer, int status, String code, String... places) {
        answer.refused(status, code, places);
    }
}
