package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A real lineage of 2,975 scientists, read from {@code ../shared/data/academictree} beside the
 * project; its README has the counts of a plain breadth-first walk. Skipped, and said so, where the
 * data are not there.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AcademicTreeTest {

    private static final Path DATA = Path.of("../shared/data/academictree");

    private Running running;

    @BeforeAll
    void load(Store store, Graph graph) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA),
                () ->
                        "SKIPPED: no data in "
                                + DATA.toAbsolutePath().normalize()
                                + "; the counts of the academic tree were not checked");
        Application application = Application.on(store, graph, Running.CLOCK);
        ImportOutcome outcome = application.imports().run(DATA, "test", Progress.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        running = Running.on(application);
    }

    @AfterAll
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AFT00052763, Peter G. Schultz, 1874, 293 1339 235 7",
        "AFT00009005, George M Whitesides, 1116, 161 504 340 109 2",
        "AFT00055642, Charles P. Casey, 231, 19 132 78 2",
        "AFT00056360, Jonathan A. Ellman, 125, 86 39",
        "AFT00056305, Mark D. Bednarski, 100, 1 64 35",
    })
    void countsEveryGeneration(String id, String name, int descendants, String generations) {
        JsonNode line =
                running.api().get("/people/" + id + "/descendants", "limit", "1").with(200).body();

        assertThat(line.at("/person/name").asText()).isEqualTo(name);
        assertThat(line.path("count").asInt()).isEqualTo(descendants);
        List<String> counts = new ArrayList<>();
        line.path("generations").forEach(one -> counts.add(one.path("count").asText()));
        assertThat(String.join(" ", counts)).isEqualTo(generations);
        assertThat(line.path("items")).hasSize(1);
    }

    @Test
    void pagesThroughEverybodyOnce() {
        Api api = running.api();
        String path = "/people/AFT00052763/descendants";
        List<String> ids = new ArrayList<>();
        Api.Answer page = api.get(path, "limit", "1000").with(200);
        ids.addAll(page.each("items", "id"));
        while (!page.body().path("next").isNull()) {
            String next = page.body().path("next").asText();
            page = api.get(path, "limit", "1000", "cursor", next).with(200);
            ids.addAll(page.each("items", "id"));
        }

        assertThat(ids).hasSize(1874);
        assertThat(ids.stream().collect(Collectors.toSet())).hasSize(1874);
    }

    @Test
    void holdsEverybodyAndEveryPairing() {
        assertThat(total("/people")).isEqualTo(2975);
        assertThat(total("/pairings")).isEqualTo(3033);
    }

    private int total(String path) {
        return running.api().get(path, "limit", "1").with(200).body().path("total").asInt();
    }
}
