package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestGraph;

import java.util.List;

/** Each statement has one thing wrong, and that is named; the store is empty. */
@ExtendWith(TestGraph.class)
class CypherCheckTest {

    private static final String GOOD =
            """
            // 工作室 · Studios
            // @param code text 代码 · code
            // @column code studio 代码 · code
            // @column host organisation 所在单位 · host
            MATCH (s:Studio {code: $code})-[h:HOSTED_AT]->(o:Organisation)
            WHERE h.supersededAt IS NULL
            RETURN s.code AS code, o.code AS host
            ORDER BY host, code
            """;

    private final Graph graph;

    CypherCheckTest(Graph graph) {
        this.graph = graph;
    }

    @Test
    void aSoundFilePasses() {
        assertThat(faults("ORDER BY", "ORDER BY")).isEmpty();
        assertThat(faults("ORDER BY host, code", "ORDER BY host DESC, code ASC LIMIT 10"))
                .isEmpty();
    }

    @Test
    void whatDoesNotParseIsNamedByLine() {
        assertThat(faults("RETURN s", "RETRUN s"))
                .singleElement()
                .satisfies(
                        fault ->
                                assertThat(fault)
                                        .startsWith("reports/x.cypher:7 Invalid input 'RETRUN'"));
        assertThat(faults("WHERE h.", "WHERE q."))
                .containsExactly("reports/x.cypher:6 Variable `q` not defined");
    }

    @Test
    void unknownWordsAreNamedByLine() {
        assertThat(faults("o:Organisation", "o:Organization"))
                .singleElement()
                .asString()
                .startsWith("reports/x.cypher:5 01N50")
                .contains("`Organization`");
        assertThat(faults(":HOSTED_AT", ":HOSTEDAT"))
                .singleElement()
                .asString()
                .startsWith("reports/x.cypher:5 01N51");
        assertThat(faults("h.supersededAt", "h.superseded"))
                .singleElement()
                .asString()
                .startsWith("reports/x.cypher:6 01N52");
    }

    @Test
    void aCartesianProductIsRefused() {
        assertThat(
                        faults(
                                "-[h:HOSTED_AT]->(o:Organisation)\nWHERE h.supersededAt IS NULL",
                                ", (o:Organisation {code: $code})"))
                .singleElement()
                .asString()
                .startsWith("reports/x.cypher:5 03N90");
    }

    @Test
    void parametersAreThoseOfTheHeader() {
        assertThat(faults("{code: $code}", "{code: $key}"))
                .containsExactly(
                        "reports/x.cypher uses $key without a @param key.",
                        "reports/x.cypher declares @param code, but uses no $code.");
    }

    @Test
    void columnsAreThoseOfTheHeaderInItsOrder() {
        assertThat(
                        faults(
                                "RETURN s.code AS code, o.code AS host",
                                "RETURN o.code AS host, s.code AS code"))
                .containsExactly(
                        "reports/x.cypher returns the columns host, code, but declares code, host;"
                                + " both must be the same in the same order.");
    }

    @Test
    void aReportWritesNothingAndReadsNoFiles() {
        assertThat(faults("RETURN", "SET s.name = 'x'\nRETURN"))
                .containsExactly("reports/x.cypher writes; a report only reads.");
        assertThat(faults("RETURN", "LOAD CSV FROM 'file:///x' AS line\nRETURN"))
                .containsExactly(
                        "reports/x.cypher reads a file from outside; a report reads the graph"
                                + " alone.");
    }

    @Test
    void nothingReachesFurtherThanTheGraph() {
        assertThat(faults("RETURN", "CALL dbms.listConfig() YIELD name\nRETURN"))
                .anySatisfy(
                        fault ->
                                assertThat(fault)
                                        .startsWith(
                                                "reports/x.cypher calls dbms.listConfig; a report"
                                                        + " calls db.labels"));
        assertThat(faults("RETURN", "CALL db.labels() YIELD label\nRETURN")).isEmpty();
        assertThat(faults("RETURN", "CALL db.createLabel('X')\nRETURN"))
                .contains("reports/x.cypher writes; a report only reads.");
        assertThat(
                        faults(
                                "RETURN",
                                "CALL (s) { SET s.name = 'x' } IN TRANSACTIONS OF 1 ROW\nRETURN"))
                .contains(
                        "reports/x.cypher writes; a report only reads.",
                        "reports/x.cypher opens transactions of its own; a report has one with a"
                                + " time limit.");
        assertThat(faults("RETURN", "CREATE (:Studio {code: 'X'})\nRETURN"))
                .contains("reports/x.cypher writes; a report only reads.");
        assertThat(faults("RETURN", "WITH *, apoc.load.json('http://x') AS y\nRETURN"))
                .isNotEmpty();
        assertThat(faults("RETURN", "WITH *, date.truncate('year', date()) AS y\nRETURN"))
                .isEmpty();
        assertThat(faults("RETURN", "WITH *, 'apoc.load.json(1)' AS y\nRETURN")).isEmpty();
    }

    @Test
    void aCommandToTheStoreIsNoReport() {
        assertThat(check(GOOD.substring(0, GOOD.indexOf("MATCH")) + "SHOW TRANSACTIONS"))
                .contains(
                        "reports/x.cypher is a command to the store; a report reads the graph"
                                + " alone.");
    }

    @Test
    void aScanNeedsAReason() {
        String scan = GOOD.replace("(s:Studio {code: $code})", "(s:Studio)");
        String without = scan.replace("// @param code text 代码 · code\n", "");
        assertThat(check(without))
                .containsExactly(
                        "reports/x.cypher reads all records of a kind; say why in the header:"
                                + " // @scan reason");
        assertThat(check(without.replace("MATCH", "// @scan all count\nMATCH"))).isEmpty();
    }

    @Test
    void theOrderEndsInAKey() {
        assertThat(faults("ORDER BY host, code", ""))
                .containsExactly(
                        "reports/x.cypher has no ORDER BY at its end; rows need one order.");
        assertThat(check(GOOD.replace("@column code studio", "@column code text")))
                .singleElement()
                .asString()
                .startsWith("reports/x.cypher must be ordered by a key last: ORDER BY …, host");
    }

    private List<String> faults(String good, String bad) {
        assertThat(GOOD).contains(good);
        return check(GOOD.replace(good, bad));
    }

    private List<String> check(String text) {
        CypherFile file = new CypherFile("reports/x", text);
        return CypherCheck.report(graph, file, CypherHeader.of(file)).stream()
                .map(CypherFault::toString)
                .toList();
    }
}
