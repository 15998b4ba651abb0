package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the pages tell from a report's header alone: what it is about, which picture suits it. Their
 * modules run in the Node that checks their types when the project is built.
 */
@ExtendWith(TestGraph.class)
class ReportModulesTest {

    private static final Path NODE = Path.of("target", "web", "node");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyReportHasASubjectAndThePictureThatItsColumnsSuit(Graph graph, CypherCatalog catalog)
            throws Exception {
        List<ReportItem> reports =
                Reports.load(catalog).on(graph).stream()
                        .map(report -> ReportItem.of(report, false))
                        .toList();
        JsonNode told =
                run(
                        """
                        import { chartOf } from '%1$s/chart.ts';
                        import { subjectOf } from '%1$s/subject.ts';
                        const of = (report) => ({
                          subject: subjectOf(report),
                          chart: chartOf(report.columns),
                        });
                        say(Object.fromEntries(given.map((report) => [report.name, of(report)])));
                        """,
                        reports);
        assertThat(told.size()).isEqualTo(reports.size());
        assertThat(told.at("/pairs-by-trade").toString())
                .isEqualTo(
                        "{\"subject\":\"pairings\",\"chart\":{\"kind\":\"bars\",\"value\":\"pairs\"}}");
        assertThat(told.at("/mentor-load/chart/value").asText()).isEqualTo("apprentices");
        assertThat(told.at("/studios-by-organisation/subject").asText()).isEqualTo("studios");
        assertThat(told.at("/studios-by-organisation/chart/value").asText()).isEqualTo("studios");
        // Dates beside the records: rows to be read, not sizes to be compared.
        assertThat(told.at("/results-protected/chart").isNull()).isTrue();
        assertThat(told.at("/pairings-due/chart").isNull()).isTrue();
        assertThat(told.at("/patents-in-force/subject").asText()).isEqualTo("results");
        assertThat(told.at("/people-skilled/subject").asText()).isEqualTo("people");
        assertThat(told.at("/graduation-rate/subject").asText()).isEqualTo("pairings");
        assertThat(told.at("/trades-without-mentors/subject").asText()).isEqualTo("people");
    }

    @Test
    void aReportOfAUnionsOwnIsLeftOutByNoPart() throws Exception {
        JsonNode told =
                run(
                        """
                        import { SUBJECTS, subjectOf } from '%1$s/subject.ts';
                        say(given.map((columns) => {
                          const subject = subjectOf({ name: 'our-own', columns });
                          return SUBJECTS.includes(subject) ? subject : null;
                        }));
                        """,
                        List.of(
                                List.of(),
                                List.of(column("note", "text")),
                                List.of(column("place", "organisation"), column("n", "number")),
                                List.of(column("who", "person"), column("event", "event")),
                                List.of(column("who", "person"), column("n", "number"))));
        assertThat(told.toString())
                .isEqualTo("[\"other\",\"other\",\"other\",\"events\",\"people\"]");
    }

    @Test
    void stepsAreAFunnelAndYearsALine() throws Exception {
        JsonNode told =
                run(
                        """
                        import { chartOf, chartOfGroups } from '%1$s/chart.ts';
                        say({
                          years: chartOf(given.years),
                          steps: chartOf(given.steps),
                          words: chartOf(given.words),
                          nothing: chartOf(given.nothing),
                          grades: chartOfGroups(given.grades),
                          types: chartOfGroups(given.types),
                        });
                        """,
                        Map.of(
                                "years",
                                List.of(column("year", "number"), column("funding", "number")),
                                "steps",
                                List.of(column("grade", "text"), column("people", "number")),
                                "words",
                                List.of(column("city", "text"), column("n", "number")),
                                "nothing",
                                List.of(column("city", "text"), column("note", "text")),
                                "grades",
                                List.of(
                                        group("SENIOR", 5),
                                        group("CHIEF_TECHNICIAN", 1),
                                        group("NONE", 9)),
                                "types",
                                List.of(group("NONE", 9), group("QC", 2), group("OTHER", 5))));
        assertThat(told.at("/years").toString())
                .isEqualTo("{\"kind\":\"line\",\"at\":\"year\",\"value\":\"funding\"}");
        assertThat(told.at("/steps/kind").asText()).isEqualTo("funnel");
        assertThat(told.at("/words/kind").asText()).isEqualTo("bars");
        assertThat(told.at("/nothing").isNull()).isTrue();
        assertThat(told.at("/grades/kind").asText()).isEqualTo("funnel");
        assertThat(told.at("/grades/groups").findValuesAsText("key"))
                .containsExactly("CHIEF_TECHNICIAN", "SENIOR", "NONE");
        assertThat(told.at("/types/kind").asText()).isEqualTo("bars");
        assertThat(told.at("/types/groups").findValuesAsText("key"))
                .containsExactly("OTHER", "QC", "NONE");
    }

    @Test
    void moreThanNeverStandsForAnExactNumber() throws Exception {
        JsonNode told =
                run(
                        """
                        import { moreThan, yearEnds } from '%1$s/figures.ts';
                        say([given.map(moreThan), yearEnds('2023-11-28')]);
                        """,
                        List.of(86, 137, 558, 80, 7, 19, 20, 3672, 9591234, 30.6));
        assertThat(told.get(0).toString())
                .isEqualTo("[80,130,550,null,null,null,null,3600,9591000,null]");
        assertThat(told.get(1).size()).isEqualTo(10);
        assertThat(told.get(1).get(8).asText()).isEqualTo("2022-12-31");
        assertThat(told.get(1).get(9).asText()).isEqualTo("2023-11-28");
    }

    private static Map<String, String> column(String name, String type) {
        return Map.of("name", name, "type", type);
    }

    private static Map<String, Object> group(String key, int count) {
        return Map.of("key", key, "count", count);
    }

    /** Runs a module that is given a value and says another. */
    private static JsonNode run(String module, Object given) throws Exception {
        String folder = Path.of("web", "src", "report").toAbsolutePath().toUri().toString();
        String script =
                "const given = "
                        + Json.text(given)
                        + ";\nconst say = (value) => console.log(JSON.stringify(value));\n"
                        + module.formatted(folder);
        List<String> command = new ArrayList<>();
        command.add(NODE.toAbsolutePath().toString());
        command.addAll(List.of("--no-warnings", "--input-type=module", "-"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return read(said);
    }

    private static JsonNode read(String said) throws IOException {
        return MAPPER.readTree(said);
    }
}
