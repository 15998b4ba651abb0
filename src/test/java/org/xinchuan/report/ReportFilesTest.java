package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files put into the folder of a server that runs, changed there and taken away. */
@ExtendWith(TestGraph.class)
class ReportFilesTest {

    private static final String OWN =
            """
            // 本单位的工作室 · Our studios
            // @id U01
            // @param least number default 1 至少几块牌匾 · with at least so many namings
            // @column code studio 代码 · code
            // @column note 备注 · note
            // @unit 家 · studios
            // @definition 有命名的工作室 · studios with a naming
            // @scan every studio may count
            MATCH (s:Studio)-[:HAS_NAMING]->(n:Naming)
            WITH s, count(n) AS namings
            WHERE namings >= $least
            RETURN s.code AS code, '=1+1' AS note
            ORDER BY code
            """;

    private static final String ENDLESS =
            """
            // 没完没了 · Endless
            // @column code studio 代码 · code
            UNWIND range(1, 1000000) AS a
            UNWIND range(1, 1000000) AS b
            WITH sum(a * b) AS sum
            RETURN toString(sum) AS code
            ORDER BY code
            """;

    @TempDir private Path folder;

    private final Graph graph;
    private final CypherCatalog catalog;
    private ReportServer server;

    ReportFilesTest(Graph graph, CypherCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    @BeforeEach
    void start() throws IOException {
        server = server(Reports.MOST);
    }

    private ReportServer server(Duration most) throws IOException {
        List<Report> shipped = Reports.load(catalog).on(graph);
        return new ReportServer(
                graph, shipped, new OwnReports(graph, shipped, Optional.of(folder), most));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyShippedReportIsSound() {
        Reports reports = Reports.load(catalog);
        reports.check(graph);
        assertThat(reports.on(graph)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aFileIsAReportFromTheNextRequestOn() throws IOException {
        assertThat(server.get("/U01").statusCode()).isEqualTo(404);
        write("our-studios.cypher", OWN);
        assertThat(server.json("/U01").get("value").asInt()).isZero();
        assertThat(server.json("/our-studios?least=0").get("id").asText()).isEqualTo("U01");
        assertThat(names()).contains("our-studios", "studios-total");
        for (JsonNode item : server.json("?limit=1000").get("items")) {
            boolean ours = item.get("name").asText().equals("our-studios");
            assertThat(item.get("own").asBoolean()).isEqualTo(ours);
        }
        assertThat(document()).contains("/api/v1/reports/our-studios", "/api/v1/reports/U01");
        assertThat(server.get("/U01?format=csv").statusCode()).isEqualTo(200);
        assertThat(server.get("/U01?format=xlsx").statusCode()).isEqualTo(200);
        assertThat(server.json("/U01?most=0").at("/errors/0/code").asText())
                .isEqualTo("UNKNOWN_PARAMETER");
        assertThat(refused()).isEmpty();

        write("our-studios.cypher", OWN.replace("U01", "U02"));
        assertThat(server.get("/U01").statusCode()).isEqualTo(404);
        assertThat(server.get("/U02").statusCode()).isEqualTo(200);

        Files.delete(folder.resolve("our-studios.cypher"));
        assertThat(server.get("/U02").statusCode()).isEqualTo(404);
        assertThat(names()).doesNotContain("our-studios");
        assertThat(document()).doesNotContain("/api/v1/reports/our-studios");
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasBeforeGoesOn() throws IOException {
        write("our-studios.cypher", OWN);
        assertThat(server.get("/U01").statusCode()).isEqualTo(200);
        write("our-studios.cypher", OWN.replace("MATCH", "MACH"));
        assertThat(server.get("/U01").statusCode()).isEqualTo(200);
        JsonNode said = server.json("/refused").get("items");
        assertThat(said).hasSize(1);
        assertThat(said.at("/0/file").asText()).isEqualTo("our-studios.cypher");
        assertThat(said.at("/0/line").asInt()).isEqualTo(9);
        assertThat(said.at("/0/reason").asText()).startsWith("Invalid input 'MACH'");
        assertThat(said.at("/0/answering").asBoolean()).isTrue();

        write("another.cypher", OWN.replace("U01", "U03").replace("Studio)", "Studios)"));
        assertThat(server.get("/U03").statusCode()).isEqualTo(404);
        assertThat(refused()).hasSize(2).anySatisfy(text -> assertThat(text).contains("01N50"));
        assertThat(server.get("/I19").statusCode()).isEqualTo(200);

        write("our-studios.cypher", OWN);
        Files.delete(folder.resolve("another.cypher"));
        assertThat(refused()).isEmpty();
    }

    @Test
    void aNameOrIdThatIsTakenIsRefused() throws IOException {
        write("studios-total.cypher", OWN.replace("U01", "I01"));
        assertThat(refused())
                .containsExactly(
                        "studios-total.cypher studios-total is taken already by"
                                + " reports/studios-total.cypher.",
                        "studios-total.cypher I01 is taken already by"
                                + " reports/studios-group-named.cypher.");
        write("refused.cypher", OWN);
        assertThat(refused()).contains("refused.cypher refused is taken already by the server.");
        assertThat(server.json("/studios-total").get("id").asText()).isEqualTo("I19");
    }

    @Test
    void twoFilesCannotHaveOneId() throws IOException {
        write("second.cypher", OWN);
        assertThat(server.get("/U01").statusCode()).isEqualTo(200);
        write("first.cypher", OWN);
        assertThat(refused())
                .containsExactly("first.cypher U01 is taken already by own-reports/second.cypher.");
        assertThat(server.json("/U01").get("report").asText()).isEqualTo("second");
    }

    @Test
    void aFileThatIsNoReportIsRefused() throws IOException {
        write("工作室.cypher", OWN);
        Files.write(folder.resolve("ours.cypher"), OWN.getBytes(Charset.forName("GB18030")));
        write("writes.cypher", OWN.replace("U01", "U04").replace("RETURN", "SET s.x = 1 RETURN"));
        write("scans.cypher", OWN.replace("U01", "U05").replace("// @scan", "//"));
        write("large.cypher", OWN + "//".repeat(100_000));
        assertThat(refused())
                .anySatisfy(text -> assertThat(text).startsWith("工作室.cypher has a name that"))
                .anySatisfy(text -> assertThat(text).startsWith("ours.cypher is not UTF-8"))
                .anySatisfy(text -> assertThat(text).startsWith("writes.cypher writes;"))
                .anySatisfy(text -> assertThat(text).startsWith("scans.cypher reads all records"))
                .anySatisfy(text -> assertThat(text).startsWith("large.cypher has more than"));
        assertThat(names()).hasSameSizeAs(Reports.load(catalog).on(graph));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
        write("our-studios.cypher", "\uFEFF" + OWN.replace("\n", "\r\n"));
        assertThat(server.get("/U01").statusCode()).isEqualTo(200);
    }

    @Test
    void aStatementThatDoesNotEndIsEnded() throws IOException {
        write("endless.cypher", ENDLESS);
        assertThat(refused()).isEmpty();
        try (ReportServer hasty = server(Duration.ofMillis(200))) {
            assertThat(hasty.get("/endless").statusCode()).isEqualTo(503);
            assertThat(hasty.get("/I19").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> OwnReports.in(Optional.of(nowhere), graph, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--reports: no folder " + nowhere + ".");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        server.json("?limit=1000").get("items").forEach(i -> names.add(i.get("name").asText()));
        return names;
    }

    private List<String> refused() {
        List<String> said = new ArrayList<>();
        server.json("/refused?limit=1000")
                .get("items")
                .forEach(
                        one ->
                                said.add(
                                        one.get("file").asText()
                                                + " "
                                                + one.get("reason").asText()));
        return said;
    }

    private List<String> document() {
        List<String> paths = new ArrayList<>();
        server.document().get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
