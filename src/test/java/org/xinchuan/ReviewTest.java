package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.mail.Mailbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What touches another enterprise waits for it, and nobody agrees to their own. */
@ExtendWith(TestGraph.class)
final class ReviewTest {

    private static final String RECORDER = "[{'role':'RECORDER','organisation':'%s'}]";
    private static final String ACROSS =
            "{'mentors':['M2'],'apprentices':['A1'],'startsOn':'2023-01-01','endsOn':'2024-12-31'}";

    private static final Map<String, String> FOUNDED =
            Map.of("1", "2010", "2", "2020", "3", "2022");

    private Mailbox mailbox;
    private AccountFixture house;
    private Window one;

    @BeforeEach
    void begin(Store store, Graph graph) throws IOException {
        mailbox = new Mailbox(0);
        house =
                new AccountFixture(
                        store,
                        graph,
                        new MovableClock(),
                        Map.of(
                                "XINCHUAN_SMTP",
                                mailbox.url(),
                                "XINCHUAN_MAIL_FROM",
                                "xinchuan@example.org"));
        for (String number : List.of("1", "2", "3")) {
            String code = "E" + number;
            made(
                    "/organisations",
                    "{'code':'" + code + "','name':'单位" + code + "','kind':'ENTERPRISE'}");
            for (String letter : List.of("M", "A")) {
                made(
                        "/people",
                        "{'id':'%s%s','name':'沈砚秋','organisation':'%s'}"
                                .formatted(letter, number, code));
            }
            made(
                    "/studios",
                    "{'code':'S%s','name':'第%s工作室','organisation':'%s','foundedOn':'%s'}"
                            .formatted(number, number, code, FOUNDED.get(number)));
        }
        one = recorder("one", "E1");
    }

    @AfterEach
    void end() throws IOException {
        house.close();
        mailbox.close();
    }

    @Test
    void aPairingAcrossEnterprisesWaitsForTheOtherSideAndIsThenRecordedAsItWasSent() {
        Window two = recorder("two", "E2");
        Window three = recorder("three", "E3");
        long before = pairings();

        JsonNode waiting = one.post("/pairings", ACROSS).with(202).body();
        String id = waiting.path("submission").asText();
        assertThat(waiting.path("waitingFor")).hasSize(1);
        assertThat(pairings()).isEqualTo(before);

        JsonNode queued = two.get("/submissions?state=WAITING").with(200).body().at("/items/0");
        assertThat(queued.path("id").asText()).isEqualTo(id);
        assertThat(queued.path("mayDecide").asBoolean()).isTrue();
        assertThat(queued.path("people")).hasSize(2);
        assertThat(queued.at("/scope/name").asText()).isEqualTo("单位E1");
        assertThat(three.get("/submissions").body().path("items")).isEmpty();
        three.get("/submissions/" + id).with(404);
        three.post("/submissions/" + id + "/approval", "{}").with(404);
        one.post("/submissions/" + id + "/approval", "{}").refused(403, "OWN_SUBMISSION");

        two.post("/submissions/" + id + "/approval", "{}").with(200);
        assertThat(pairings()).isEqualTo(before + 1);
        assertThat(one.get("/submissions?mine=true").body().at("/items/0/state").asText())
                .isEqualTo("APPROVED");
        two.post("/submissions/" + id + "/approval", "{}").refused(409, "NOT_WAITING");
        assertThat(pairings()).isEqualTo(before + 1);
        List<String> operations =
                house.api().get("/changes", "limit", "1000").each("items", "operation");
        assertThat(operations.subList(operations.size() - 2, operations.size()))
                .containsExactly("pairing.record", "submission.approve");
    }

