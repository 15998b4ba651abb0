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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Granting, disabling, tokens: what rights somebody has changes with the next request. */
@ExtendWith(TestGraph.class)
final class UsersTest {

    private static final String ADMINISTRATOR = "[{'role':'PROV_ADMIN'}]";

    private AccountFixture house;

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        house = new AccountFixture(store, graph);
        house.api()
                .post("/organisations", "{'code':'E1','name':'甲','kind':'ENTERPRISE'}")
                .with(201);
        house.api().post("/people", "{'id':'P1','name':'沈砚秋'}").with(201);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void onlyAProvincialAdministratorCaresForAccounts() {
        try (Window nobody = house.window();
                Window auditor = house.signedIn("shenji", "[{'role':'AUDITOR'}]");
                Window administrator = house.signedIn("sheng", ADMINISTRATOR)) {
            nobody.get("/users").refused(401, "UNAUTHORIZED");
            nobody.get("/tokens").refused(401, "UNAUTHORIZED");
            auditor.get("/users").refused(403, "FORBIDDEN");
            auditor.post("/users", "{'name':'x'}").refused(403, "FORBIDDEN");
            Answer list = administrator.get("/users").with(200);
            assertThat(list.each("items", "name")).containsExactly("sheng", "shenji");
            assertThat(list.text()).doesNotContain("argon2", "hash", "Password\":\"");
        }
    }

    @Test
    void whatIsGrantedHoldsFromTheNextRequest() {
        try (Window window = house.signedIn("luru", "[]")) {
            assertThat(Window.roles(window.get("/session"))).isEmpty();
            window.get("/users").refused(403, "FORBIDDEN");
            patch("luru", "{'grants':" + ADMINISTRATOR + ",'person':'P1'}").with(200);

            Answer who = window.get("/session");
            assertThat(Window.roles(who)).containsExactly("PROV_ADMIN", "SUBJECT");
            assertThat(who.body().get("person").asText()).isEqualTo("P1");
            window.get("/users").with(200);

            patch("luru", "{'grants':[{'role':'RECORDER','organisation':'E1'}]}").with(200);
            window.get("/users").refused(403, "FORBIDDEN");

            patch("luru", "{'disabled':true}").with(200);
            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isFalse();
        }
    }

    @Test
    void nobodyGrantsToTheOwnAccount() {
        try (Window window = house.signedIn("sheng", ADMINISTRATOR)) {
            String etag = window.get("/users/sheng").etag();
            for (String body :
                    new String[] {
                        "{'grants':[{'role':'AUDITOR'}]}",
                        "{'disabled':true}",
                        "{'resetPassword':true}"
                    }) {
                window.patch("/users/sheng", body, "If-Match", etag).refused(403, "OWN_ACCOUNT");
            }
            String token =
                    window.post("/tokens", "{'name':'t','expiresOn':'2023-12-31'}")
                            .body()
                            .get("token")
                            .asText();
            try (Window program = house.window()) {
                program.patch(
                                "/users/sheng",
                                "{'grants':[{'role':'AUDITOR'}]}",
                                "If-Match",
                                window.get("/users/sheng").etag(),
                                "Authorization",
                                "Bearer " + token)
                        .refused(403, "OWN_ACCOUNT");
            }
        }
    }

