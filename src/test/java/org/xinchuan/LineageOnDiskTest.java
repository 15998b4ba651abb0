package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.ledger.Changes;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.lineage.descent.DescentQuestion;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The index on disk after a process that ended at the worst moment, and when it is wrong. */
@BesideOthers
final class LineageOnDiskTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final String BY_PAIRING = HaltingServer.MARK + "-PAIRING";

    @TempDir private Path folder;

    /** Nothing that is asked for is in the index on disk: it has to follow the change record. */
    @Test
    void aWriteThatWasCommittedAndNeverAppliedIsThereAfterTheNextStart() throws Exception {
        prepared();
        try (ChildJvm child = ChildJvm.start(HaltingServer.class, folder.toString());
                Api api = new Api(Integer.parseInt(child.says("PORT ").substring(5)))) {
            taught(api, "BEFORE", "P0", "P1").with(201);
            assertThatThrownBy(() -> taught(api, BY_PAIRING, "P1", "P2"))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(child.ended()).isEqualTo(HaltingServer.HALTED);
        }
        long kept = new Snapshot(folder).read().orElseThrow().head().sequence();

        try (Application application = opened()) {
            assertThat(new Changes(application.graph()).head().sequence()).isEqualTo(kept + 2);
            assertThat(application.check()).isEmpty();
            Lineage fresh = fresh(application);
            try (Running running = Running.on(application)) {
                Api api = running.api();
                api.get("/pairings/" + BY_PAIRING).with(200);
                assertThat(line(api, "P0"))
                        .isEqualTo(line(fresh, "P0"))
                        .containsExactly("P1", "P2");
                assertThat(grown(api, "S1")).isEqualTo(grown(fresh, "S1")).containsExactly("S2 B");
                // Whoever was not answered may send it again, and is told that it is there.
                taught(api, BY_PAIRING, "P1", "P2").with(409);
            }
        }
    }

    @Test
    void theCommandTellsWhatIsWrongInTheIndexAndEndsWithOne() throws Exception {
        prepared();
        Snapshot snapshot = new Snapshot(folder);
        try (Application application = opened();
                Running running = Running.on(application)) {
            taught(running.api(), "AFTER", "P1", "P2").with(201);
        }
        assertThat(checked().code()).as("before it is damaged").isZero();
        Snapshot.Kept kept = snapshot.read().orElseThrow();
        snapshot.write(
                new Snapshot.Kept(
                        kept.head(),
                        kept.people().change().removePairing("AFTER", Set.of("P2")).done()));

        Ended ended = checked();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("person:P1", "[lineage-index]"),
                        line -> assertThat(line).contains("person:P2", "[lineage-index]"),
                        line ->
                                assertThat(line)
                                        .contains(
                                                "studio:S2",
                                                "the index lacks the link to parent S1 of grade B",
                                                "[lineage-index]"));
    }

    private record Ended(int code, String out) {}

    private Ended checked() {
        StringWriter out = new StringWriter();
        int code =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .execute("check", "--data", folder.toString());
        return new Ended(code, out.toString());
    }

    /** Two studios whose leaders no pairing joins yet, and an index of them on disk. */
    private void prepared() throws IOException {
        NewStore.in(folder);
        try (Application application = opened();
                Running running = Running.on(application)) {
            Api api = running.api();
            for (int i = 0; i < 3; i++) {
                api.post("/people", "{'id':'P%d','name':'某'}".formatted(i)).with(201);
            }
            for (int i = 1; i < 3; i++) {
                api.post(
                                "/studios",
                                "{'code':'S%d','name':'室','foundedOn':'%d-01-01'}"
                                        .formatted(i, 2000 + 10 * i))
                        .with(201);
                api.post(
                                "/studios/S%d/people".formatted(i),
                                "{'person':'P%d','role':'LEADER','from':'%d-01-01'}"
                                        .formatted(i, 2000 + 10 * i))
                        .with(201);
            }
        }
        assertThat(new Snapshot(folder).read()).isPresent();
    }

    private Application opened() throws IOException {
        return Application.open(Config.from(Map.of()), folder, Optional.empty(), Running.CLOCK);
    }

    private static Api.Answer taught(Api api, String id, String mentor, String apprentice) {
        return api.post(
                "/pairings",
                ("{'id':'%s','mentors':['%s'],'apprentices':['%s'],'startsOn':'2012',"
                                + "'endsOn':'2014'}")
                        .formatted(id, mentor, apprentice));
    }

    private static Lineage fresh(Application application) {
        LineageIndex index = new LineageIndex(application.graph());
        index.load();
        return index.now();
    }

    private static List<String> line(Api api, String person) {
        return api.get("/people/" + person + "/descendants").with(200).each("items", "id");
    }

    private static List<String> line(Lineage lineage, String person) {
        return lineage.people().descendants(person, TODAY, 9).page(0, 9).stream()
                .map(one -> one.id())
                .toList();
    }

    /** The studios that grew out of one, each with the grade of its link to that one. */
    private static List<String> grown(Api api, String studio) {
        List<String> grown = new ArrayList<>();
        api.get("/studios/" + studio + "/descendants")
                .with(200)
                .body()
                .get("studios")
                .forEach(
                        one ->
                                grown.add(
                                        one.get("code").asText()
                                                + " "
                                                + one.at("/parents/0/grade").asText()));
        return grown;
    }

    private static List<String> grown(Lineage lineage, String studio) {
        return lineage
                .studios()
                .descendants(studio, DescentQuestion.asOf(TODAY))
                .orElseThrow()
                .studios()
                .stream()
                .map(one -> one.code() + " " + one.parents().getFirst().grade())
                .toList();
    }
}
