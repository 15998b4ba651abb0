package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a pairing goes on by the rules: what is due, graded, paid, rewarded and allowed. */
@ExtendWith(TestGraph.class)
final class PairingCourseTest {

    private Running running;
    private Api api;

    @BeforeEach
    void start(Store store, Graph graph) throws IOException {
        running = Running.on(store, graph);
        api = running.api();
        for (int i = 1; i <= 3; i++) {
            api.post("/people", "{'id':'P" + i + "','name':'" + "沈韩许".charAt(i - 1) + "一'}")
                    .with(201);
        }
        rule("assessment.everyMonths", "3");
        rule("graduation.passScore", "60");
        rule("graduation.goodScore", "80");
        rule("graduation.failPolicy", "OTHER_MENTOR;EXTEND_12M");
        rule("allowance.perApprenticePerMonth", "100");
        rule("allowance.perApprenticePerMonth", "200','effectiveFrom':'2023-04-01");
        rule("allowance.factors", "EXCELLENT:1;PASS:0.5;FAIL:0");
        rule("mentorReward", "SENIOR_TECHNICIAN:5000;PROVINCE:1-3:3000");
        rule("mentorReward.withinYears", "5");
        rule("termination.reasons", "TRANSFER;MERGED");
        api.post(
                        "/pairings",
                        "{'id':'A1','mentors':['P1'],'apprentices':['P2','P3'],"
                                + "'startsOn':'2023-01-01','endsOn':'2023-12-31'}")
                .with(201);
    }

