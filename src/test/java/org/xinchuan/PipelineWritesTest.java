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
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is written is counted by the time the write is answered. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelineWritesTest {

    private Running running;
    private Api server;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path seeds) throws IOException {
        for (String file : new String[] {"honour_kinds.csv", "occupations.csv", "regions.csv"}) {
            Files.copy(Path.of("src/main/resources/seed", file), seeds.resolve(file));
        }
        new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                .run(seeds, "test", Progress.none());
        running = Running.on(store, graph);
        server = running.api();
        made("/organisations", "{'code':'E0','name':'汉源集团（演示）','kind':'ENTERPRISE'}");
        made(
                "/organisations",
                "{'code':'E1','name':'石门岭水电（演示）','kind':'ENTERPRISE','parent':'E0'}");
        made("/organisations", "{'code':'E2','name':'堵河水电（演示）','kind':'ENTERPRISE','parent':'E0'}");
        made("/people", "{'id':'M','name':'沈砚秋','organisation':'E1','hiredOn':'1990-07-01'}");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void aWorkingLifeIsCountedStepByStep() {
        made(
                "/people",
                "{'id':'P','name':'韩水生','organisation':'E1','hiredOn':'2010-07-01',"
                        + "'birthYear':1988,'gender':'MALE'}");
        assertThat(at("grade")).isEqualTo("NONE");
        assertThat(at("ageBand")).isEqualTo("35-44");
        assertThat(total("asOf", "2010-06-30")).isEqualTo(1);

        skill("JUNIOR", "2012-06-01");
        assertThat(at("grade")).isEqualTo("JUNIOR");
        skill("SENIOR", "2019-11-28");
        assertThat(at("grade")).isEqualTo("SENIOR");
        assertThat(at("yearsInGrade")).isEqualTo("2-4");
        assertThat(at("grade", "asOf", "2019-11-27")).isEqualTo("JUNIOR");
        assertThat(at("yearsInGrade", "asOf", "2019-11-27")).isEqualTo("5-9");

        assertThat(at("mentored")).isEqualTo("false");
        made(
                "/pairings",
                "{'id':'A1','mentors':['M'],'apprentices':['P'],'startsOn':'2011-03-01'}");
        assertThat(at("mentored")).isEqualTo("true");
        assertThat(at("mentored", "asOf", "2011-02-28")).isEqualTo("false");
        assertThat(total("lineageOf", "M")).isEqualTo(1);

        assertThat(at("honours")).isEqualTo("NONE");
        honoured("HB_CRAFTSMAN", "2020-05-01");
        assertThat(at("honours")).isEqualTo("OTHER");
        honoured("NAT_MODEL_WORKER", "2022-05-01");
        assertThat(at("honours")).isEqualTo("MODEL_WORKER");
        assertThat(at("honours", "asOf", "2022-04-30")).isEqualTo("OTHER");

        assertThat(total("organisation", "E2")).isZero();
        changed("{'organisation':'E2'}");
        assertThat(total("organisation", "E2")).isEqualTo(1);
        assertThat(at("organisation")).isEqualTo("E2");

        changed("{'leftOn':'2023-11-27','status':'RETIRED'}");
        assertThat(total("organisation", "E2")).isZero();
        assertThat(total("organisation", "E2", "asOf", "2023-11-27")).isEqualTo(1);
        assertThat(total("organisation", "E2", "status", "RETIRED")).isEqualTo(1);
        JsonNode compared =
                server.get(
                                "/pipeline",
                                "organisation",
                                "E2",
                                "by",
                                "grade",
                                "comparedWith",
                                "2023-11-27")
                        .with(200)
                        .body();
        assertThat(compared.get("total").asInt()).isZero();
        assertThat(compared.get("totalThen").asInt()).isEqualTo(1);
        assertThat(compared.get("rows").get(0).get("countThen").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAskedIsRefusedAndNamed() {
        refused("by", "by", "shoeSize");
        refused("by", "by", "grade,grade");
        refused("by", "by", "grade,status,honours,mentored,region");
        refused("lineageOf", "by", "lineage");
        refused("lineageOf", "lineageOf", "NOBODY");
        refused("studioLineageOf", "studioLineageOf", "S0");
        refused("organisation", "organisation", "E9");
        refused("region", "region", "999999");
        refused("occupation", "occupation", "0-00-00-00");
        refused("grade", "grade", "MASTER");
        assertThat(server.get("/pipeline/people", "by", "grade", "at", "MASTER").status())
                .isEqualTo(400);
        assertThat(server.get("/pipeline/people", "by", "grade,status", "at", "SENIOR").status())
                .isEqualTo(400);
    }

    @Test
    void tablesAndPeopleAreFilesToo() throws IOException, InterruptedException {
        String table = file("/pipeline?by=organisation,mentored&format=csv");
        assertThat(table.lines().findFirst().orElseThrow()).isEqualTo("\uFEFF单位代码,单位,是否拜过师,人数");
        assertThat(table).contains("E1,石门岭水电（演示）,否,");
        assertThat(file("/pipeline/people?format=csv")).contains("M,沈砚秋,,E1,石门岭水电（演示）");
    }

    private String file(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + running.port()
                                                            + "/api/v1"
                                                            + path))
                                    .header("Authorization", "Bearer " + Api.TOKEN)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void refused(String parameter, String... query) {
        Answer answer = server.get("/pipeline", query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("parameter").asText())
                .isEqualTo(parameter);
    }

    /** In which row the person P is. */
    private String at(String facet, String... query) {
        String found = null;
        for (JsonNode row : counted(and(query, "by", facet)).get("rows")) {
            String key = row.get(facet).asText();
            Answer people = server.get("/pipeline/people", and(query, "by", facet, "at", key));
            assertThat(people.with(200).body().get("total").asInt())
                    .isEqualTo(row.get("count").asInt());
            if (people.each("items", "id").contains("P")) {
                assertThat(found).isNull();
                found = key;
            }
        }
        return found;
    }

    private int total(String... query) {
        return counted(query).get("total").asInt();
    }

    private JsonNode counted(String... query) {
        return server.get("/pipeline", query).with(200).body();
    }

    private static String[] and(String[] query, String... more) {
        String[] all = java.util.Arrays.copyOf(query, query.length + more.length);
        System.arraycopy(more, 0, all, query.length, more.length);
        return all;
    }

    private void honoured(String honour, String onDate) {
        made(
                "/honours",
                "{'holder':'person:P','honour':'" + honour + "','onDate':'" + onDate + "'}");
    }

    private void skill(String grade, String issuedOn) {
        made(
                "/people/P/skills",
                "{'scheme':'EIGHT_LEVEL','grade':'" + grade + "','issuedOn':'" + issuedOn + "'}");
    }

    private void changed(String patch) {
        server.patch("/people/P", patch, "If-Match", server.get("/people/P").etag()).with(200);
    }

    private void made(String path, String json) {
        server.post(path, json).with(201);
    }
}
