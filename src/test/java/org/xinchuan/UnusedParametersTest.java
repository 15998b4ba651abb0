package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;

/**
 * A parameter that says nothing about what is asked is refused by name: an answer would look as if
 * it had been heeded.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnusedParametersTest {

    private AccountFixture house;

    @BeforeAll
    void open(Graph graph, Store store) throws IOException {
        house = new AccountFixture(store, graph);
        Api api = house.api();
        api.post("/organisations", "{'code':'E1','name':'一厂','kind':'ENTERPRISE'}").with(201);
        api.post("/people", "{'id':'P1','name':'张三','organisation':'E1'}").with(201);
        api.post("/studios", "{'code':'S1','name':'甲室','foundedOn':'2010'}").with(201);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/influence?of=PEOPLE&minGrade=B, minGrade, /influence?of=STUDIOS&minGrade=B",
        "/influence?minGrade=C, minGrade, /influence?of=STUDIOS&minGrade=C",
        "/influence?of=ORGANISATIONS&measure=creditAwards&minGrade=A, minGrade,"
                + " /influence?of=STUDIOS&measure=creditAwards&minGrade=A",
        "/influence?of=STUDIOS&rank=2, rank,"
                + " /influence?of=STUDIOS&rank=2&measure=genealogicalIndex",
        "/influence?measure=creditResults&rank=1, rank, /influence?measure=creditResults",
        "/influence?passedOn=50, passedOn, /influence?passedOn=50&measure=creditResults",
        "/influence?of=STUDIOS&measure=cousins&passedOn=0, passedOn,"
                + " /influence?of=STUDIOS&measure=creditAwards&passedOn=0",
        "/influence?of=PEOPLE&minGrade=B&format=csv, minGrade,"
                + " /influence?of=PEOPLE&measure=cousins",
        "/people?q=z&ids=P1, q, /people?ids=P1",
        "/people/duplicates?person=P1&organisation=E1, organisation, /people/duplicates?person=P1",
        "/people/duplicates?different=true&organisation=E1, organisation,"
                + " /people/duplicates?different=false&organisation=E1",
        "/due?overdue=true&dueBefore=2024-01-01, dueBefore,"
                + " /due?overdue=false&dueBefore=2024-01-01",
        "/pipeline?organisationLevel=2, organisationLevel,"
                + " /pipeline?by=organisation&organisationLevel=2",
        "/pipeline/people?by=grade, by, /pipeline/people?by=grade&at=SENIOR",
        "/pipeline/people?at=SENIOR, at, /pipeline/people",
        "/people/P1/descendants?minGrade=B, minGrade, /people/P1/studio-descendants?minGrade=B",
        "/people/P1/influence?minGrade=B, minGrade, /studios/S1/influence?minGrade=B"
    })
    void isRefusedAndNamed(String refused, String parameter, String accepted) {
        Api.Answer answer = house.api().get(refused).with(400);
        assertThat(answer.each("errors", "parameter")).containsExactly(parameter);
        house.api().get(accepted).with(200);
    }

    @Test
    void nobodyIsAnsweredAboutThemselvesWhenTheyAskedAboutAnother() {
        try (Window one = house.signedIn("one", "[{'role':'RECORDER','organisation':'E1'}]")) {
            assertThat(one.get("/changes?actor=account:one").with(200).each("items", "actor"))
                    .isEqualTo(one.get("/changes").with(200).each("items", "actor"))
                    .isNotEmpty();
            assertThat(one.get("/changes?actor=account:other").with(200).each("items", "actor"))
                    .isEmpty();
        }
    }

    @Test
    void aFolderOfTheGraphHasNoneOfTheChoicesOfAWorkbook() {
        Api api = house.api();
        String csv = "code,name\n6-1,钳工\n";
        Api.Answer answer =
                api.form(
                        "/imports",
                        "file",
                        "occupations.csv:" + csv,
                        "kind",
                        "graph",
                        "policy",
                        "VALID_ROWS");
        answer.with(400);
        assertThat(answer.each("errors", "parameter")).containsExactly("policy");
        api.form("/imports", "file", "occupations.csv:" + csv, "policy", "ALL_OR_NOTHING")
                .with(202);
    }
}