    @Test
    void whatIsSentBackSaysWhyAlsoByMailAndCanBeWithdrawnOnlyByWhoSentIt() throws Exception {
        Window two = recorder("two", "E2");
        String first = sent(ACROSS);
        String second = sent(ACROSS);

        two.post("/submissions/" + first + "/return", "{}")
                .refused(422, "REQUIRED_EMPTY", "/reason");
        house.api()
                .patch(
                        "/users/one",
                        "{'mail':'one@example.org'}",
                        "If-Match",
                        house.api().get("/users/one").etag())
                .with(200);
        two.post("/submissions/" + first + "/return", "{'reason':'师傅已退休'}").with(200);
        assertThat(mailbox.next()).contains("RCPT TO:<one@example.org>").doesNotContain("师傅");
        JsonNode back = one.get("/submissions/" + first).with(200).body();
        assertThat(back.path("state").asText()).isEqualTo("SENT_BACK");
        assertThat(back.path("reason").asText()).isEqualTo("师傅已退休");

        two.post("/submissions/" + second + "/withdrawal", "{}").refused(403, "NOT_YOURS");
        one.post("/submissions/" + second + "/withdrawal", "{}").with(200);
        one.post("/submissions/" + second + "/withdrawal", "{}").refused(409, "NOT_WAITING");

        // What came back is put away when it has been sent anew; why it came back stays with it.
        two.post("/submissions/" + first + "/approval", "{}").refused(409, "NOT_WAITING");
        one.post("/submissions/" + first + "/withdrawal", "{}").with(200);
        JsonNode away = one.get("/submissions/" + first).body();
        assertThat(away.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(away.path("reason").asText()).isEqualTo("师傅已退休");
        two.post("/submissions/" + second + "/approval", "{}").refused(409, "NOT_WAITING");
        assertThat(pairings()).isZero();
    }

    @Test
    void whatBreaksARuleWhenItIsAgreedToGoesOnWaiting() {
        Window two = recorder("two", "E2");
        String id = sent(ACROSS);
        made("/pairings", ACROSS);

        two.post("/submissions/" + id + "/approval", "{}")
                .refused(409, "PAIR_OVERLAP", "/startsOn");

        assertThat(two.get("/submissions/" + id).body().path("state").asText())
                .isEqualTo("WAITING");
        one.post("/pairings", ACROSS).refused(409, "PAIR_OVERLAP", "/startsOn");
    }

    @Test
    void whereTheOtherSideHasNobodyItCountsAtOnceAndJoinsItsQueueTheDayItHasSomebody() {
        JsonNode made = one.post("/pairings", ACROSS).with(201).body();
        String id = made.path("id").asText();
        assertThat(made.at("/unconfirmedBy/0").asText()).isEqualTo("E2");
        one.post("/pairings/" + id + "/confirmation", "{}").refused(409, "NOTHING_TO_CONFIRM");

        Window two = recorder("two", "E2");
        assertThat(two.get("/pairings?unconfirmed=true").each("items", "id")).containsExactly(id);
        assertThat(one.get("/pairings?unconfirmed=true").body().path("items")).isEmpty();
        JsonNode confirmed = two.post("/pairings/" + id + "/confirmation", "{}").with(200).body();
        assertThat(confirmed.has("unconfirmedBy")).isFalse();
        assertThat(two.get("/pairings?unconfirmed=true").body().path("items")).isEmpty();
    }

    @Test
    void threeSidesAllHaveToAgreeOrTheProvinceForThem() {
        Window two = recorder("two", "E2");
        Window three = recorder("three", "E3");
        String body = "{'mentors':['M2','M3'],'apprentices':['A1'],'startsOn':'2023'}";
        String first = sent(body);

        assertThat(
                        two.post("/submissions/" + first + "/approval", "{}")
                                .with(200)
                                .body()
                                .path("state")
                                .asText())
                .isEqualTo("WAITING");
        two.post("/submissions/" + first + "/approval", "{}").with(404);
        assertThat(pairings()).isZero();
        three.post("/submissions/" + first + "/approval", "{}").with(200);
        assertThat(pairings()).isEqualTo(1);

        List<String> earlier =
                List.of(
                        sent(body.replace("'2023'", "'1999','endsOn':'2000'")),
                        sent(body.replace("'2023'", "'1996','endsOn':'1997'")));
        JsonNode outcomes =
                house.api()
                        .post(
                                "/submissions/approvals",
                                "{'ids':['" + String.join("','", earlier) + "','none']}",
                                "Idempotency-Key",
                                "one-key-for-all-of-them")
                        .with(200)
                        .body()
                        .path("items");
        assertThat(outcomes.at("/0/status").asInt()).isEqualTo(200);
        assertThat(outcomes.at("/1/status").asInt()).isEqualTo(200);
        assertThat(outcomes.at("/2/status").asInt()).isEqualTo(404);
        assertThat(pairings()).isEqualTo(3);
    }

    @Test
    void anOriginFromAnotherEnterpriseWaitsForAReviewer() {
        Window three = recorder("three", "E3");

        String id = sent(three, "S1");
        assertThat(one.get("/submissions").body().at("/items/0/studios")).hasSize(2);
        one.post("/submissions/" + id + "/approval", "{}").with(200);
        assertThat(house.api().get("/studios/S1/descendants").body().path("count").asInt())
                .isEqualTo(1);

        // Where the other side has nobody, the province reviews.
        String other = sent(three, "S2");
        one.get("/submissions/" + other).with(404);
        house.api().post("/submissions/" + other + "/approval", "{}").with(200);
        assertThat(house.api().get("/studios/S2/descendants").body().path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRecordersMergeWaitsForTheProvinceAndReachesNoFurtherThanTheRecorder() {
        one.post("/people/M1/merge", "{'into':'A2'}").refused(422, "PERSON_NOT_FOUND", "/into");
        one.post("/people/M2/merge", "{'into':'A1'}").with(404);
        Api.Answer check = one.post("/people/M1/merge?mode=check", "{'into':'A1'}").with(200);
        assertThat(check.body().get("done").asBoolean()).isFalse();
        String id =
                one.post("/people/M1/merge", "{'into':'A1'}")
                        .with(202)
                        .body()
                        .path("submission")
                        .asText();
        assertThat(house.api().get("/submissions/" + id).with(200).body().get("people")).hasSize(2);
        house.api().get("/people/M1").with(200);
        house.api().post("/submissions/" + id + "/approval", "{}").with(200);
        assertThat(one.get("/people/M1").with(301).location()).endsWith("/people/A1");
        Api.Answer merges = one.get("/people/A1/merges").with(200);
        one.delete("/people/A1/merges/M1", "If-Match", merges.etag()).with(403);
        house.api().delete("/people/A1/merges/M1", "If-Match", merges.etag()).with(200);
        one.get("/people/M1").with(200);
    }

    private static String sent(Window three, String parent) {
        return three.post("/studios/S3/origins", "{'parent':'" + parent + "','kind':'INCUBATED'}")
                .with(202)
                .body()
                .path("submission")
                .asText();
    }

    @Test
    void aDerivedOriginIsProposedConfirmedOrDeclined() {
        made("/studios/S1/people", "{'person':'M1','role':'LEADER','from':'2010'}");
        made("/studios/S2/people", "{'person':'A2','role':'LEADER','from':'2020'}");
        made(
                "/pairings",
                "{'mentors':['M1'],'apprentices':['A2'],'startsOn':'2012','endsOn':'2015'}");
        Window two = recorder("two", "E2");

        JsonNode proposed = two.get("/proposals").with(200).body().path("items");
        assertThat(proposed).hasSize(1);
        assertThat(proposed.at("/0/child/code").asText()).isEqualTo("S2");
        assertThat(proposed.at("/0/parent/code").asText()).isEqualTo("S1");
        assertThat(proposed.at("/0/evidence")).isNotEmpty();
        assertThat(one.get("/proposals").body().path("items")).isEmpty();
        one.post("/studios/S2/proposals/S1/confirmation", "{}").with(404);
        two.post("/studios/S2/proposals/S3/confirmation", "{}").with(404);

        // The parent is another enterprise's: that side is asked, as for any origin.
        String id =
                two.post("/studios/S2/proposals/S1/confirmation", "{}")
                        .with(202)
                        .body()
                        .path("submission")
                        .asText();
        one.post("/submissions/" + id + "/return", "{'reason':'不是这样'}").with(200);
        two.post("/studios/S2/proposals/S1/declining", "{'reason':'对方不认可'}").with(204);
        assertThat(two.get("/proposals").body().path("items")).isEmpty();
        two.post("/studios/S2/proposals/S1/confirmation", "{}").with(404);
        assertThat(house.api().get("/studios/S1/descendants").body().path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void aPersonAsksForACorrectionAndBothAccountsStay() {
        String once =
                house.api()
                        .post("/users", "{'name':'shen','person':'A1'}")
                        .with(201)
                        .body()
                        .get("oneTimePassword")
                        .asText();
        Window shen = house.entered("shen", once);
        shen.post("/disputes", "{'subject':'person:A2','text':'x'}")
                .refused(422, "SUBJECT_UNKNOWN", "/subject");
        shen.post("/disputes", "{'subject':'person:none','text':'x'}")
                .refused(422, "SUBJECT_UNKNOWN", "/subject");

        String id =
                shen.post("/disputes", "{'subject':'person:A1','text':'入职年份应为 2001'}")
                        .with(202)
                        .body()
                        .path("submission")
                        .asText();
        JsonNode queued = one.get("/submissions").body().at("/items/0");
        assertThat(queued.at("/request/text").asText()).isEqualTo("入职年份应为 2001");
        one.post("/submissions/" + id + "/approval", "{}").with(200);
        JsonNode told = shen.get("/submissions").with(200).body().at("/items/0");
        assertThat(told.path("state").asText()).isEqualTo("APPROVED");
        assertThat(told.at("/request/text").asText()).isEqualTo("入职年份应为 2001");
    }

    private String sent(String body) {
        return one.post("/pairings", body).with(202).body().path("submission").asText();
    }

    private long pairings() {
        return house.api().get("/pairings").body().path("total").asLong();
    }

    private void made(String path, String body) {
        house.api().post(path, body).with(201);
    }

    private Window recorder(String name, String organisation) {
        return house.signedIn(name, RECORDER.formatted(organisation));
    }
}
