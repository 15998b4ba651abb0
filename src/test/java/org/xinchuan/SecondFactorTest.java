package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.xinchuan.Api.Answer;
import org.xinchuan.account.OneTimePasswords;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

/** A code beside the password: switched on with a proof, asked for, good once, and replaced. */
@ExtendWith(TestGraph.class)
final class SecondFactorTest {

    private static final String PASSWORD = AccountFixture.PASSWORD;
    private static final String ANY = "[{'role':'PROV_ADMIN'}]";
    private static final String PATH = "/session/second-factor";

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
    void isSwitchedOnWithTheAuthenticatorsCodeAndThenAskedFor() {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.window()) {
            Answer begun = window.post(PATH, proof(PASSWORD)).with(200);
            String secret = begun.body().get("secret").asText();
            assertThat(Base32.decode(secret)).hasSize(20);
            assertThat(begun.body().get("uri").asText())
                    .isEqualTo(
                            "otpauth://totp/Xinchuan:luru?secret=" + secret + "&issuer=Xinchuan");
            JsonNode picture = begun.body().get("picture");
            picture.forEach(row -> assertThat(row.asText()).hasSize(picture.size()));
            // Nothing is asked for before it is confirmed.
            other.signIn("luru", PASSWORD).with(201);

            window.post(PATH + "/confirmation", "{'code':'000000'}")
                    .refused(422, "CODE_WRONG", "/code");
            confirm(window, secret);
            assertThat(window.get("/session").body().get("secondFactor").asBoolean()).isTrue();
            assertThat(house.api().get("/users/luru").body().get("secondFactor").asBoolean())
                    .isTrue();

            other.cookie(null);
            Answer asked = other.signIn("luru", PASSWORD).with(401);
            assertThat(asked.code()).isEqualTo("SECOND_FACTOR_REQUIRED");
            assertThat(other.signIn("luru", "wrong-password-1").with(401).code())
                    .isEqualTo("SIGN_IN_REFUSED");
            assertThat(enter(other, "luru", "123456").with(401).code())
                    .isEqualTo("SECOND_FACTOR_WRONG");
            assertThat(other.setCookie()).isNull();
            house.clock().forward(Duration.ofSeconds(30));
            enter(other, "luru", code(secret)).with(201);
            other.get("/people").with(200);
        }
    }

    @Test
    void aCodeIsGoodOnceAndForAShortTime() {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.window()) {
            String secret = switchedOn(window);
            assertThat(enter(other, "luru", code(secret)).with(401).code())
                    .as("that of the confirmation")
                    .isEqualTo("SECOND_FACTOR_WRONG");
            house.clock().forward(Duration.ofSeconds(30));
            String code = code(secret);
            enter(other, "luru", code.substring(0, 3) + " " + code.substring(3)).with(201);
            other.cookie(null);
            enter(other, "luru", code).with(401);

            house.clock().forward(Duration.ofSeconds(30));
            String slow = code(secret);
            house.clock().forward(Duration.ofSeconds(30));
            enter(other, "luru", slow).with(201);
            other.cookie(null);
            String late = code(secret);
            house.clock().forward(Duration.ofSeconds(60));
            enter(other, "luru", late).with(401);
        }
    }

    @Test
    void aRecoveryCodeLetsInOnceInItsPlace() {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.window()) {
            String secret = window.post(PATH, proof(PASSWORD)).body().get("secret").asText();
            List<String> codes = confirm(window, secret);
            assertThat(codes).hasSize(8).doesNotHaveDuplicates();
            assertThat(codes).allMatch(code -> code.matches("[a-z2-9]{5}(-[a-z2-9]{5}){5}"));

            enter(other, "luru", codes.get(0)).with(201);
            other.cookie(null);
            enter(other, "luru", codes.get(0)).with(401);
            enter(other, "luru", codes.get(7)).with(201);
            assertThat(house.api().get("/changes", "limit", "1000").each("items", "operation"))
                    .contains("account.second-factor", "account.recovery-code");
        }
    }

    @Test
    void guessingIsHeldBackLikePasswords() {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.window()) {
            String secret = switchedOn(window);
            house.clock().forward(Duration.ofMinutes(1));
            for (int i = 0; i < 10; i++) {
                enter(other, "luru", "00000" + i).with(401);
            }
            assertThat(enter(other, "luru", code(secret)).with(429).code())
                    .isEqualTo("TOO_MANY_ATTEMPTS");
        }
    }

    @Test
    void isSwitchedOnAndOffWithThePasswordAlone() {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.window()) {
            window.post(PATH, proof("wrong-password-1")).refused(422, "PASSWORD_WRONG", "/current");
            switchedOn(window);
            assertThat(window.post(PATH, proof(PASSWORD)).with(409).code())
                    .isEqualTo("SECOND_FACTOR_ON");
            window.post(PATH + "/removal", proof("wrong-password-1"))
                    .refused(422, "PASSWORD_WRONG", "/current");
            window.post(PATH + "/removal", proof(PASSWORD)).with(204);
            other.signIn("luru", PASSWORD).with(201);
            other.cookie(null);
            other.post(PATH, proof(PASSWORD)).with(401);
        }
        house.api().post(PATH, proof(PASSWORD)).refused(403, "SESSION_REQUIRED");
    }

    @Test
    void aSecretThatNobodyConfirmsIsForgottenAndBelongsToItsSession() {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.signedIn("other", ANY)) {
            String secret = window.post(PATH, proof(PASSWORD)).body().get("secret").asText();
            String code = "{'code':'" + code(secret) + "'}";
            other.post(PATH + "/confirmation", code).refused(422, "CODE_WRONG", "/code");
            house.clock().forward(Duration.ofMinutes(10));
            window.post(PATH + "/confirmation", "{'code':'" + code(secret) + "'}")
                    .refused(422, "CODE_WRONG", "/code");
        }
    }

    @Test
    void anAdministratorOrWhoeverRunsTheServerTakesALostOneAway(Graph graph, Store store) {
        try (Window window = house.signedIn("luru", ANY);
                Window other = house.window()) {
            switchedOn(window);
            // A new password alone does not take it away.
            String reset = change("{'resetPassword':true}").body().get("oneTimePassword").asText();
            assertThat(other.signIn("luru", reset).with(401).code())
                    .isEqualTo("SECOND_FACTOR_REQUIRED");
            change("{'removeSecondFactor':true}");
            house.entered("luru", reset).close();

            house.clock().forward(Duration.ofMinutes(1));
            window.cookie(null);
            window.signIn("luru", PASSWORD).with(201);
            switchedOn(window);
            OneTimePasswords passwords =
                    Application.on(store, graph, house.clock()).oneTimePasswords();
            String fresh = passwords.of("luru").orElseThrow().password();
            // The next write has the server follow what was written beside it.
            house.api().post("/people", "{'name':'沈砚秋'}").with(201);
            other.cookie(null);
            other.signIn("luru", fresh).with(201);
        }
    }

    @Test
    void theSecretIsSealedInTheStoreAndInNoRecord(TestGraph.Running running) {
        try (Window window = house.signedIn("luru", ANY)) {
            String secret = window.post(PATH, proof(PASSWORD)).body().get("secret").asText();
            List<String> codes = confirm(window, secret);
            String changes = house.api().get("/changes", "limit", "1000").text();
            String listed = house.api().get("/users").text();
            try (Session session = running.driver().session()) {
                String all =
                        session.run("MATCH (n) RETURN collect(properties(n)) AS all")
                                .single()
                                .get("all")
                                .toString();
                assertThat(all).contains("sealed:");
                for (String one : List.of(secret, codes.get(0))) {
                    assertThat(all.contains(one)).isFalse();
                    assertThat(changes + listed).doesNotContain(one);
                }
            }
        }
    }

    @Test
    void withoutAKeyFileItIsKeptAsItIs(Graph graph, Store store) throws IOException {
        try (AccountFixture plain = new AccountFixture(store, graph, house.clock(), Map.of());
                Window window = plain.signedIn("luru", ANY);
                Window other = plain.window()) {
            String secret = switchedOn(window);
            house.clock().forward(Duration.ofSeconds(30));
            enter(other, "luru", code(secret)).with(201);
        }
    }

    @Test
    void whereItIsDemandedNothingElseIsDoneBefore(Graph graph, Store store) throws IOException {
        Map<String, String> demanding = Map.of("XINCHUAN_SECOND_FACTOR", "administrators");
        try (AccountFixture strict = new AccountFixture(store, graph, house.clock(), demanding);
                Window window = strict.signedIn("luru", ANY);
                Window recorder = strict.signedIn("shenji", "[{'role':'AUDITOR'}]")) {
            recorder.get("/changes").with(200);
            assertThat(window.get("/session").body().get("mustSwitchOn").asBoolean()).isTrue();
            window.get("/people").refused(403, "SECOND_FACTOR_DEMANDED");
            window.post("/people", "{'name':'沈砚秋'}").refused(403, "SECOND_FACTOR_DEMANDED");
            window.post("/tokens", "{'name':'t','expiresOn':'2023-12-31'}")
                    .refused(403, "SECOND_FACTOR_DEMANDED");
            window.get("/about").with(200);
            switchedOn(window);
            assertThat(window.get("/session").body().get("mustSwitchOn").asBoolean()).isFalse();
            window.get("/people").with(200);
            window.post(PATH + "/removal", proof(PASSWORD)).with(204);
            window.get("/people").refused(403, "SECOND_FACTOR_DEMANDED");
        }
        assertThatThrownBy(() -> Config.from(Map.of("XINCHUAN_SECOND_FACTOR", "yes")))
                .hasMessageContaining("XINCHUAN_SECOND_FACTOR");
    }

    private Answer change(String patch) {
        String etag = house.api().get("/users/luru").etag();
        return house.api().patch("/users/luru", patch, "If-Match", etag).with(200);
    }

    private String switchedOn(Window window) {
        String secret = window.post(PATH, proof(PASSWORD)).with(200).body().get("secret").asText();
        confirm(window, secret);
        return secret;
    }

    /** Confirms with the code of the moment; the recovery codes. */
    private List<String> confirm(Window window, String secret) {
        Answer made =
                window.post(PATH + "/confirmation", "{'code':'" + code(secret) + "'}").with(200);
        List<String> codes = new ArrayList<>();
        made.body().get("recoveryCodes").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private Answer enter(Window window, String name, String code) {
        return window.post(
                "/session",
                "{'name':'%s','password':'%s','code':'%s'}".formatted(name, PASSWORD, code));
    }

    /** As an authenticator on a phone makes it. */
    private String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "RAW"),
                            house.clock().instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String proof(String password) {
        return "{'current':'" + password + "'}";
    }
}
