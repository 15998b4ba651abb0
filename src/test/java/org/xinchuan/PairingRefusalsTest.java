package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;

/** Pairings that are refused for what they say; one server for all, since none leaves a trace. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PairingRefusalsTest {

    private Running running;
    private Api api;

    @BeforeAll
    void start(Store store, Graph graph) throws IOException {
        running = Running.on(store, graph);
        api = running.api();
        for (int i = 1; i <= 2; i++) {
            api.post("/people", "{'id':'P" + i + "','name':'沈一'}").with(201);
        }
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mentors':['P1'],'apprentices':['P1']} | 422 | SELF_MENTOR | /apprentices",
                "{'mentors':['P1'],'apprentices':['P2'],'startsOn':'2020-01-02','endsOn':"
                        + "'2020-01-01'} | 422 | DATE_ORDER | /endsOn",
                "{'mentors':['P1','P99'],'apprentices':['P2']} | 422 | PERSON_NOT_FOUND |"
                        + " /mentors/1",
                "{'mentors':['P1'],'apprentices':['P98']} | 422 | PERSON_NOT_FOUND |"
                        + " /apprentices/0",
                "{'mentors':[],'apprentices':['P2']} | 422 | REQUIRED_EMPTY | /mentors",
                "{'apprentices':['P2']} | 422 | REQUIRED_EMPTY | /mentors",
                "{'mentors':['P1'],'apprentices':['P2','P2']} | 422 | DUPLICATE_PERSON |"
                        + " /apprentices",
                "{'mentors':['P1'],'apprentices':['P2'],'organisation':'E0'} | 422 |"
                        + " ORGANISATION_UNKNOWN | /organisation",
                "{'mentors':['P1'],'apprentices':['P2'],'studio':'S0'} | 422 | STUDIO_UNKNOWN |"
                        + " /studio",
                "{'mentors':['P1'],'apprentices':['P2'],'occupation':'6-28-01-05'} | 422 |"
                        + " OCCUPATION_UNKNOWN | /occupation",
                "{'mentors':['P1'],'apprentices':['P2'],'status':'VOID'} | 422 |"
                        + " STATUS_NOT_ALLOWED | /status",
                "{'mentors':['P1'],'apprentices':['P2'],'pairsOnly':['P2>P1']} | 422 |"
                        + " COUPLE_INVALID | /pairsOnly",
                "{'mentors':['P1'],'apprentices':['P2'],'outcomes':['GRADUATED','FAILED']} |"
                        + " 422 | LIST_LENGTH_MISMATCH | /outcomes",
            })
    void refusesWhatBreaksARuleByItself(String body, int status, String code, String pointer) {
        Api.Answer refused = api.post("/pairings", body).with(status);

        assertThat(refused.each("errors", "code")).as(refused.text()).containsExactly(code);
        assertThat(refused.pointers()).containsExactly(pointer);
        assertThat(api.get("/pairings").body().path("total").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mentors':['P1'],'apprentices':['P2'],'mentor':'P1'} | /mentor",
                "{'mentors':'P1','apprentices':['P2']} | /mentors",
                "{'mentors':['P1'],'apprentices':['P2'],'startsOn':2020} | /startsOn",
                "{'mentors':['P1'],'apprentices':['P2'],'startsOn':'2023-02-30'} | /startsOn",
                "{'mentors':['P1'],'apprentices':['P2'],'status':'DONE'} | /status",
                "{'mentors':['P1'],'apprentices':[{'id':'P2'}]} | /apprentices/0",
            })
    void refusesWhatIsNoPairingAtAll(String body, String pointer) {
        assertThat(api.post("/pairings", body).with(400).pointers()).containsExactly(pointer);
    }
}
