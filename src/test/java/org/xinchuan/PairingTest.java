package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The life of a pairing over HTTP: DOMAIN.md §2.3, §3.1 and the conventions of API.md. */
@ExtendWith(TestGraph.class)
final class PairingTest {

    private static final String A1 =
            "{'id':'A1','mentors':['P1'],'apprentices':['P2'],"
                    + "'startsOn':'2012-06-01','endsOn':'2014-05-31'}";

    private Running running;
    private Api api;

    @BeforeEach
    void start(Store store, Graph graph) throws IOException {
        running = Running.on(store, graph);
        api = running.api();
        for (int i = 1; i <= 8; i++) {
            api.post("/people", "{'id':'P" + i + "','name':'" + "沈韩许覃程戴江白".charAt(i - 1) + "一'}")
                    .with(201);
        }
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void recordsAPairingWithItsStateItsPlaceAndItsChange() {
        Api.Answer made = api.post("/pairings", A1).with(201);

        assertThat(made.location()).isEqualTo("/api/v1/pairings/A1");
        Api.Answer read = api.get("/pairings/A1").with(200);
        assertThat(made.etag()).isNotNull().isEqualTo(read.etag());
        assertThat(read.body().path("startsOn").asText()).isEqualTo("2012-06-01");
        assertThat(read.body().path("endsOn").asText()).isEqualTo("2014-05-31");
        assertThat(read.body().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(read.each("people", "id")).containsExactly("P1", "P2");
        assertThat(made.each("warnings", "code")).containsExactly("ACTIVE_BUT_ENDED");
        JsonNode last = lastChange();
        assertThat(last.path("operation").asText()).isEqualTo("pairing.record");
        assertThat(last.path("subject").asText()).isEqualTo("pairing:A1");
        assertThat(last.path("fields")).extracting(JsonNode::asText).contains("startsOn");
        assertThat(last.toString()).doesNotContain("2012-06-01").doesNotContain("P2");
    }

    @Test
    void aWriteIsAnsweredAsWhoeverReadsIs() {
        api.post("/organisations", "{'code':'U1','name':'检修公司','kind':'ENTERPRISE'}").with(201);
        studio("S1", "2012-05-01", "P1");
        Api.Answer made =
                api.post(
                                "/pairings",
                                "{'id':'A1','mentors':['P3','P1'],'apprentices':['P4','P2'],"
                                    + "'organisation':'U1','studio':'S1','startsOn':'2012-06',"
                                    + "'endsOn':'2014','goal':'检修','document':'带徒协议',"
                                    + "'mentorRoles':['','THEORY'],"
                                    + "'outcomes':['GRADUATED',''],'graduatedOn':['2014-05',''],"
                                    + "'pairsOnly':['P1>P2','P3>P4']}")
                        .with(201);
        isAsRead(made);
        assertThat(made.body().path("organisationName").asText()).isEqualTo("检修公司");
        assertThat(made.body().path("mentorRoles")).hasSize(2);

        Api.Answer changed =
                api.patch(
                                "/pairings/A1",
                                "{'outcomes':['GRADUATED','FAILED'],'organisation':null,"
                                        + "'mentors':['P1','P3'],'pairsOnly':[],'document':null}",
                                "If-Match",
                                made.etag())
                        .with(200);
        isAsRead(changed);
        isAsRead(
                api.patch("/pairings/A1", "{'endsOn':'2014'}", "If-Match", changed.etag())
                        .with(200));
    }

    private void isAsRead(Api.Answer written) {
        ObjectNode told = written.body().deepCopy();
        told.remove("warnings");
        Api.Answer read = api.get("/pairings/A1").with(200);
        assertThat(told).isEqualTo(read.body());
        assertThat(written.etag()).isEqualTo(read.etag());
    }

    @Test
    void makesAnIdWhereNoneIsGiven() {
        Api.Answer made =
                api.post("/pairings", "{'mentors':['P1'],'apprentices':['P2']}").with(201);

        String id = made.body().path("id").asText();
        assertThat(id).isNotEmpty();
        assertThat(made.location()).isEqualTo("/api/v1/pairings/" + id);
    }

    @Test
    void showsInTheLinesOfPeopleAtOnce() {
        api.post("/pairings", A1).with(201);
        assertThat(api.get("/people/P1/descendants").each("items", "id")).containsExactly("P2");

        api.post("/pairings", "{'id':'A2','mentors':['P2'],'apprentices':['P3']}").with(201);
        assertThat(api.get("/people/P1/descendants").each("items", "id"))
                .containsExactly("P2", "P3");
        assertThat(api.get("/people/P3/ancestors").each("items", "id")).containsExactly("P2", "P1");

        api.post("/pairings/A1/void", "{}").with(200);
        assertThat(api.get("/people/P1/descendants").each("items", "id")).isEmpty();
    }

    @Test
    void showsInTheLineageOfStudiosAtOnce() {
        studio("S1", "2012-05-01", "P1");
        studio("S2", "2015-06-01", "P2");
        assertThat(api.get("/studios/S1/descendants").each("studios", "code")).isEmpty();

        api.post("/pairings", A1).with(201);

        Api.Answer answer = api.get("/studios/S1/descendants").with(200);
        assertThat(answer.each("studios", "code")).containsExactly("S2");
        assertThat(answer.body().at("/studios/0/parents/0/grade").asText()).isEqualTo("B");
    }

    @Test
    void refusesAnIdThatExists() {
        api.post("/pairings", A1).with(201);

        api.post("/pairings", "{'id':'A1','mentors':['P3'],'apprentices':['P4']}")
                .refused(409, "DUPLICATE_ID", "/id");
    }

    @Test
    void refusesACertainOverlapOfTheSameTwoPeople() {
        api.post("/pairings", A1).with(201);

        api.post("/pairings", couple("A2", "P1", "P2", "2014-05-31", "2015"))
                .refused(409, "PAIR_OVERLAP", "/startsOn");
        api.post("/pairings", couple("A3", "P1", "P2", "2014", "2015")).with(201);
        api.post("/pairings", couple("A4", "P1", "P3", "2013-01-01", "2015-01-01")).with(201);
    }

    @Test
    void refusesALoopAndShowsIt() {
        api.post("/pairings", couple("A1", "P1", "P2", "2010", "2011")).with(201);
        api.post("/pairings", couple("A2", "P2", "P3", "2012", "2013")).with(201);
        String closing = couple("A3", "P3", "P1", "2014", "2015");

        Api.Answer refused = api.post("/pairings", closing);

        refused.refused(409, "LINEAGE_CYCLE", "/apprentices");
        List<String> loop = refused.each("loop", "id");
        assertThat(loop).hasSize(4).contains("P1", "P2", "P3").startsWith(loop.getLast());
        assertThat(refused.each("loop", "name")).contains("沈一", "韩一", "许一");
        assertThat(api.get("/pairings/A3").status()).isEqualTo(404);
        api.post("/pairings", closing.replace("}", ",'status':'DRAFT'}")).with(201);
        api.post("/pairings", closing.replace("A3", "A4").replace("}", ",'loopReason':'教新技术'}"))
                .with(201);
        assertThat(api.get("/people/P1/descendants").each("items", "id"))
                .containsExactly("P2", "P3");
    }

    @Test
    void refusesALoopThatAChangeWouldClose() {
        api.post("/pairings", couple("A1", "P1", "P2", "2010", "2011")).with(201);
        String draft = couple("A2", "P2", "P1", "2012", "2013").replace("}", ",'status':'DRAFT'}");
        String etag = api.post("/pairings", draft).with(201).etag();

        api.patch("/pairings/A2", "{'status':'ACTIVE'}", "If-Match", etag)
                .refused(409, "LINEAGE_CYCLE", "/apprentices");
        api.patch("/pairings/A2", "{'status':'ACTIVE','loopReason':'互教'}", "If-Match", etag)
                .with(200);
    }

    /** Records the rules that ship of how many apprentices a mentor may have. */
    private void limits() {
        String most = "{'key':'mentor.maxActiveApprentices',";
        api.post("/pairing-rules", most + "'value':'3'}").with(201);
        api.post("/pairing-rules", most + "'value':'5','severity':'BLOCK'}").with(201);
        api.post("/pairing-rules", most + "'value':'5','severity':'BLOCK'}")
                .refused(409, "DUPLICATE_KEY", "/effectiveFrom");
        api.post(
                        "/pairing-rules",
                        most + "'value':'8','severity':'BLOCK','programme':'NEW_APPRENTICESHIP'}")
                .with(201);
    }

    @Test
    void warnsOfManyApprenticesAndRefusesTooMany() {
        limits();
        for (int i = 2; i <= 6; i++) {
            Api.Answer made = api.post("/pairings", couple("A" + i, "P1", "P" + i, "2023", "2024"));
            assertThat(made.with(201).each("warnings", "code"))
                    .isEqualTo(i < 5 ? List.of() : List.of("MENTOR_OVERLOADED"));
        }

        api.post("/pairings", couple("A7", "P1", "P7", "2023", "2024"))
                .refused(409, "MENTOR_OVERLOADED", "/mentors");
        api.post("/pairings", couple("A7", "P1", "P7", "2025", "2026")).with(201);

        String apprenticeship =
                couple("A8", "P1", "P8", "2023", "2024")
                        .replace("}", ",'programme':'NEW_APPRENTICESHIP'}");
        assertThat(api.post("/pairings", apprenticeship).with(201).each("warnings", "rule"))
                .containsExactly("mentor.maxActiveApprentices");
        // What was so before is no reason to refuse a correction.
        String etag = api.get("/pairings/A6").with(200).etag();
        api.patch("/pairings/A6", "{'goal':'检修'}", "If-Match", etag).with(200);
        // A rule with a later day takes the place of another from then on.
        String lifted =
                "{'key':'mentor.maxActiveApprentices','severity':'BLOCK','effectiveFrom':'2024'}";
        api.post("/pairing-rules", lifted).with(201);
        api.post("/pairings", couple("A9", "P1", "P7", "2023", "2023"))
                .refused(409, "MENTOR_OVERLOADED", "/mentors");
        api.post("/pairings", couple("A9", "P1", "P7", "2024", "2024")).with(201);
    }

    @Test
    void aDraftIsJudgedWhenItIsSigned() {
        api.post(
                        "/pairing-rules",
                        "{'key':'term.maxMonths','value':'12','severity':'BLOCK',"
                                + "'source':'试行办法（演示）'}")
                .with(201);
        String draft = couple("A1", "P1", "P2", "2023", "2025").replace("}", ",'status':'DRAFT'}");
        String etag = api.post("/pairings", draft).with(201).etag();

        api.patch("/pairings/A1", "{'status':'ACTIVE'}", "If-Match", etag)
                .refused(409, "TERM_TOO_LONG", "/endsOn");
        etag = api.patch("/pairings/A1", "{'endsOn':'2023'}", "If-Match", etag).with(200).etag();
        api.patch("/pairings/A1", "{'status':'ACTIVE'}", "If-Match", etag).with(200);
        api.post("/pairings/A1/extension", "{'endsOn':'2026-01-01'}")
                .refused(409, "TERM_TOO_LONG", "/endsOn");
    }

    @Test
    void checksWithoutWriting() {
        limits();
        api.post("/pairings", couple("A1", "P1", "P2", "2023-01-01", "2024-12-31")).with(201);
        long before = api.get("/changes").body().path("head").path("sequence").asLong();

        assertThat(checked("{}")).isEmpty();
        assertThat(checked("{'mentors':['P1'],'startsOn':'2024','endsOn':'2023'}"))
                .containsExactly("DATE_ORDER BLOCK");
        assertThat(checked("{'mentors':['P1'],'apprentices':['P1','P9']}"))
                .containsExactly("SELF_MENTOR BLOCK");
        assertThat(checked("{'mentors':['P9'],'apprentices':['P1']}"))
                .containsExactly("PERSON_NOT_FOUND BLOCK");
        assertThat(checked(couple("A2", "P1", "P2", "2023-05-01", "2023-05-31")))
                .containsExactly("PAIR_OVERLAP BLOCK");
        assertThat(checked(couple("A2", "P2", "P1", "2025", "2026")))
                .containsExactly("LINEAGE_CYCLE BLOCK");
        for (int i = 3; i <= 6; i++) {
            api.post("/pairings", couple("A" + i, "P1", "P" + i, "2023", "2024")).with(201);
        }
        assertThat(checked("{'mentors':['P1'],'startsOn':'2023-05'}"))
                .containsExactly("MENTOR_OVERLOADED BLOCK");
        assertThat(api.get("/changes").body().path("head").path("sequence").asLong())
                .isEqualTo(before + 4);
        api.post("/pairings/check", "{'mentor':'P1'}").with(400);
    }

    private List<String> checked(String body) {
        List<String> said = new ArrayList<>();
        for (JsonNode hint : api.post("/pairings/check", body).with(200).body().path("hints")) {
            said.add(hint.path("code").asText() + " " + hint.path("severity").asText());
        }
        return said;
    }

    @Test
    void graduatesSomeAndThenAll() {
        api.post(
                        "/pairings",
                        "{'id':'A1','mentors':['P1'],'apprentices':['P2','P3'],'startsOn':'2022-01-01','endsOn':'2023-12-31'}")
                .with(201);

        JsonNode one =
                api.post(
                                "/pairings/A1/graduation",
                                "{'apprentices':['P3'],'graduatedOn':'2023-10-01','grade':'GOOD'}")
                        .with(200)
                        .body();
        assertThat(one.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(one.path("outcomes"))
                .extracting(JsonNode::asText)
                .containsExactly("", "GRADUATED");
        JsonNode all =
                api.post("/pairings/A1/graduation", "{'apprentices':['P2']}").with(200).body();
        assertThat(all.path("status").asText()).isEqualTo("GRADUATED");
        assertThat(all.path("graduatedOn"))
                .extracting(JsonNode::asText)
                .containsExactly("2023-11-28", "2023-10-01");
        assertThat(lastChange().path("operation").asText()).isEqualTo("pairing.graduate");
        api.post("/pairings/A1/graduation", "{}").refused(409, "STATUS_CONFLICT", "/status");
        api.post("/pairings/A0/graduation", "{}").with(404);
    }

    @Test
    void extendsATermAndEndsOne() {
        api.post("/pairings", couple("A1", "P1", "P2", "2022-01-01", "2023-12-31")).with(201);

        api.post("/pairings/A1/extension", "{'endsOn':'2023-06-30'}")
                .refused(422, "DATE_ORDER", "/endsOn");
        JsonNode extended =
                api.post("/pairings/A1/extension", "{'endsOn':'2024-12-31'}").with(200).body();
        assertThat(extended.path("status").asText()).isEqualTo("EXTENDED");
        assertThat(extended.path("endsOn").asText()).isEqualTo("2024-12-31");
        JsonNode ended =
                api.post("/pairings/A1/termination", "{'endReason':'TRANSFER'}").with(200).body();
        assertThat(ended.path("status").asText()).isEqualTo("TERMINATED");
        assertThat(ended.path("endsOn").asText()).isEqualTo("2023-11-28");
        api.post("/pairings/A1/extension", "{'endsOn':'2025'}")
                .refused(409, "STATUS_CONFLICT", "/status");
        api.post("/pairings/A1/void", "{}").with(200);
        api.post("/pairings/A1/void", "{}").refused(409, "STATUS_CONFLICT", "/status");
    }

    @Test
    void keepsAssessments() {
        api.post("/pairings", couple("A1", "P1", "P2", "2022-01-01", "2023-12-31")).with(201);
        String assessment = "{'kind':'PERIODIC','heldOn':'2023-03-31','person':'P2','score':92}";

        api.post("/pairings/A1/assessments", assessment).with(201);

        assertThat(lastChange().path("operation").asText()).isEqualTo("pairing.assess");
        api.post("/pairings/A1/assessments", assessment).refused(409, "DUPLICATE_KEY", "/heldOn");
        api.post("/pairings/A1/assessments", assessment.replace("P2", "P3"))
                .refused(422, "PERSON_NOT_FOUND", "/person");
        api.post("/pairings/A0/assessments", assessment).with(404);
    }

    @Test
    void changesOnlyTheStateThatTheCallerHasSeen() {
        String first = api.post("/pairings", A1).with(201).etag();

        api.patch("/pairings/A1", "{'goal':'高级工'}").with(428);
        Api.Answer changed =
                api.patch("/pairings/A1", "{'goal':'高级工'}", "If-Match", first).with(200);
        assertThat(changed.etag()).isNotEqualTo(first);
        api.patch("/pairings/A1", "{'goal':'技师'}", "If-Match", first).with(412);
        assertThat(api.get("/pairings/A1").body().path("goal").asText()).isEqualTo("高级工");
        assertThat(api.get("/pairings/A1").etag()).isEqualTo(changed.etag());
        assertThat(lastChange().path("fields"))
                .extracting(JsonNode::asText)
                .containsExactly("goal");
    }

    @Test
    void clearsAFieldByNullAndLeavesTheOthers() {
        String etag = api.post("/pairings", A1).with(201).etag();

        JsonNode body =
                api.patch("/pairings/A1", "{'endsOn':null}", "If-Match", etag).with(200).body();

        assertThat(body.path("endsOn").isNull()).isTrue();
        assertThat(body.path("startsOn").asText()).isEqualTo("2012-06-01");
    }

    @Test
    void refusesAChangeThatMakesAPairingWrong() {
        String etag = api.post("/pairings", A1).with(201).etag();

        patch(etag, "{'id':'A9'}").refused(422, "ID_FIXED", "/id");
        patch(etag, "{'status':'VOID'}").refused(422, "STATUS_NOT_ALLOWED", "/status");
        patch(etag, "{'endsOn':'2012-05-31'}").refused(422, "DATE_ORDER", "/endsOn");
        patch(etag, "{'apprentices':['P1']}").refused(422, "SELF_MENTOR", "/apprentices");
        assertThat(patch(etag, "{'ends':'2014'}").with(400).pointers()).containsExactly("/ends");
        assertThat(api.get("/pairings/A1").etag()).isEqualTo(etag);
        assertThat(api.patch("/pairings/A0", "{'goal':'x'}", "If-Match", etag).status())
                .isEqualTo(404);
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        Api.Answer first = api.post("/pairings", A1, "Idempotency-Key", "k-1").with(201);
        long sequence = head();

        Api.Answer again = api.post("/pairings", A1, "Idempotency-Key", "k-1").with(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(head()).isEqualTo(sequence);
        api.post("/pairings", A1.replace("2014", "2015"), "Idempotency-Key", "k-1").with(422);
        api.post("/pairings", A1, "Idempotency-Key", "k-2").refused(409, "DUPLICATE_ID", "/id");
    }

    @Test
    void carriesOutManyCopiesOfARequestOnce() throws InterruptedException {
        long before = head();
        List<Api.Answer> answers =
                Together.all(
                        50,
                        i ->
                                api.post(
                                        "/pairings",
                                        "{'mentors':['P1'],'apprentices':['P2']}",
                                        "Idempotency-Key",
                                        "copies"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers).extracting(Api.Answer::text).containsOnly(answers.getFirst().text());
        assertThat(head()).isEqualTo(before + 1);
        assertThat(api.get("/pairings").body().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void leavesNoTraceOfARefusal() {
        api.post("/pairings", A1).with(201);
        long before = head();

        api.post("/pairings", couple("A2", "P2", "P1", "2015", "2016"), "Idempotency-Key", "r")
                .with(409);
        assertThat(head()).isEqualTo(before);
        api.post("/pairings/A1/void", "{}").with(200);
        api.post("/pairings", couple("A2", "P2", "P1", "2015", "2016"), "Idempotency-Key", "r")
                .with(201);
    }

    private Api.Answer patch(String etag, String body) {
        return api.patch("/pairings/A1", body, "If-Match", etag);
    }

    private void studio(String code, String founded, String leader) {
        api.post(
                        "/studios",
                        "{'code':'"
                                + code
                                + "','name':'"
                                + code
                                + "','foundedOn':'"
                                + founded
                                + "'}")
                .with(201);
        api.post(
                        "/studios/" + code + "/people",
                        "{'person':'" + leader + "','role':'LEADER','from':'" + founded + "'}")
                .with(201);
    }

    private long head() {
        return api.get("/changes").body().at("/head/sequence").asLong();
    }

    private JsonNode lastChange() {
        JsonNode items = api.get("/changes", "limit", "1000").with(200).body().path("items");
        return items.path(items.size() - 1);
    }

    private static String couple(
            String id, String mentor, String apprentice, String from, String to) {
        return "{'id':'%s','mentors':['%s'],'apprentices':['%s'],'startsOn':'%s','endsOn':'%s'}"
                .formatted(id, mentor, apprentice, from, to);
    }
}
