package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * GraphML as somebody else reads it: JGraphT, which holds it against the schema of GraphML (ids and
 * their ends are in it, each once, keys are declared and have a type).
 */
@ExtendWith(TestGraph.class)
final class GraphMlTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T04:00:00Z"), ZoneOffset.UTC);

    private final org.xinchuan.graph.Graph store;
    private final Map<String, Map<String, Attribute>> nodes = new TreeMap<>();
    private final Map<DefaultEdge, Map<String, Attribute>> edges = new HashMap<>();

    @TempDir private Path folder;

    GraphMlTest(org.xinchuan.graph.Graph store) {
        this.store = store;
    }

    @BeforeEach
    void rows() {
        Imports imports = new Imports(store, new Ledger(store, CLOCK), CLOCK);
        assertThat(imports.run(Folders.golden(), "golden", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
        Path odd = folder.resolve("odd");
        Folders.with(odd, "organisations.csv", "code,name,kind", "ODD,甲&<乙>\"丙\"😀厂,ENTERPRISE");
        Folders.with(
                odd,
                "people.csv",
                "id,name,organisation",
                "ODD-1,𠮷田<&>']]>,ODD",
                "ODD-2,O'Neil & Söhne,ODD");
        Folders.with(odd, "pairings.csv", "id,mentors,apprentices", "ODD-A,ODD-1,ODD-2");
        assertThat(imports.run(odd, "odd", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    @Test
    void isReadWhollyByAnotherReader() throws IOException {
        Path file = folder.resolve("graph.graphml");
        new Exports(store).write(file, Exchanger.atTheStore(""), new GraphMl());

        Graph<String, DefaultEdge> graph = read(file);

        long written = new Exports(store).write(folder.resolve("csv"), Progress.none());
        assertThat(graph.vertexSet().size() + ofTables(graph)).isEqualTo(written);
        assertThat(nodes.get("person:ODD-1").get("name").getValue()).isEqualTo("𠮷田<&>']]>");
        assertThat(nodes.get("organisation:ODD").get("label").getValue())
                .isEqualTo("甲&<乙>\"丙\"😀厂");
        DefaultEdge taught = graph.getEdge("person:ODD-1", "person:ODD-2");
        assertThat(edges.get(taught).get("kind").getValue()).isEqualTo("taught");
        assertThat(edges.get(taught).get("pairing").getValue()).isEqualTo("ODD-A");
        assertThat(
                        nodes.values().stream()
                                .flatMap(node -> node.values().stream())
                                .map(Attribute::getType)
                                .collect(Collectors.toSet()))
                .contains(AttributeType.STRING, AttributeType.INT, AttributeType.BOOLEAN);
        // Strictly: a byte that is no UTF-8 is an error here, and no question mark.
        assertThat(
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                                .toString())
                .contains("<graphml");
    }

    /** What no XML can say, in texts and in ids, and what it says in other words. */
    @Test
    void anyTextIsAnId() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char letter = 0; letter < 0x3000; letter++) {
            all.append(letter);
        }
        all.append("\uD83D 😀 \uDE00 \uFFFE \uFFFF _x0041_ |");
        Path file = folder.resolve("all.graphml");
        try (OutputStream out = Files.newOutputStream(file);
                GraphMlWriter graph =
                        new GraphMlWriter(
                                out, Map.of("label", "string"), Map.of("label", "string"))) {
            for (String id : new String[] {"a b", "a|b", "a_x007C_b", "a\nb", all.toString()}) {
                graph.node(id, Map.of("label", id));
                graph.edge(id, id, Map.of("label", id));
            }
        }

        Graph<String, DefaultEdge> graph = read(file);

        assertThat(graph.vertexSet()).hasSize(5).contains("a_x007C_b", "a_x005F_x007C_b");
        assertThat(graph.edgeSet()).hasSize(5);
        assertThat(nodes.get("a_x000A_b").get("label").getValue()).isEqualTo("a\nb");
        String label =
                nodes.values().stream()
                        .map(node -> node.get("label").getValue())
                        .filter(text -> text.length() > 100)
                        .findFirst()
                        .orElseThrow();
        assertThat(label).contains("😀", "<=>?", "&", "\u2FFF");
    }

    private Graph<String, DefaultEdge> read(Path file) {
        nodes.clear();
        edges.clear();
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(
                (at, value) ->
                        nodes.computeIfAbsent(at.getFirst(), id -> new HashMap<>())
                                .put(at.getSecond(), value));
        importer.addEdgeAttributeConsumer(
                (at, value) ->
                        edges.computeIfAbsent(at.getFirst(), edge -> new HashMap<>())
                                .put(at.getSecond(), value));
        importer.importGraph(graph, file.toFile());
        return graph;
    }

    /** How many edges are rows of their own. */
    private long ofTables(Graph<String, DefaultEdge> graph) {
        // They have columns, where a reference has its name alone.
        return graph.edgeSet().stream()
                .map(edges::get)
                .filter(edge -> !edge.get("kind").getValue().equals("taught"))
                .filter(edge -> edge.size() > 2)
                .count();
    }
}
