package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The demo group as anybody sees it who has not signed in. */
@OnDemoGroup
final class PublicViewTest {

    private static final String AS_OF = "?asOf=2023-11-28";

    private final Set<String> honoured = new HashSet<>();
    private Running running;
    private Window visitor;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        DemoGroup.writeTo(folder);
        for (String row : Files.readAllLines(folder.resolve("honours.csv"))) {
            honoured.add(row.split(",")[0].replace("person:", ""));
        }
        running = Running.on(store, graph);
        visitor = new Window(running);
    }

    @AfterAll
    void stop() {
        visitor.close();
        running.close();
    }

    @Test
    void theFirstQuestionIsAnsweredWithEvidence() {
        JsonNode answer = visitor.get("/studios/S01/descendants" + AS_OF).with(200).body();

        assertThat(answer.get("count").asInt()).isEqualTo(8);
        List<String> codes = new ArrayList<>();
        answer.get("studios")
                .forEach(
                        studio -> {
                            codes.add(studio.get("code").asText());
                            assertThat(studio.get("parents")).isNotEmpty();
                            studio.get("parents")
                                    .forEach(link -> assertThat(link.get("evidence")).isNotEmpty());
                        });
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        // The same studios and links as an administrator sees.
        JsonNode whole =
                running.api()
                        .get("/studios/S01/descendants", "asOf", "2023-11-28")
                        .with(200)
                        .body();
        List<String> all = new ArrayList<>();
        whole.get("studios").forEach(studio -> all.add(studio.get("code").asText()));
        assertThat(codes).isEqualTo(all);
    }

    @Test
    void evidenceTellsYearsAndTheNamesThatNoticesPublish() {
        JsonNode answer = visitor.get("/studios/S01/descendants" + AS_OF).body();
        List<JsonNode> evidence = new ArrayList<>();
        answer.get("studios")
                .forEach(
                        studio ->
                                studio.get("parents")
                                        .forEach(
                                                link ->
                                                        link.get("evidence")
                                                                .forEach(evidence::add)));
        assertThat(evidence).hasSizeGreaterThan(8);
        for (JsonNode piece : evidence) {
            for (String day : List.of("from", "to")) {
                assertThat(piece.get(day).asText("2000"))
                        .as(piece.toString())
                        .matches("\\d{4}|null");
            }
            for (String who : List.of("mentor", "apprentice", "person", "grandMentor")) {
                if (piece.has(who) && !piece.has(who + "Id")) {
                    assertThat(piece.get(who).asText()).endsWith("**");
                }
            }
        }
    }

    /** Everybody who neither leads a studio nor holds an honour is in no public answer by name. */
    @Test
    void nobodyElseIsNamedAnywhere() {
        Set<String> published = new HashSet<>();
        Set<String> others = new HashSet<>();
        List<String> studios = new ArrayList<>();
        running.api()
                .get("/studios", "limit", "1000")
                .body()
                .get("items")
                .forEach(
                        studio -> {
                            studios.add(studio.get("code").asText());
                            studio.get("leaders")
                                    .forEach(one -> published.add(one.get("name").asText()));
                        });
        JsonNode people = running.api().get("/people", "limit", "1000").body().get("items");
        people.forEach(
                one ->
                        (honoured.contains(one.get("id").asText()) ? published : others)
                                .add(one.get("name").asText()));
        others.removeAll(published);
        assertThat(others).hasSizeGreaterThan(50);

        for (String code : studios) {
            for (String page : List.of("", "/descendants", "/ancestors")) {
                String text = visitor.get("/studios/" + code + page + AS_OF).with(200).text();
                assertThat(others).as(code + page).noneMatch(name -> text.contains(name));
            }
        }
    }

    @Test
    void peopleAndPairingsAreForThoseWhoSignIn() {
        for (String path :
                List.of("/people", "/people/P010107", "/pairings", "/changes", "/users")) {
            visitor.get(path).refused(401, "UNAUTHORIZED");
        }
        visitor.post("/people", "{'name':'甲'}").refused(401, "UNAUTHORIZED");
    }

    @Test
    void publicFiguresAreThoseOfAnAdministrator() {
        for (String id : List.of("I01", "I02", "I03", "I19", "I20")) {
            assertThat(visitor.get("/reports/" + id + AS_OF).with(200).body().get("value"))
                    .as(id)
                    .isEqualTo(
                            running.api()
                                    .get("/reports/" + id, "asOf", "2023-11-28")
                                    .body()
                                    .get("value"));
        }
    }
}
