package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.BadCypher;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

    @TempDir private Path folder;

    @Test
    void everyShippedReportIsSound(Graph graph, CypherCatalog catalog) {
        Reports reports = Reports.load(catalog);
        reports.checkShipped(graph);
        assertThat(reports.on(graph)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aFileInAFolderOfOnesOwnIsAnIndicator(Store store, CypherCatalog shipped)
            throws IOException {
        write("our-studios.cypher", OWN);
        CypherCatalog catalog = Reports.catalog(shipped, Optional.of(folder));
        Reports reports = Reports.load(catalog);
        try (Graph graph = Graph.connect(store, catalog)) {
            reports.check(graph);
            try (ReportServer server = new ReportServer(graph, reports.on(graph))) {
                assertThat(server.json("/U01").get("value").asInt()).isZero();
                assertThat(server.json("/our-studios?least=0").get("id").asText()).isEqualTo("U01");
            }
        }
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm(Store store, CypherCatalog shipped)
            throws IOException {
        write("our-studios.cypher", "\uFEFF" + OWN.replace("\n", "\r\n"));
        CypherCatalog catalog = Reports.catalog(shipped, Optional.of(folder));
        try (Graph graph = Graph.connect(store, catalog)) {
            Reports.load(catalog).check(graph);
        }
    }

    @Test
    void aNameOrIdThatIsTakenIsRefused(CypherCatalog shipped) throws IOException {
        write("studios-total.cypher", OWN.replace("U01", "I01"));
        assertThatThrownBy(() -> load(shipped))
                .isInstanceOf(BadCypher.class)
                .hasMessage(
                        "own-reports/studios-total.cypher studios-total is taken already by"
                                + " reports/studios-total.cypher.\n"
                                + "own-reports/studios-total.cypher I01 is taken already by"
                                + " reports/studios-group-named.cypher.");
    }

    @Test
    void aNameThatCannotStandInAnAddressIsRefused(CypherCatalog shipped) throws IOException {
        write("工作室.cypher", OWN);
        assertThatThrownBy(() -> load(shipped))
                .hasMessageStartingWith("own-reports/工作室.cypher has a name that cannot");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedByName(CypherCatalog shipped) throws IOException {
        Files.write(folder.resolve("ours.cypher"), OWN.getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> load(shipped))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("ours.cypher is not UTF-8; save it as UTF-8.");
    }

    @Test
    void aFolderThatIsNotThereIsRefused(CypherCatalog shipped) {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> Reports.catalog(shipped, Optional.of(nowhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--reports: no folder " + nowhere + ".");
    }

    private Reports load(CypherCatalog shipped) {
        return Reports.load(Reports.catalog(shipped, Optional.of(folder)));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
