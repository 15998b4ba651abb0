package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.RoleCaller.Whole;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;

/** Layouts that are remembered for an organisation, and one's imports, over HTTP. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ColumnMappingRoutesTest {

    private static final String ROWS = "谁教,谁学,哪天\r\n没有的人,另一个,2023.9\r\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private AccountFixture house;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        AccessWorld.load(graph, folder);
        house = new AccountFixture(store, graph);
    }

    @AfterAll
    void stop() {
        client.close();
        house.close();
    }

    @Test
    void areSeenChangedAndForgottenWithinReach() {
        RoleCaller one = recorder("one", "E1");
        RoleCaller other = recorder("other", "F");
        String job =
                job(
                        one,
                        Map.of(
                                "kind",
                                "pairings",
                                "organisation",
                                "E1",
                                "remember",
                                "NOW",
                                "columns",
                                "[{\"sheet\":\"表\",\"row\":1,\"fields\":{\"A\":\"MENTOR_NAME\","
                                        + "\"B\":\"APPRENTICE_NAME\",\"C\":\"\"}}]"));
        assertThat(job)
                .contains("\"encoding\":\"UTF_8\"")
                .contains("\"by\":\"SENDER\"")
                .contains("COLUMNS_KEPT");

        String listed = one.get("/column-mappings?kind=pairings").text();
        assertThat(listed).contains("\"total\":1").contains("{\"header\":\"哪天\",\"field\":\"\"}");
        assertThat(one.get("/column-mappings?kind=ip").text()).contains("\"total\":0");
        assertThat(other.get("/column-mappings").text()).contains("\"total\":0");
        String path = "/column-mappings/" + first(listed, "id");
        assertThat(other.get(path).status()).isEqualTo(404);
        String etag = etag(one.get(path));
        String signed = "{'columns':[{'header':'哪天','field':'SIGNED'}]}";
        assertThat(other.send("PATCH", path, signed, etag).status()).isEqualTo(404);
        assertThat(other.send("DELETE", path, null, etag).status()).isEqualTo(404);
        assertThat(one.send("PATCH", path, signed.replace("SIGNED", "NONE"), etag).text())
                .contains("FIELD_UNKNOWN");
        assertThat(one.send("PATCH", path, signed, etag).text())
                .contains("{\"header\":\"哪天\",\"field\":\"SIGNED\"}");
        assertThat(one.send("DELETE", path, null, etag).status()).isEqualTo(412);

        // The next workbook with this header is read at once.
        assertThat(job(one, Map.of("kind", "workbook")))
                .contains("\"by\":\"REMEMBERED\"")
                .contains("\"field\":\"SIGNED\"");
        assertThat(one.send("DELETE", path, null, etag(one.get(path))).status()).isEqualTo(200);
        assertThat(one.get(path).status()).isEqualTo(404);
        assertThat(job(one, Map.of("kind", "workbook"))).contains("\"by\":\"NOTHING\"");
    }

    @Test
    void whatIsNoMatchingIsRefused() {
        RoleCaller one = recorder("three", "E1");
        for (String columns : new String[] {"x", "{}", "[null]", "[{\"row\":1}]"}) {
            assertThat(
                            one.form(
                                            "/imports",
                                            Map.of("kind", "workbook", "columns", columns),
                                            "表.csv",
                                            ROWS)
                                    .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void importsAreListedForWhoAskedForThem() {
        RoleCaller one = recorder("four", "E1");
        RoleCaller other = recorder("five", "E1");
        String id = first(job(one, Map.of("kind", "workbook")), "id");

        String listed = one.get("/imports").text();
        assertThat(listed)
                .contains("\"total\":1")
                .contains("\"id\":\"" + id + "\"")
                .contains("\"file\":\"表.csv\"")
                .contains("\"by\":\"account:four\"")
                .contains("\"state\":\"REFUSED\"")
                .contains("\"marked\":true");
        assertThat(one.get("/imports?state=DONE").text()).contains("\"total\":0");
        assertThat(one.get("/imports?kind=pairings&state=REFUSED").text()).contains("\"total\":1");
        assertThat(other.get("/imports").text()).contains("\"total\":0");
        assertThat(house.api().get("/imports").with(200).body().toString())
                .contains(id)
                .contains("\"kind\":\"graph\"");
    }

    @Test
    void whatChangedNothingIsNotToBeTakenBack() {
        RoleCaller one = recorder("six", "E1");
        Map<String, String> fields =
                Map.of("kind", "pairings", "mode", "apply", "createMissing", "true");
        String rows = "师傅,徒弟\n张师,李徒\n";

        assertThat(job(one, fields, rows)).contains("\"state\":\"DONE\"", "\"undoable\":true");
        assertThat(job(one, fields, rows)).contains("\"state\":\"DONE\"", "\"undoable\":false");
    }

    private RoleCaller recorder(String name, String organisation) {
        Window window =
                house.signedIn(name, "[{'role':'RECORDER','organisation':'" + organisation + "'}]");
        return new RoleCaller(client, house.running().port(), window.cookie(), window.csrf());
    }

    /** Sends the rows and waits for what comes of them. */
    private static String job(RoleCaller who, Map<String, String> fields) {
        return job(who, fields, ROWS);
    }

    private static String job(RoleCaller who, Map<String, String> fields, String rows) {
        Whole asked = who.form("/imports", fields, "表.csv", rows);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String path = "/imports/" + first(asked.text(), "id");
        Whole job = who.get(path);
        while (job.text().matches("(?s).*\"state\":\"(WAITING|RUNNING)\".*")) {
            job = who.get(path);
        }
        return job.text();
    }

    private static String first(String text, String field) {
        return text.replaceAll("(?s)^.*?\"" + field + "\":\"([^\"]+)\".*$", "$1");
    }

    private static String etag(Whole answer) {
        return answer.text().replaceAll("(?is)^.*?etag=\\[?([^\\]\\n,]+).*$", "$1");
    }
}
