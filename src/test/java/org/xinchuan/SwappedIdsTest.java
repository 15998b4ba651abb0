package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.RoleCaller.Whole;
import org.xinchuan.access.Relation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recorder puts the ids of another enterprise where those of the own would stand, in paths,
 * bodies, filters and cursors: the answer is the same as for ids that nobody has.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SwappedIdsTest {

    private static final String THEIRS = "FOREIGN";
    private static final String NOBODYS = "NOBODY0";

    private final HttpClient client = HttpClient.newHttpClient();
    private AccountFixture house;
    private RoleCaller recorder;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        AccessWorld.load(graph, folder);
        house = new AccountFixture(store, graph);
        Window window = house.signedIn("one", "[{'role':'RECORDER','organisation':'E1'}]");
        recorder = new RoleCaller(client, house.running().port(), window.cookie(), window.csrf());
    }

    @AfterAll
    void stop() {
        client.close();
        house.close();
    }

    @Test
    void inPaths() {
        List<String> reads =
                List.of(
                        "/people/M-FOREIGN",
                        "/people/M-FOREIGN/descendants",
                        "/people/M-FOREIGN/ancestors",
                        "/people/M-FOREIGN/studio-descendants",
                        "/pairings/A-FOREIGN",
                        "/studios/S-FOREIGN/promotion",
                        "/studios/S-FOREIGN/namings",
                        "/studios/S-FOREIGN/assessments");
        List<String> writes =
                List.of(
                        "PATCH /people/M-FOREIGN",
                        "POST /people/M-FOREIGN/posts",
                        "DELETE /people/M-FOREIGN/posts/2020-01-01",
                        "PATCH /pairings/A-FOREIGN",
                        "POST /pairings/A-FOREIGN/graduation",
                        "POST /pairings/A-FOREIGN/extension",
                        "POST /pairings/A-FOREIGN/termination",
                        "POST /pairings/A-FOREIGN/void",
                        "POST /pairings/A-FOREIGN/assessments",
                        "PATCH /studios/S-FOREIGN",
                        "POST /studios/S-FOREIGN/people",
                        "POST /studios/S-FOREIGN/namings",
                        "PATCH /studios/S-FOREIGN/namings/GROUP-2020",
                        "POST /studios/S-FOREIGN/namings/GROUP-2020/reviews",
                        "POST /studios/S-FOREIGN/assessments",
                        "POST /studios/S-FOREIGN/origins",
                        "POST /studios/S-FOREIGN/honours",
                        "PATCH /events/V-FOREIGN",
                        "POST /events/V-FOREIGN/people",
                        "PATCH /events/V-FOREIGN/people/M-FOREIGN/ATTENDEE");
        for (String path : reads) {
            same(404, recorder.get(path), recorder.get(nobodys(path)));
        }
        for (String write : writes) {
            String method = write.substring(0, write.indexOf(' '));
            String path = write.substring(write.indexOf(' ') + 1);
            // Neither is told by what is wrong with the body.
            same(
                    404,
                    recorder.send(method, path, body(path), "\"1\""),
                    recorder.send(method, nobodys(path), body(path), "\"1\""));
        }
    }

    @Test
    void inBodies() {
        String slice = "{'person':'M-FOREIGN','role':'MEMBER','from':'2020'}";
        same(
                422,
                recorder.send("POST", "/studios/S-OWN/people", slice, null),
                recorder.send("POST", "/studios/S-OWN/people", nobodys(slice), null));
        house.api().post("/honours", "{'holder':'studio:S-OWN','honour':'none'}").with(422);
        String honour = "{'holder':'person:M-FOREIGN','honour':'none'}";
        same(
                422,
                recorder.send("POST", "/honours", honour, null),
                recorder.send("POST", "/honours", nobodys(honour), null));
        String part = "{'role':'JUDGE','person':'M-OWN','pairing':'A-FOREIGN'}";
        same(
                422,
                recorder.send("POST", "/events/V-OWN/people", part, null),
                recorder.send("POST", "/events/V-OWN/people", nobodys(part), null));
        String assessment = "{'kind':'PERIODIC','heldOn':'2020','person':'M-FOREIGN','score':80}";
        same(
                422,
                recorder.send("POST", "/pairings/A-OWN/assessments", assessment, null),
                recorder.send("POST", "/pairings/A-OWN/assessments", nobodys(assessment), null));
    }

    /** What is public may be named, and what is written stays within reach all the same. */
    @Test
    void aPublishedLeaderMayBeNamedButHoldsNoHonourOfOurs() {
        assertThat(
                        recorder.send(
                                        "POST",
                                        "/studios/S-OWN/people",
                                        "{'person':'L-FOREIGN','role':'ADVISER','from':'2020'}",
                                        null)
                                .status())
                .isEqualTo(201);
        assertThat(
                        recorder.send(
                                        "POST",
                                        "/studios",
                                        "{'code':'NEW','name':'新','organisation':'F'}",
                                        null)
                                .status())
                .isEqualTo(403);
    }

    @Test
    void inFilters() {
        for (String path :
                List.of(
                        "/pairings?person=M-FOREIGN",
                        "/pairings?mentor=L-FOREIGN",
                        "/pairings?apprentice=M-FOREIGN",
                        "/events?person=M-FOREIGN")) {
            same(200, recorder.get(path), recorder.get(nobodys(path)));
        }
        same(
                200,
                recorder.get("/people?organisation=F"),
                recorder.get("/people?organisation=NOBODY0"));
        same(
                200,
                recorder.get("/pairings?organisation=F"),
                recorder.get("/pairings?organisation=NOBODY0"));
    }

    @Test
    void inCursors() {
        for (String path : List.of("/people", "/pairings")) {
            String cursor =
                    house.api().get(path, "limit", "1").with(200).body().get("next").asText();
            Whole page = recorder.get(path + "?limit=100&cursor=" + RoleCaller.encoded(cursor));

            // A place in the list of everybody is none in that of one enterprise's people.
            assertThat(page.status()).isIn(200, 400);
            Stream.of(Relation.FOREIGN, Relation.SIBLING, Relation.ANCESTOR, Relation.DESCENDANT)
                    .forEach(
                            other ->
                                    assertThat(page.text())
                                            .doesNotContain(AccessWorld.canary(other)));
        }
    }

    private static String body(String path) {
        return path.endsWith("/honours") ? "{'honour':'none'}" : "{}";
    }

    private static String nobodys(String text) {
        return text.replace(THEIRS, NOBODYS);
    }

    private static void same(int status, Whole theirs, Whole nobodys) {
        assertThat(theirs.status()).as(theirs.text()).isEqualTo(status);
        assertThat(plain(theirs).replace(THEIRS, NOBODYS)).isEqualTo(plain(nobodys));
        assertThat(nobodys.status()).isEqualTo(status);
    }

    /** The body without what differs from request to request. */
    private static String plain(Whole answer) {
        return answer.text()
                .substring(answer.text().indexOf('\n'))
                .replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