    @Test
    void aNewOneTimePasswordEndsWhatWasSignedIn() {
        try (Window window = house.signedIn("luru", "[]")) {
            String first =
                    patch("luru", "{'resetPassword':true}")
                            .with(200)
                            .body()
                            .get("oneTimePassword")
                            .asText();

            window.post("/people", "{'name':'甲'}").refused(401, "SESSION_ENDED");
            window.cookie(null);
            window.signIn("luru", AccountFixture.PASSWORD).with(401);
            assertThat(
                            window.signIn("luru", first)
                                    .with(201)
                                    .body()
                                    .get("mustChangePassword")
                                    .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void refusesAccountsThatCannotBe() {
        house.account("luru", "[]");
        post("{'name':'luru'}").refused(409, "DUPLICATE_ID", "/name");
        post("{'name':'a b'}").refused(422, "CODE_INVALID", "/name");
        post("{}").refused(422, "REQUIRED_EMPTY", "/name");
        post("{'name':'x','passwordHash':'y'}").refused(400, "BAD_BODY", "/passwordHash");
        post("{'name':'x','mustChangePassword':false}")
                .refused(400, "BAD_BODY", "/mustChangePassword");
        post("{'name':'x','grants':[{'role':'RECORDER','organisation':'E9'}]}")
                .refused(422, "ORGANISATION_UNKNOWN", "/grants/0/organisation");
        post("{'name':'x','grants':[{'role':'PROV_ADMIN','organisation':'E1'}]}")
                .refused(422, "ROLE_PROVINCE_WIDE", "/grants/0/organisation");
        post("{'name':'x','grants':[{'role':'SUBJECT'}]}")
                .refused(422, "ROLE_NOT_GRANTED", "/grants/0/role");
        post("{'name':'x','person':'P9'}").refused(422, "PERSON_NOT_FOUND", "/person");
        house.api().patch("/users/luru", "{'disabled':true}").refused(428, "IF_MATCH_REQUIRED");
        house.api()
                .patch("/users/luru", "{'disabled':true}", "If-Match", "\"0\"")
                .refused(412, "STALE");
        patch("luru", "{'name':'other'}").refused(422, "ID_FIXED", "/name");
        house.api().get("/users/nobody").refused(404, "NOT_FOUND");
    }

    @Test
    void aTokenActsForItsOwnerUntilItExpiresOrIsRevoked() {
        try (Window owner =
                        house.signedIn(
                                "luru",
                                "[{'role':'PROV_ADMIN'},{'role':'RECORDER','organisation':'E1'}]");
                Window program = house.window()) {
            Answer made =
                    owner.post(
                                    "/tokens",
                                    "{'name':'同步','expiresOn':'2024-01-31',"
                                            + "'grants':[{'role':'RECORDER','organisation':'E1'}]}")
                            .with(201);
            String[] bearer = {"Authorization", "Bearer " + made.body().get("token").asText()};
            Answer who = program.get("/session", bearer).with(200);
            assertThat(who.body().get("name").asText()).isEqualTo("luru");
            assertThat(Window.roles(who)).containsExactly("RECORDER");
            program.post("/people", "{'name':'甲','organisation':'E1'}", bearer).with(201);
            program.post("/people", "{'name':'甲'}", bearer).refused(403, "OUTSIDE_REACH");
            program.get("/users", bearer).refused(403, "FORBIDDEN");
            program.get("/tokens", bearer).refused(403, "SESSION_REQUIRED");
            program.post("/tokens", "{'name':'x','expiresOn':'2024-01-31'}", bearer)
                    .refused(403, "SESSION_REQUIRED");
            assertThat(owner.get("/tokens").text()).contains("同步").doesNotContain("xc_");

            patch("luru", "{'grants':[{'role':'AUDITOR'}]}").with(200);
            assertThat(Window.roles(program.get("/session", bearer))).isEmpty();

            house.clock().forward(Duration.ofDays(64));
            program.get("/session", bearer).with(200);
            house.clock().forward(Duration.ofDays(1));
            program.get("/session", bearer).refused(401, "UNAUTHORIZED");
        }
    }

    @Test
    void aTokenHasNoMoreRightsThanItsOwnerAndEndsWithinAYear() {
        try (Window owner = house.signedIn("luru", "[{'role':'RECORDER','organisation':'E1'}]");
                Window other = house.signedIn("other", "[{'role':'AUDITOR'}]");
                Window program = house.window()) {
            for (String grant : new String[] {"{'role':'PROV_ADMIN'}", "{'role':'RECORDER'}"}) {
                owner.post(
                                "/tokens",
                                "{'name':'x','expiresOn':'2024-01-31','grants':[" + grant + "]}")
                        .refused(422, "GRANT_NOT_HELD", "/grants/0");
            }
            owner.post("/tokens", "{'name':'x','expiresOn':'2024-11-29'}")
                    .refused(422, "TOKEN_LIFE", "/expiresOn");
            owner.post("/tokens", "{'name':'x','expiresOn':'2023-11-27'}")
                    .refused(422, "TOKEN_LIFE", "/expiresOn");
            Answer made = owner.post("/tokens", "{'name':'x','expiresOn':'2024-11-28'}").with(201);
            String id = made.body().get("id").asText();
            String[] bearer = {"Authorization", "Bearer " + made.body().get("token").asText()};
            program.get("/session", bearer).with(200);
            other.delete("/tokens/" + id).refused(404, "NOT_FOUND");
            owner.delete("/tokens/" + id).with(204);
            program.get("/session", bearer).refused(401, "UNAUTHORIZED");
            for (String wrong :
                    new String[] {
                        "Bearer",
                        "Bearer ",
                        "Basic " + Api.TOKEN,
                        Api.TOKEN,
                        "Bearer " + Api.TOKEN + "0"
                    }) {
                program.get("/session", "Authorization", wrong).refused(401, "UNAUTHORIZED");
            }
            Answer admin = program.get("/session", "Authorization", "bearer " + Api.TOKEN);
            assertThat(Window.roles(admin)).containsExactly("PROV_ADMIN", "AUDITOR", "OPERATOR");
        }
    }

    @Test
    void aTokenIsThePasswordOfACalendarAndOfNothingElse() throws Exception {
        try (Window owner = house.signedIn("luru", "[{'role':'RECORDER','organisation':'E1'}]");
                Window program = house.window()) {
            Answer made = owner.post("/tokens", "{'name':'x','expiresOn':'2024-11-28'}").with(201);
            String token = made.body().get("token").asText();
            assertThat(challenges("/due.ics"))
                    .containsExactly(
                            "Bearer realm=\"xinchuan\"",
                            "Basic realm=\"xinchuan\", charset=\"UTF-8\"");
            assertThat(challenges("/due")).containsExactly("Bearer realm=\"xinchuan\"");
            for (String name : new String[] {"", "luru", "登录 名"}) {
                assertThat(program.get("/due.ics", basic(name + ":" + token)).with(200).text())
                        .startsWith("BEGIN:VCALENDAR");
            }
            program.get("/due", basic("luru:" + token)).refused(401, "UNAUTHORIZED");
            program.post("/people", "{'name':'甲','organisation':'E1'}", basic("luru:" + token))
                    .refused(401, "UNAUTHORIZED");
            program.post("/due.ics", "{}", basic("luru:" + token)).refused(401, "UNAUTHORIZED");
            for (String wrong : new String[] {"luru:" + token + "0", token + ":", "luru", ""}) {
                program.get("/due.ics", basic(wrong)).refused(401, "UNAUTHORIZED");
            }
            program.get("/due.ics", "Authorization", "Basic !").refused(401, "UNAUTHORIZED");
            owner.delete("/tokens/" + made.body().get("id").asText()).with(204);
            program.get("/due.ics", basic("luru:" + token)).refused(401, "UNAUTHORIZED");
        }
    }

    /** What somebody is asked to show who shows nothing. */
    private List<String> challenges(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + house.running().port() + "/api/v1" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            return answer.headers().allValues("WWW-Authenticate");
        }
    }

    private static String[] basic(String pair) {
        byte[] utf8 = pair.getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8)};
    }

    private Answer post(String body) {
        return house.api().post("/users", body);
    }

    private Answer patch(String name, String body) {
        return house.api()
                .patch(
                        "/users/" + name,
                        body,
                        "If-Match",
                        house.api().get("/users/" + name).etag());
    }
}
