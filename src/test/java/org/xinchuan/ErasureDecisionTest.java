package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.Api.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;

/** Whoever asks that somebody be erased does not decide on it. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErasureDecisionTest {

    private static final String ASK = "{'reason':'本人要求'}";

    private AccountFixture house;
    private Window first;
    private Window second;
    private Window recorder;

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        house = new AccountFixture(store, graph);
        house.api()
                .post("/organisations", "{'code':'E1','name':'一厂（演示）','kind':'ENTERPRISE'}")
                .with(201);
        first = house.signedIn("first", "[{'role':'PROV_ADMIN'}]");
        second = house.signedIn("second", "[{'role':'PROV_ADMIN'}]");
        recorder = house.signedIn("recorder", "[{'role':'RECORDER','organisation':'E1'}]");
    }

    @AfterAll
    void stop() {
        recorder.close();
        second.close();
        first.close();
        house.close();
    }

    @Test
    void oneAsksAndAnotherApproves() {
        String person = person("甲一");
        Answer asked = first.post(erasure(person), ASK).with(202);
        String approval = "/erasures/" + asked.body().get("id").asText() + "/approval";

        assertThat(asked.body().get("requestedBy").asText()).isEqualTo("account:first");
        first.post(approval, "{}").refused(403, "NEEDS_ANOTHER");
        second.post(erasure(person), ASK).refused(409, "ERASURE_WAITING", "");
        assertThat(name(person)).isEqualTo("甲一");
        assertThat(first.get("/erasures").with(200).each("items", "person")).contains(person);

        Answer done = second.post(approval, "{}").with(200);
        assertThat(name(person)).isEqualTo(done.body().get("pseudonym").asText());
        assertThat(first.get("/erasures").each("items", "person")).doesNotContain(person);
        second.post(approval, "{}").refused(404, "NOT_FOUND");
    }

    @Test
    void aRecorderAsksForOwnPeopleAndDecidesOnNobody() {
        String person = person("甲二");
        String stranger = house.api().post("/people", "{'name':'外人'}").body().get("id").asText();

        String id = recorder.post(erasure(person), ASK).with(202).body().get("id").asText();
        recorder.post(erasure(stranger), ASK).refused(404, "NOT_FOUND");
        recorder.get("/erasures").refused(403, "FORBIDDEN");
        recorder.post("/erasures/" + id + "/approval", "{}").refused(403, "FORBIDDEN");

        first.post("/erasures/" + id + "/refusal", "{'reason':'尚在履行协议'}").with(200);
        assertThat(name(person)).isEqualTo("甲二");
        recorder.post(erasure(person), "{}").refused(422, "REQUIRED_EMPTY", "/reason");
        recorder.post(erasure(person), ASK).with(202);
    }

    @Test
    void aPersonAsksForThemselvesAndIsNobodyAfterwards() {
        String person = person("甲三");
        String once =
                house.api()
                        .post("/users", "{'name':'self','person':'" + person + "'}")
                        .with(201)
                        .body()
                        .get("oneTimePassword")
                        .asText();
        try (Window self = house.entered("self", once)) {
            self.get("/people/" + person).with(200);
            String id = self.post(erasure(person), ASK).with(202).body().get("id").asText();
            first.post("/erasures/" + id + "/approval", "{}").with(200);

            self.get("/people/" + person).refused(403, "FORBIDDEN");
        }
    }

    /** The id may be made of a number that outsiders know; whoever decides is told. */
    @Test
    void tellsWhenTheIdGivesThePersonAway() {
        house.api().post("/people", "{'id':'E1-00412','name':'甲四','employeeNo':'00412'}").with(201);

        assertThat(
                        house.api()
                                .post(erasure("E1-00412"), ASK)
                                .with(200)
                                .body()
                                .get("idTells")
                                .asBoolean())
                .isTrue();
        assertThat(
                        house.api()
                                .post(erasure(person("甲五")), ASK)
                                .with(200)
                                .body()
                                .get("idTells")
                                .asBoolean())
                .isFalse();
    }

    private String person(String name) {
        return house.api()
                .post("/people", "{'organisation':'E1','name':'" + name + "','employeeNo':'Q-77'}")
                .with(201)
                .body()
                .get("id")
                .asText();
    }

    private String name(String person) {
        return house.api().get("/people/" + person).with(200).body().get("name").asText();
    }

    private static String erasure(String person) {
        return "/people/" + person + "/erasure";
    }
}
