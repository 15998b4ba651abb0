package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.Api.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.time.Duration;

/** People see where they are signed in, end what they do not know, and only their own. */
@ExtendWith(TestGraph.class)
final class OwnSessionsTest {

    private static final String ANY = "[{'role':'PROV_ADMIN'}]";
    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private AccountFixture house;

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        house = new AccountFixture(store, graph);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void everySessionIsListedWithItsDeviceAndTimes() {
        try (Window here = house.signedIn("luru", "[]");
                Window there = house.window()) {
            house.clock().forward(Duration.ofMinutes(5));
            enter(there, "luru", FIREFOX);
            house.clock().forward(Duration.ofMinutes(5));

            Answer list = here.get("/sessions").with(200);
            assertThat(list.each("items", "startedAt"))
                    .containsExactly("2023-11-28T08:00:00Z", "2023-11-28T08:05:00Z");
            assertThat(list.each("items", "lastUsedAt"))
                    .containsExactly("2023-11-28T08:10:00Z", "2023-11-28T08:05:00Z");
            assertThat(list.each("items", "current")).containsExactly("true", "false");
            assertThat(list.each("items", "browser")).containsExactly("null", "Firefox");
            assertThat(list.each("items", "system")).containsExactly("null", "Linux");
            assertThat(list.text())
                    .doesNotContain(there.cookie().substring("xinchuan=".length()), there.csrf());
        }
    }

    @Test
    void oneIsEndedAndTheOthersGoOn() {
        try (Window here = house.signedIn("luru", ANY);
                Window there = house.window()) {
            house.clock().forward(Duration.ofMinutes(1));
            enter(there, "luru", FIREFOX);
            String id = here.get("/sessions").each("items", "id").getLast();

            here.delete("/sessions/" + id).with(204);
            assertThat(here.setCookie()).isNull();
            there.post("/people", "{'name':'沈砚秋'}").refused(401, "SESSION_ENDED");
            here.get("/people").with(200);
            here.delete("/sessions/" + id).refused(404, "NOT_FOUND");

            String own = here.get("/sessions").each("items", "id").getFirst();
            here.delete("/sessions/" + own).with(204);
            assertThat(here.setCookie()).contains("Max-Age=0");
            here.get("/sessions").refused(401, "UNAUTHORIZED");
        }
    }

    @Test
    void nobodySeesOrEndsThoseOfOthers() {
        try (Window one = house.signedIn("one", ANY);
                Window two = house.signedIn("two", ANY);
                Window nobody = house.window()) {
            String id = two.get("/sessions").each("items", "id").getFirst();

            assertThat(one.get("/sessions").each("items", "id")).hasSize(1).doesNotContain(id);
            Answer foreign = one.delete("/sessions/" + id);
            foreign.refused(404, "NOT_FOUND");
            assertThat(foreign.body().get("detail").asText())
                    .isEqualTo(
                            one.delete("/sessions/0000000000000000")
                                    .body()
                                    .get("detail")
                                    .asText()
                                    .replace("0000000000000000", id));
            two.get("/people").with(200);
            nobody.get("/sessions").refused(401, "UNAUTHORIZED");
            house.api().get("/sessions").refused(403, "SESSION_REQUIRED");
        }
    }

    @Test
    void whatIsOverIsNotListed() {
        try (Window here = house.signedIn("luru", ANY);
                Window there = house.window()) {
            enter(there, "luru", FIREFOX);
            house.clock().forward(Duration.ofMinutes(29));
            here.get("/people").with(200);
            house.clock().forward(Duration.ofMinutes(2));

            assertThat(here.get("/sessions").each("items", "current")).containsExactly("true");
        }
    }

    /** Pages ask this all the time, so that they are cleared when their session is over. */
    @Test
    void askingWhetherItGoesOnDoesNotKeepItGoing() {
        try (Window window = house.signedIn("luru", ANY)) {
            window.get("/people").with(200);
            for (int minute = 1; minute < 30; minute++) {
                house.clock().forward(Duration.ofMinutes(1));
                assertThat(window.get("/session").body().get("signedIn").asBoolean()).isTrue();
            }
            house.clock().forward(Duration.ofMinutes(1));
            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isFalse();
        }
    }

    private static void enter(Window window, String name, String device) {
        window.post(
                        "/session",
                        "{'name':'" + name + "','password':'" + AccountFixture.PASSWORD + "'}",
                        "User-Agent",
                        device)
                .with(201);
    }
}