    private void rule(String key, String value) {
        api.post("/pairing-rules", "{'key':'" + key + "','value':'" + value + "'}").with(201);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void saysWhatIsDueAndPaidByTheRulesOfEachMonth() {
        JsonNode course = course("2023-07-15");
        assertThat(due(course)).containsExactly("ASSESSMENT 2023-04-01", "END 2023-12-31");
        JsonNode first = course.path("allowances").path(0);
        // Three months at 100, three at 200; the seventh is not over.
        assertThat(first.path("full").asInt()).isEqualTo(900);
        assertThat(first.path("yuan").isNull()).isTrue();
        assertThat(first.path("steps")).hasSize(2);

        api.post("/pairings/A1/assessments", "{'kind':'PERIODIC','heldOn':'2023-07-01'}").with(201);
        assertThat(due(course("2023-07-15")))
                .containsExactly("ASSESSMENT 2023-10-01", "END 2023-12-31");
        assertThat(api.get("/due", "dueBefore", "2024-02-01").each("items", "on"))
                .containsExactly("2023-10-01", "2023-12-31");
        assertThat(api.get("/due", "overdue", "true").each("items", "kind"))
                .containsExactly("ASSESSMENT");
        assertThat(api.get("/due", "kind", "END", "dueBefore", "2024-02-01").each("items", "on"))
                .containsExactly("2023-12-31");
    }

    @Test
    void gradesAnAssessmentWithinTheTermByTheRulesToo() {
        String day = "'kind':'PERIODIC','heldOn':";
        api.post("/pairings/A1/assessments", "{" + day + "'2023-03-01','score':85.5}").with(201);
        api.post(
                        "/pairings/A1/assessments",
                        "{" + day + "'2023-06-01','score':85.5,'grade':'PASS'}")
                .with(201);
        api.post("/pairings/A1/assessments", "{" + day + "'2023-09-01'}").with(201);

        assertThat(course("2023-11-28").path("assessments"))
                .extracting(one -> one.path("grade").asText())
                .containsExactlyInAnyOrder("GOOD", "PASS", "null");
    }

    @Test
    void gradesByTheScoreAndKeepsIt() {
        api.post(
                        "/pairings/A1/graduation",
                        "{'apprentices':['P2'],'graduatedOn':'2023-06-30','score':59.5}")
                .with(200);
        api.post(
                        "/pairings/A1/graduation",
                        "{'apprentices':['P3'],'graduatedOn':'2023-07-01','score':80}")
                .with(200);

        JsonNode pairing = api.get("/pairings/A1").body();
        assertThat(pairing.path("grades"))
                .extracting(JsonNode::asText)
                .containsExactly("FAIL", "GOOD");
        assertThat(pairing.path("status").asText()).isEqualTo("GRADUATED");
        JsonNode course = course("2023-11-28");
        assertThat(course.path("assessments")).hasSize(2);
        assertThat(course.path("assessments").path(0).path("score").asDouble()).isEqualTo(59.5);
        assertThat(course.path("failPolicy").path("otherMentor").asBoolean()).isTrue();
        assertThat(course.path("failPolicy").path("months").asInt()).isEqualTo(12);
        assertThat(due(course)).isEmpty();
        // No part is laid down for GOOD, so that what is due is not known.
        assertThat(course.path("allowances").path(1).path("yuan").isNull()).isTrue();
        api.post("/pairings/A1/graduation", "{'score':101}").refused(422, "SCORE_RANGE", "/score");
    }

    @Test
    void saysThatTheScoreOfAnotherOnTheSameDayIsNotKept() {
        String graduated = "'graduatedOn':'2023-06-30'";
        Api.Answer first =
                api.post(
                        "/pairings/A1/graduation",
                        "{'apprentices':['P2']," + graduated + ",'score':90}");
        Api.Answer second =
                api.post(
                        "/pairings/A1/graduation",
                        "{'apprentices':['P3']," + graduated + ",'score':85}");

        assertThat(first.with(200).each("warnings", "code")).doesNotContain("SCORE_NOT_KEPT");
        assertThat(second.with(200).each("warnings", "code")).contains("SCORE_NOT_KEPT");
        assertThat(course("2023-11-28").path("assessments")).hasSize(1);
    }

    /** Neither is told by the pairing itself. */
    @Test
    void keepsTheDayOfAFailureAndTheScoreOfAll() {
        api.post("/pairings/A1/graduation", "{'graduatedOn':'2023-06-30','grade':'FAIL'}")
                .with(200);
        api.post(
                        "/pairings",
                        "{'id':'A2','mentors':['P1'],'apprentices':['P2','P3'],"
                                + "'startsOn':'2024-01-01','endsOn':'2024-12-31'}")
                .with(201);
        api.post("/pairings/A2/graduation", "{'graduatedOn':'2024-12-20','score':85}").with(200);

        JsonNode failed = course("A1", "2023-11-28").path("assessments");
        assertThat(failed).hasSize(1);
        assertThat(failed.path(0).path("heldOn").asText()).isEqualTo("2023-06-30");
        assertThat(failed.path(0).path("grade").asText()).isEqualTo("FAIL");
        JsonNode scored = course("A2", "2024-12-31").path("assessments");
        assertThat(scored).hasSize(1);
        assertThat(scored.path(0).path("person").isNull()).isTrue();
        assertThat(scored.path(0).path("score").asDouble()).isEqualTo(85);
    }

    @Test
    void rewardsWhatWasReachedInTime() {
        String grade = "'scheme':'EIGHT_LEVEL','grade':'SENIOR_TECHNICIAN'";
        api.post("/people/P2/skills", "{" + grade + ",'issuedOn':'2023-10-01'}").with(201);
        api.post("/people/P3/skills", "{" + grade + ",'issuedOn':'2022-10-01'}").with(201);
        api.post(
                        "/events",
                        "{'code':'V1','kind':'COMPETITION','name':'大赛（演示）','heldOn':'2023-05',"
                                + "'level':'PROVINCE'}")
                .with(201);
        api.post("/events/V1/people", "{'person':'P3','role':'ENTRANT','rank':2}").with(201);

        List<String> rewards = new ArrayList<>();
        for (JsonNode one : course("2023-11-28").path("rewards")) {
            rewards.add(
                    one.path("apprentice").asText()
                            + " "
                            + one.path("reached").asText()
                            + " "
                            + one.path("yuan").asInt());
        }
        assertThat(rewards).containsExactly("P2 SENIOR_TECHNICIAN 5000", "P3 PROVINCE:1-3 3000");
        assertThat(course("2023-04-01").path("rewards")).isEmpty();
    }

    @Test
    void endsEarlyForTheReasonsOfTheRule() {
        api.post("/pairings/A1/termination", "{'endReason':'BREACH'}")
                .refused(422, "VALUE_UNKNOWN", "/endReason");
        api.post("/pairings/A1/termination", "{'endReason':'MERGED'}").with(200);
    }

    /** On the list as on the page of each pairing. */
    @Test
    void isDueByTheRuleOfTheNearestOrganisationAbove(TestGraph.Running graph) {
        try (Session session = graph.driver().session()) {
            session.run(
                            "CREATE (:Organisation {code: 'E3', name: 'e'})-[:PART_OF]->"
                                    + "(:Organisation {code: 'E2', name: 'e'})-[:PART_OF]->"
                                    + "(:Organisation {code: 'E1', name: 'e'}),"
                                    + " (:Organisation {code: 'E9', name: 'e'})")
                    .consume();
        }
        rule("assessment.everyMonths", "2','scope':'E1");
        rule("assessment.everyMonths", "1','scope':'E2");
        Map<String, String> expected =
                Map.of("E1", "2023-03-01", "E3", "2023-02-01", "E9", "2023-04-01");
        expected.forEach(
                (organisation, day) -> {
                    String id = "A" + organisation;
                    api.post(
                                    "/pairings",
                                    "{'id':'"
                                            + id
                                            + "','mentors':['P1'],'apprentices':['P2'],"
                                            + "'startsOn':'2023-01-01','organisation':'"
                                            + organisation
                                            + "'}")
                            .with(201);
                    assertThat(api.get("/due", "organisation", organisation).each("items", "on"))
                            .as(organisation)
                            .contains(day);
                    assertThat(due(api.get("/pairings/" + id + "/course").with(200).body()))
                            .containsExactly("ASSESSMENT " + day);
                });
    }

    @Test
    void isACalendarToo() {
        String text = api.get("/due.ics").with(200).text();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:END-A1@xinchuan")
                .contains("DTSTART;VALUE=DATE:20231231");
        api.get("/due.ics", "asOf", "2023").with(400);
    }

    private JsonNode course(String asOf) {
        return course("A1", asOf);
    }

    private JsonNode course(String pairing, String asOf) {
        return api.get("/pairings/" + pairing + "/course", "asOf", asOf).with(200).body();
    }

    private static List<String> due(JsonNode course) {
        List<String> due = new ArrayList<>();
        course.path("due")
                .forEach(one -> due.add(one.path("kind").asText() + " " + one.path("on").asText()));
        return due;
    }
}
