package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/** The demo group as one file: the same rows as in the folder, and a graph that others open. */
@ExtendWith(TestGraph.class)
@OnDemoGroup
final class GraphFormsTest {

    private final Exports exports;

    @TempDir private Path folder;

    GraphFormsTest(Graph graph) {
        this.exports = new Exports(graph);
    }

    @Test
    void jsonLinesHaveEveryCellOfTheFolder() throws IOException {
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize((int) exports.write(folder.resolve("csv"), Progress.none()));
        FolderReader reader = new FolderReader(folder.resolve("csv"));
        Lines rows = reader.read(new Notices(), Progress.none());
        int at = 0;
        for (Table<?> table : Tables.ALL) {
            for (Line<?> row : rows.of(table)) {
                JsonNode line = lines.get(at++);
                assertThat(line.path("table").asText() + ".csv").isEqualTo(table.file());
                for (Column column : table.columns()) {
                    assertThat(cell(line.path(column.name()))).isEqualTo(row.cell(column.name()));
                }
            }
        }
    }

    @Test
    void numbersFlagsAndListsOfJsonLinesAreSuch() throws IOException {
        JsonNode pairing =
                lines().stream()
                        .filter(line -> line.path("id").asText().equals("A002"))
                        .findFirst()
                        .orElseThrow();
        assertThat(pairing.path("apprentices").isArray()).isTrue();
        assertThat(pairing.path("startsOn").asText()).isEqualTo("2012-06-01");
        assertThat(lines()).anyMatch(line -> line.path("birthYear").isInt());
        assertThat(lines()).anyMatch(line -> line.path("confirmed").isBoolean());
    }

    @Test
    void everyEndOfAnEdgeIsANode() throws Exception {
        Document graph = graph();
        Set<String> nodes = new HashSet<>();
        for (Element node : elements(graph, "node")) {
            assertThat(nodes.add(node.getAttribute("id"))).isTrue();
        }
        assertThat(nodes).contains("person:P001", "studio:S01", "pairing:A001");
        for (Element edge : elements(graph, "edge")) {
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
        }
        Set<String> keys = new HashSet<>();
        elements(graph, "key").forEach(key -> keys.add(key.getAttribute("id")));
        elements(graph, "data")
                .forEach(data -> assertThat(keys).contains(data.getAttribute("key")));
    }

    @Test
    void whoTaughtWhomAndWhatGrewOutOfWhatAreEdges() throws Exception {
        Map<String, Set<String>> byKind = new HashMap<>();
        for (Element edge : elements(graph(), "edge")) {
            byKind.computeIfAbsent(data(edge, "e_kind"), kind -> new HashSet<>())
                    .add(edge.getAttribute("source") + " " + edge.getAttribute("target"));
        }
        assertThat(byKind.get("origin"))
                .containsExactlyInAnyOrder(
                        "studio:S07 studio:S03",
                        "studio:S15 studio:S03",
                        "studio:S13 studio:S17",
                        "studio:S13 studio:S18");
        assertThat(byKind.get("taught"))
                .contains("person:P001 person:P004", "person:P001 person:P005")
                .allMatch(edge -> edge.startsWith("person:"));
        assertThat(byKind.get("mentors")).contains("pairing:A001 person:P001");
        assertThat(byKind.get("studio-person")).contains("studio:S01 person:P001");
    }

    @Test
    void aNodeSaysWhatItIs() throws Exception {
        Element studio =
                elements(graph(), "node").stream()
                        .filter(node -> node.getAttribute("id").equals("studio:S01"))
                        .findFirst()
                        .orElseThrow();
        assertThat(data(studio, "n_label")).isEqualTo("沈砚秋劳模创新工作室");
        assertThat(data(studio, "n_kind")).isEqualTo("studio");
        assertThat(data(studio, "n_foundedOn")).isEqualTo("2012-05-01");
    }

    private List<JsonNode> lines() throws IOException {
        Path file = folder.resolve("graph.jsonl");
        exports.write(file, Exchanger.atTheStore(""), new JsonLines());
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asText()));
            return String.join(";", items);
        }
        return value.isDouble()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asText();
    }

    private Document graph() throws Exception {
        Path file = folder.resolve("graph.graphml");
        exports.write(file, Exchanger.atTheStore(""), new GraphMl());
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document graph, String name) {
        NodeList found = graph.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String data(Element of, String key) {
        NodeList found = of.getElementsByTagName("data");
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> (Element) found.item(i))
                .filter(data -> data.getAttribute("key").equals(key))
                .map(Element::getTextContent)
                .findFirst()
                .orElse(null);
    }
}
