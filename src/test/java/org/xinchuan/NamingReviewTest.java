package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

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

/** Rules of naming, yearly assessments, reviews and the end of namings over HTTP. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NamingReviewTest {

    private Running running;
    private Api server;

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        running = Running.on(store, graph);
        server = running.api();
        made("/organisations", "{'code':'G','name':'集团（演示）','kind':'ENTERPRISE'}");
        made("/organisations", "{'code':'E1','name':'电厂（演示）','kind':'ENTERPRISE','parent':'G'}");
        for (String code : new String[] {"S1", "S2", "S3"}) {
            made(
                    "/studios",
                    "{'code':'"
                            + code
                            + "','name':'工作室','foundedOn':'2012-05-01','organisation':'E1'}");
        }
        made("/naming-rules", "{'key':'review.everyYears','value':'2'}");
        made("/naming-rules", "{'key':'review.suspendedMonths','value':'6'}");
        made("/naming-rules", "{'key':'assessment.excellentScore','value':'90'}");
        made("/naming-rules", "{'key':'assessment.passScore','value':'60'}");
        made(
                "/naming-rules",
                "{'key':'assessment.weights','value':'ORGANISATION:15;INNOVATION:35;TRANSFER:15;"
                        + "MENTORING:20;EXCHANGE:10;LEDGER:5'}");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void aRuleHoldsFromItsDayOnForThoseBelow() {
        made("/naming-rules", "{'key':'naming.minMembers','level':'GROUP','value':'5'}");
        Answer made =
                server.post(
                                "/naming-rules",
                                "{'key':'naming.minMembers','scope':'G','level':'GROUP','value':'7',"
                                    + "'effectiveFrom':'2020','source':'集团（演示）〔2019〕1号'}")
                        .with(201);
        assertThat(made.body().get("severity").asText()).isEqualTo("WARN");
        assertThat(need("2019-12-31")).isEqualTo(5);
        assertThat(need("2020-01-01")).isEqualTo(7);
        assertThat(server.get("/naming-rules", "rule", "naming.minMembers").each("items", "scope"))
                .containsExactly("G", "null");
        assertThat(server.get("/changes", "limit", "1000").each("items", "subject"))
                .contains("naming-rule:naming.minMembers");
        String again = "{'key':'naming.minMembers','scope':'G','level':'GROUP','value':'9',";
        server.post("/naming-rules", again + "'effectiveFrom':'2020'}")
                .refused(409, "DUPLICATE_KEY", "/effectiveFrom");
        server.post("/naming-rules", "{'key':'naming.minMembers','value':'many'}")
                .refused(422, "VALUE_INVALID", "/value");
        server.post("/naming-rules", "{'key':'naming.minMembers','scope':'NO','value':'1'}")
                .refused(422, "ORGANISATION_UNKNOWN", "/scope");
        server.post("/naming-rules", "{'key':'naming.leaderHonour','value':'TECHNICIAN;NO_SUCH'}")
                .refused(422, "HONOUR_UNKNOWN", "/value");
        server.post("/naming-rules", "{'key':'naming.maxMembers','value':'1'}")
                .refused(422, "RULE_UNKNOWN", "/key");
    }

    @Test
    void aYearIsAssessedByTheForm() {
        String path = "/studios/S3/assessments";
        Answer made =
                server.post(
                        path,
                        "{'heldOn':'2022-12-20','checklist':['PLAQUE','TEAM'],"
                                + "'points':['INNOVATION:34','MENTORING:20','LEDGER:5']}");
        assertThat(made.with(201).body().get("score").asDouble()).isEqualTo(59);
        assertThat(made.body().get("grade").asText()).isEqualTo("FAIL");
        assertThat(made.body().get("missing")).hasSize(5);
        Answer doubtful =
                server.post(path, "{'heldOn':'2021-12-20','score':95,'grade':'PASS'}").with(201);
        assertThat(doubtful.each("warnings", "code")).containsExactly("GRADE_DIFFERS");
        assertThat(server.get(path).each("items", "heldOn"))
                .containsExactly("2022-12-20", "2021-12-20");
        assertThat(server.get(path, "asOf", "2022-01-01").each("items", "heldOn"))
                .containsExactly("2021-12-20");
        server.post(path, "{'heldOn':'2021-12-20','score':80}")
                .refused(409, "DUPLICATE_KEY", "/heldOn");
        server.post(path, "{'heldOn':'2020','points':['LEDGER:6']}")
                .refused(422, "POINTS_OVER", "/points");
        server.post(path, "{'heldOn':'2020','score':101}").refused(422, "SCORE_RANGE", "/score");
        server.post(path, "{'heldOn':'2024','score':80}").refused(422, "DATE_IN_FUTURE", "/heldOn");
        server.post(path, "{'heldOn':'2020','checklist':['DESK']}")
                .refused(422, "VALUE_UNKNOWN", "/checklist");
        server.post("/studios/NO/assessments", "{'heldOn':'2020'}").with(404);
    }

    @Test
    void whoFailsTwiceLosesTheNaming(Graph graph, CypherCatalog catalog) {
        made("/studios/S1/namings", "{'level':'GROUP','namedOn':'2018-12-18'}");
        made("/studios/S1/namings", "{'level':'PROVINCE','namedOn':'2020-04-28'}");
        String path = "/studios/S1/namings/GROUP-2018-12-18/reviews";

        Answer first = server.post(path, "{'heldOn':'2021-06-25','grade':'FAIL'}").with(201);
        assertThat(first.body().get("state").asText()).isEqualTo("OVERDUE");
        assertThat(first.each("warnings", "code")).containsExactly("NAMING_SUSPENDED");
        assertThat(first.body().get("dueOn").asText()).isEqualTo("2021-12-25");
        assertThat(group("2022-06-01")).isEqualTo(1);

        Answer second = server.post(path, "{'heldOn':'2021-12-31','grade':'FAIL'}").with(201);
        assertThat(second.each("warnings", "code")).containsExactly("NAMING_REVOKED");
        assertThat(second.body().get("status").asText()).isEqualTo("REVOKED");
        assertThat(second.body().get("validTo").asText()).isEqualTo("2021-12-31");
        assertThat(group("2021-12-31")).isEqualTo(1);
        assertThat(group("2022-01-01")).isZero();
        assertThat(server.get("/studios/S1/namings", "asOf", "2021-09-01").each("items", "state"))
                .containsExactly("SUSPENDED", "HELD");
        server.post(path, "{'heldOn':'2022-05-01','grade':'PASS'}")
                .refused(409, "NAMING_NOT_VALID", "/heldOn");
        server.post(path, "{'heldOn':'2021-12-31','grade':'PASS'}")
                .refused(409, "DUPLICATE_KEY", "/heldOn");
        server.post(path, "{'heldOn':'2020','grade':'优秀'}").refused(422, "VALUE_UNKNOWN", "/grade");
        server.post("/studios/S1/namings/GROUP-2019/reviews", "{'heldOn':'2021','grade':'PASS'}")
                .with(404);
        server.post("/studios/S1/namings/nothing/reviews", "{'heldOn':'2021','grade':'PASS'}")
                .with(404);
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    /** A default warns; what an administrator sets to BLOCK forbids, on its days alone. */
    @Test
    void aRuleThatBlocksForbidsANaming() {
        rule("'level':'INDUSTRY','value':'8'");
        Answer warned = server.post("/studios/S3/namings", industry("2019-12-31")).with(201);
        assertThat(warned.each("warnings", "code")).containsExactly("NAMING_RULE");
        assertThat(warned.body().at("/warnings/0/message").asText())
                .contains("naming.minYearsRunning");

        rule("'level':'INDUSTRY','value':'9','severity':'BLOCK','effectiveFrom':'2020'");
        Answer refused = server.post("/studios/S3/namings", industry("2020-06-01"));
        refused.refused(409, "NAMING_BLOCKED", "/level");
        assertThat(refused.body().at("/errors/0/message").asText())
                .contains("naming.minYearsRunning", "9", "8");
        assertThat(server.get("/studios/S3").each("namings", "namedOn"))
                .containsExactly("2019-12-31");
        // Before the rule, and when the studio has run for nine years.
        server.post("/studios/S3/namings", industry("2019-06-01")).with(201);
        assertThat(
                        server.post("/studios/S3/namings", industry("2021-05-01"))
                                .with(201)
                                .body()
                                .has("warnings"))
                .isFalse();

        rule("'level':'INDUSTRY','value':'20','severity':'INFO','effectiveFrom':'2022'");
        assertThat(
                        server.post("/studios/S3/namings", industry("2022-05-01"))
                                .with(201)
                                .each("warnings", "code"))
                .containsExactly("NAMING_RULE_INFO");
        rule("'level':'INDUSTRY','effectiveFrom':'2022-06'");
        server.post("/studios/S3/namings", industry("2022-07-01")).with(201);
        server.post("/studios/S3/namings", industry("2022-07-01"))
                .refused(409, "DUPLICATE_NAMING", "/namedOn");
        server.post("/studios/NO/namings", industry("2022-07-01")).with(404);
    }

    /** What nobody wrote down forbids nothing, and is said. */
    @Test
    void whatCannotBeToldForbidsNothing() {
        made("/studios", "{'code':'S4','name':'工作室','organisation':'E1'}");
        made(
                "/naming-rules",
                "{'key':'naming.minYearsRunning','level':'COUNTY','value':'1','severity':'BLOCK'}");
        assertThat(
                        server.post("/studios/S4/namings", "{'level':'COUNTY','namedOn':'2020'}")
                                .with(201)
                                .each("warnings", "code"))
                .containsExactly("NAMING_RULE_UNKNOWN");
    }

    /** The approval is a document; only leaders need one. */
    @Test
    void aNewLeaderIsApprovedByADocument() {
        made("/naming-rules", "{'key':'leader.change','level':'PROVINCE','value':'180'}");
        made("/studios", "{'code':'S6','name':'工作室','foundedOn':'2015','organisation':'E1'}");
        made("/studios/S6/namings", "{'level':'PROVINCE','namedOn':'2018-05-01'}");
        for (String id : new String[] {"L1", "L2", "L3"}) {
            made("/people", "{'id':'" + id + "','name':'沈一','organisation':'E1'}");
        }
        made("/studios/S6/people", "{'person':'L1','role':'LEADER','from':'2015'}");
        made("/studios/S6/people", "{'person':'L2','role':'CO_LEADER','from':'2019-01-01'}");
        assertThat(waits("2019-03-01")).isEqualTo("HELD L2 2019-06-30");
        assertThat(waits("2019-07-01")).isEqualTo("UNDER_REVIEW L2 2019-06-30");

        server.post(
                        "/studios/S6/people",
                        "{'person':'L3','role':'MEMBER','from':'2019','document':'批复（演示）'}")
                .refused(422, "DOCUMENT_OF_LEADER", "/document");
        Answer approved =
                server.post(
                                "/studios/S6/people",
                                "{'person':'L2','role':'LEADER','from':'2019-01-01',"
                                        + "'document':'关于领衔人变更的批复（演示）'}")
                        .with(201);
        assertThat(approved.each("people", "document")).hasSize(3).contains("null");
        String document =
                approved.each("people", "document").stream()
                        .filter(one -> one.startsWith("DOC-"))
                        .findFirst()
                        .orElseThrow();
        assertThat(server.get("/documents/" + document).each("citedBy", "key"))
                .containsExactly("S6");
        assertThat(waits("2019-07-01")).startsWith("HELD");
    }

    private String waits(String day) {
        JsonNode naming =
                server.get("/studios/S6/namings", "asOf", day).with(200).body().at("/items/0");
        JsonNode change = naming.get("leaderChange");
        return naming.get("state").asText()
                + " "
                + change.path("person").asText()
                + " "
                + change.path("dueOn").asText();
    }

    private void rule(String rest) {
        made("/naming-rules", "{'key':'naming.minYearsRunning'," + rest + "}");
    }

    private static String industry(String day) {
        return "{'level':'INDUSTRY','namedOn':'" + day + "'}";
    }

    @Test
    void aNamingEndsOnADayForOneWhoKnowsTheStudiosState() {
        made("/studios/S2/namings", "{'level':'CITY','namedOn':'2019-05','fundingYuan':50000}");
        String path = "/studios/S2/namings/CITY-2019-05";
        String etag = server.get("/studios/S2").etag();
        server.patch(path, "{'status':'EXPIRED'}").refused(428, "IF_MATCH_REQUIRED");
        server.patch(path, "{'status':'EXPIRED'}", "If-Match", etag)
                .refused(422, "REQUIRED_EMPTY", "/validTo");
        server.patch(path, "{'level':'GROUP'}", "If-Match", etag)
                .refused(422, "ID_FIXED", "/level");
        Answer ended =
                server.patch(path, "{'status':'EXPIRED','validTo':'2022-05-31'}", "If-Match", etag)
                        .with(200);
        assertThat(ended.body().at("/namings/0/fundingYuan").asLong()).isEqualTo(50_000);
        assertThat(ended.etag()).isNotEqualTo(etag);
        server.patch(path, "{'fundingYuan':1}", "If-Match", etag).refused(412, "STALE");
        assertThat(
                        server.get("/studios", "level", "CITY", "asOf", "2022-05-31")
                                .each("items", "code"))
                .containsExactly("S2");
        assertThat(server.get("/studios", "level", "CITY").each("items", "code")).isEmpty();
        server.patch("/studios/S2/namings/CITY-2020", "{}", "If-Match", ended.etag()).with(404);
    }

    /** How many studios the group had named, by indicator I01. */
    private int group(String day) {
        return server.get("/reports/I01", "asOf", day).with(200).body().get("value").asInt();
    }

    private int need(String day) {
        return server.get("/studios/S2/promotion", "level", "GROUP", "asOf", day)
                .with(200)
                .body()
                .at("/conditions/0/need")
                .asInt();
    }

    private void made(String path, String body) {
        server.post(path, body).with(201);
    }
}
