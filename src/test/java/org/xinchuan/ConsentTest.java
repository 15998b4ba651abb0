package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.Api.Answer;
import org.xinchuan.access.Relation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who agrees is shown by name, who no longer does is masked again with the next request. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsentTest {

    private static final String MEMBER = AccessWorld.member(Relation.OWN);
    private static final String NAME = AccessWorld.canary(Relation.OWN);
    private static final String CONSENT = "/people/" + MEMBER + "/consent";
    private static final String PAPER = "'onDate':'2023-11-01','document':'同意书 2023-7'}";

    /** Where the member stands whom a visitor is not shown. */
    private static final List<String> PAGES =
            List.of(
                    "/people/L-OWN/descendants",
                    "/people/Q-OWN/ancestors",
                    "/studios/D-OWN/ancestors?minGrade=E");

    private AccountFixture house;
    private Window visitor;
    private Window recorder;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        AccessWorld.load(graph, folder);
        house = new AccountFixture(store, graph);
        visitor = house.window();
        recorder = house.signedIn("recorder", "[{'role':'RECORDER','organisation':'E1'}]");
    }

    @AfterAll
    void stop() {
        recorder.close();
        visitor.close();
        house.close();
    }

    @Test
    void whoAgreesIsNamedToEverybodyUntilItIsWithdrawn() {
        assertThat(named()).isEmpty();
        visitor.get("/people/" + MEMBER + "/descendants").refused(404, "NOT_FOUND");

        recorder.put(CONSENT, "{'kind':'CONTACT','state':'GIVEN'," + PAPER).with(200);
        assertThat(named()).isEmpty();
        recorder.put(CONSENT, "{'kind':'PUBLIC_NAME','state':'GIVEN'," + PAPER).with(200);
        assertThat(named()).isEqualTo(PAGES);
        visitor.get("/people/" + MEMBER + "/descendants").with(200);

        recorder.put(CONSENT, "{'kind':'PUBLIC_NAME','state':'WITHDRAWN','onDate':'2023-11-02'}")
                .with(200);
        assertThat(named()).isEmpty();
        visitor.get("/people/" + MEMBER + "/descendants").refused(404, "NOT_FOUND");
    }

    @Test
    void aConsentIsAFactAndTheLastOneHolds() {
        String id = house.api().post("/people", "{'name':'甲'}").with(201).body().get("id").asText();
        String path = "/people/" + id + "/consent";
        assertThat(house.api().get(path).with(200).body().get("items")).isEmpty();
        Window self = subject(id);

        Answer given = self.put(path, "{'kind':'CONTACT','state':'GIVEN','onDate':'2023-11'}");
        long head = head();
        self.put(path, "{'kind':'CONTACT','state':'GIVEN','onDate':'2023-11'}").with(200);
        assertThat(head()).isEqualTo(head);
        self.put(path, "{'kind':'CONTACT','state':'WITHDRAWN','onDate':'2023-11-28'}").with(200);

        assertThat(given.with(200).each("items", "state")).containsExactly("GIVEN");
        Answer now = self.get(path).with(200);
        assertThat(now.each("items", "kind")).containsExactly("CONTACT");
        assertThat(now.each("items", "state")).containsExactly("WITHDRAWN");
        assertThat(now.each("items", "onDate")).containsExactly("2023-11-28");
        self.close();
    }

    @Test
    void somebodyElseNeedsThePaperAndNobodyAgreesTomorrow() {
        recorder.put(CONSENT, "{'kind':'CONTACT','state':'GIVEN','onDate':'2023-11-01'}")
                .refused(422, "CONSENT_WITHOUT_DOCUMENT", "/document");
        recorder.put(
                        CONSENT,
                        "{'kind':'CONTACT','state':'GIVEN','onDate':'2023-12','document':'1'}")
                .refused(422, "CONSENT_IN_FUTURE", "/onDate");
        recorder.put(CONSENT, "{'kind':'CONTACT'}")
                .refused(422, "REQUIRED_EMPTY", "/state", "/onDate");
        recorder.put(
                        "/people/" + AccessWorld.member(Relation.FOREIGN) + "/consent",
                        "{'kind':'CONTACT','state':'GIVEN'," + PAPER)
                .refused(404, "NOT_FOUND");
    }

    private Window subject(String person) {
        String once =
                house.api()
                        .post("/users", "{'name':'self','person':'" + person + "'}")
                        .with(201)
                        .body()
                        .get("oneTimePassword")
                        .asText();
        return house.entered("self", once);
    }

    private long head() {
        var items = house.api().get("/changes", "limit", "1000").with(200).body().get("items");
        return items.size();
    }

    /** The pages on which the member is named to a visitor. */
    private List<String> named() {
        return PAGES.stream()
                .filter(page -> visitor.get(page).with(200).text().contains(NAME))
                .toList();
    }
}
