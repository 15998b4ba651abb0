package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.xinchuan.Api.Answer;
import org.xinchuan.account.OneTimePasswords;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Signing in with a name and a password, and what a session is good for. */
@ExtendWith(TestGraph.class)
final class SignInTest {

    private static final String PASSWORD = AccountFixture.PASSWORD;
    private static final String ANY = "[{'role':'PROV_ADMIN'}]";
    private static final String WRITE = "{'name':'沈砚秋'}";

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
    void tellsNobodyApartBeforeSigningIn() {
        try (Window window = house.window()) {
            Answer nobody = window.get("/session").with(200);

            assertThat(nobody.body().get("signedIn").asBoolean()).isFalse();
            assertThat(nobody.body().get("csrf").isNull()).isTrue();
            assertThat(Window.roles(nobody)).isEmpty();
            assertThat(window.setCookie()).isNull();
        }
    }

    @Test
    void signsInAndOut() {
        house.api()
                .post("/organisations", "{'code':'E1','name':'甲','kind':'ENTERPRISE'}")
                .with(201);
        try (Window window = house.signedIn("luru", "[{'role':'RECORDER','organisation':'E1'}]")) {
            Answer who = window.get("/session").with(200);

            assertThat(who.body().get("signedIn").asBoolean()).isTrue();
            assertThat(who.body().get("name").asText()).isEqualTo("luru");
            assertThat(who.body().get("mustChangePassword").asBoolean()).isFalse();
            assertThat(Window.roles(who)).containsExactly("RECORDER");
            assertThat(who.body().at("/scopes/0/organisation").asText()).isEqualTo("E1");
            window.post("/people", "{'name':'沈砚秋','organisation':'E1'}").with(201);

            String cookie = window.cookie();
            window.delete("/session").with(204);
            assertThat(window.cookie()).isNull();
            window.cookie(cookie);
            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isFalse();
        }
    }

    @Test
    void theCookieIsForTheServerAlone() {
        try (Window window = house.signedIn("luru", ANY)) {
            assertThat(window.setCookie())
                    .matches("xinchuan=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    void theSameAnswerForAnUnknownNameAWrongPasswordAndADisabledAccount() {
        house.signedIn("known", ANY).close();
        house.signedIn("gone", ANY).close();
        String etag = house.api().get("/users/gone").etag();
        house.api().patch("/users/gone", "{'disabled':true}", "If-Match", etag).with(200);
        try (Window window = house.window()) {
            List<String> bodies =
                    List.of(
                                    window.signIn("known", "wrong-password-1").with(401),
                                    window.signIn("nobody", "wrong-password-1").with(401),
                                    window.signIn("gone", PASSWORD).with(401))
                            .stream()
                            .map(a -> withoutId(a.text()))
                            .toList();

            assertThat(bodies.get(0)).contains("SIGN_IN_REFUSED");
            assertThat(bodies).allMatch(bodies.get(0)::equals);
            assertThat(window.setCookie()).isNull();
        }
    }

    @Test
    void refusesTooManyAttemptsUntilTimeHasPassed() {
        house.signedIn("known", ANY).close();
        for (String name : List.of("known", "nobody")) {
            try (Window window = house.window()) {
                for (int i = 0; i < 10; i++) {
                    window.signIn(name, "wrong-password-1").with(401);
                }
                Answer refused = window.signIn(name, PASSWORD).with(429);
                assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
                assertThat(refused.body().get("detail").asText()).contains("6 秒");
                window.signIn("other-" + name, PASSWORD).with(401);
            }
        }
        house.clock().forward(Duration.ofSeconds(6));
        try (Window window = house.window()) {
            window.signIn("known", PASSWORD).with(201);
            window.signIn("known", PASSWORD).with(201);
        }
    }

    @Test
    void neverKeepsASessionThatTheBrowserCameWith() {
        try (Window window = house.signedIn("luru", ANY)) {
            String planted = window.cookie();
            String csrf = window.csrf();
            window.signIn("luru", PASSWORD).with(201);

            assertThat(window.cookie()).isNotEqualTo(planted);
            assertThat(window.csrf()).isNotEqualTo(csrf);
            window.cookie(planted);
            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isFalse();

            window.cookie("xinchuan=planted");
            window.signIn("luru", PASSWORD).with(201);
            assertThat(window.cookie()).doesNotContain("planted");
        }
    }

    @Test
    void aWriteWithACookieNeedsTheTokenOfItsOwnSession() {
        try (Window one = house.signedIn("one", ANY);
                Window two = house.signedIn("two", ANY)) {
            String own = one.csrf();
            for (String csrf : new String[] {null, "wrong", two.csrf(), own + "x"}) {
                one.csrf(csrf);
                one.post("/people", WRITE).refused(403, "CSRF_TOKEN");
                one.delete("/session").refused(403, "CSRF_TOKEN");
            }
            one.csrf(own);
            one.post("/people", WRITE, "Origin", "http://evil.example").refused(403, "CROSS_SITE");
            one.post("/people", WRITE).with(201);
        }
    }

    @Test
    void endsWhenNobodyUsesIt() {
        try (Window window = house.signedIn("luru", ANY)) {
            house.clock().forward(Duration.ofMinutes(29));
            window.post("/people", WRITE).with(201);
            house.clock().forward(Duration.ofMinutes(29));
            window.post("/people", WRITE).with(201);
            house.clock().forward(Duration.ofMinutes(30));
            window.post("/people", WRITE).refused(401, "SESSION_ENDED");

            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isFalse();
            assertThat(window.setCookie()).contains("Max-Age=0");
        }
    }

    @Test
    void endsAfterADayOfWork() {
        try (Window window = house.signedIn("luru", ANY)) {
            for (int minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
                house.clock().forward(Duration.ofMinutes(20));
                window.get("/people").with(200);
            }
            house.clock().forward(Duration.ofMinutes(20));
            window.post("/people", WRITE).refused(401, "SESSION_ENDED");
        }
    }

    @Test
    void theFirstAdministratorChangesTheOneTimePasswordBeforeAnythingElse(
            Graph graph, Store store) {
        Application application = Application.on(store, graph, Running.CLOCK);
        String first = application.oneTimePasswords().first().orElseThrow().password();
        assertThat(application.oneTimePasswords().first()).isEmpty();
        try (Window window = house.window()) {
            house.api().post("/people", WRITE).with(201);
            Answer entered = window.signIn("admin", first).with(201);

            assertThat(entered.body().get("mustChangePassword").asBoolean()).isTrue();
            assertThat(Window.roles(entered)).isEmpty();
            window.get("/people").refused(403, "PASSWORD_CHANGE_REQUIRED");
            window.post("/people", WRITE).refused(403, "PASSWORD_CHANGE_REQUIRED");
            window.get("/users").refused(403, "PASSWORD_CHANGE_REQUIRED");
            window.get("/about").with(200);

            String before = window.cookie();
            Answer changed = change(window, first, PASSWORD).with(200);
            assertThat(Window.roles(changed)).containsExactly("PROV_ADMIN", "AUDITOR", "OPERATOR");
            assertThat(window.cookie()).isNotEqualTo(before);
            window.get("/users").with(200);
            window.signIn("admin", first).with(401);
        }
    }

    @Test
    void aOneTimePasswordThatNobodyUsedForAWeekIsAsWrongAsAnyOther() {
        String late = house.account("late", ANY);
        String soon = house.account("soon", ANY);
        Answer listed = house.api().get("/users/late").with(200);
        assertThat(listed.body().get("oneTimeUntil").asText()).isEqualTo("2023-12-05");
        house.clock().forward(Duration.ofDays(7));
        house.entered("soon", soon).close();
        house.clock().forward(Duration.ofDays(1));
        try (Window window = house.window()) {
            String over = window.signIn("late", late).with(401).text();
            String wrong = window.signIn("late", "wrong-password-1").with(401).text();
            assertThat(withoutId(over)).isEqualTo(withoutId(wrong)).contains("SIGN_IN_REFUSED");
            // A password of one's own has no such end.
            window.signIn("soon", PASSWORD).with(201);
        }
        Answer kept = house.api().get("/users/soon").with(200);
        assertThat(kept.body().get("oneTimeUntil").isNull()).isTrue();
        String again =
                house.api()
                        .patch(
                                "/users/late",
                                "{'resetPassword':true}",
                                "If-Match",
                                house.api().get("/users/late").etag())
                        .with(200)
                        .body()
                        .get("oneTimePassword")
                        .asText();
        house.entered("late", again).close();
    }

    @Test
    void whoeverRunsTheServerMakesANewOneTimePassword(Graph graph, Store store) {
        Application application = Application.on(store, graph, house.clock());
        OneTimePasswords passwords = application.oneTimePasswords();
        assertThat(passwords.of("admin")).isEmpty();
        String first = passwords.first().orElseThrow().password();
        house.clock().forward(Duration.ofDays(8));
        try (AccountFixture later = fixture(store, graph);
                Window window = later.window()) {
            window.signIn("admin", first).with(401);
            OneTimePasswords.Told told = passwords.of("admin").orElseThrow();
            assertThat(told.until()).isEqualTo("2023-12-13");
            assertThat(told.toString()).doesNotContain(told.password());
            // Written beside the running server, as another server of the store would.
            later.api().post("/people", WRITE).with(201);
            window.signIn("admin", told.password()).with(201);
        }
    }

    private AccountFixture fixture(Store store, Graph graph) {
        try {
            return new AccountFixture(store, graph, house.clock(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutId(String problem) {
        return problem.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void refusesPasswordsThatAreShortCommonOrTheSame() {
        try (Window window = house.signedIn("luruyuan", ANY)) {
            change(window, PASSWORD, "short").refused(422, "PASSWORD_LENGTH", "/new");
            change(window, PASSWORD, "x".repeat(129)).refused(422, "PASSWORD_LENGTH", "/new");
            Answer common = change(window, PASSWORD, "Football1234");
            common.refused(422, "PASSWORD_COMMON", "/new");
            assertThat(common.text()).contains("常见的口令、单词或姓名");
            change(window, PASSWORD, "aaaaaaaaaaaaaa").refused(422, "PASSWORD_COMMON", "/new");
            change(window, PASSWORD, "my-LuRuYuan-pass").refused(422, "PASSWORD_HAS_NAME", "/new");
            change(window, PASSWORD, "Xinchuan-2026!")
                    .refused(422, "PASSWORD_OF_OUR_WORDS", "/new");
            change(window, PASSWORD, "工作室管理员2026工作室师徒")
                    .refused(422, "PASSWORD_OF_OUR_WORDS", "/new");
            change(window, PASSWORD, PASSWORD).refused(422, "PASSWORD_SAME", "/new");
            change(window, "wrong-password", "a good new one")
                    .refused(422, "PASSWORD_WRONG", "/current");
            window.post("/session/password", "{'current':'a','new':'b','name':'luru'}")
                    .refused(400, "BAD_BODY", "/name");
        }
    }

    @Test
    void anyPasswordOfEnoughLengthIsTakenToTheLetter() {
        String odd = " 江Ab" + "两岸青山相对出江水向东流".repeat(10) + "é🙂 ";
        try (Window window = house.signedIn("luru", ANY)) {
            change(window, PASSWORD, odd).with(200);
            window.cookie(null);
            for (String near :
                    List.of(
                            odd.strip(),
                            odd.toLowerCase(Locale.ROOT),
                            odd.substring(0, 72),
                            odd.substring(0, odd.length() - 1),
                            Normalizer.normalize(odd, Normalizer.Form.NFD))) {
                window.signIn("luru", near).with(401);
            }
            window.signIn("luru", odd).with(201);
            change(window, odd, "onlylettersinlowercase").with(200);
        }
    }

    @Test
    void aPasswordStaysGoodUntilItIsChanged() {
        house.signedIn("luru", ANY).close();
        house.clock().forward(Duration.ofDays(3 * 365));
        try (Window window = house.window()) {
            Answer entered = window.signIn("luru", PASSWORD).with(201);

            assertThat(entered.body().get("mustChangePassword").asBoolean()).isFalse();
        }
    }

    @Test
    void aNewPasswordOrSigningOutEverywhereEndsEveryOtherSession() {
        try (Window here = house.signedIn("luru", ANY);
                Window there = house.window()) {
            there.signIn("luru", PASSWORD).with(201);
            change(here, PASSWORD, "another good password").with(200);

            there.post("/people", WRITE).refused(401, "SESSION_ENDED");
            here.post("/people", WRITE).with(201);

            there.cookie(null);
            there.signIn("luru", "another good password").with(201);
            there.delete("/sessions").with(204);
            here.post("/people", WRITE).refused(401, "SESSION_ENDED");
        }
    }

    @Test
    void demoAccountsAreThereInTheDemoAlone(Graph graph, Store store) throws IOException {
        try (Window window = house.window()) {
            window.signIn("yanshi-sheng", "yanshi-sheng-2023").with(401);
        }
        try (AccountFixture demo = new AccountFixture(store, graph, true);
                Window window = demo.window()) {
            window.signIn("yanshi-sheng", "yanshi-sheng-2024").with(401);
            Answer entered = window.signIn("yanshi-sheng", "yanshi-sheng-2023").with(201);
            assertThat(entered.body().get("demo").asBoolean()).isTrue();
            assertThat(Window.roles(entered)).containsExactly("PROV_ADMIN");
            window.post(
                            "/session/password",
                            "{'current':'yanshi-sheng-2023','new':'a very good password'}")
                    .refused(403, "DEMO_ACCOUNT");
            assertThat(window.get("/users").each("items", "name")).isEmpty();
            window.delete("/sessions").with(204);
        }
    }

    @Test
    void noSecretIsInTheStoreTheChangeRecordOrTheLog(TestGraph.Running store) {
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Level before = ((Logger) LoggerFactory.getLogger("org.xinchuan")).getLevel();
        ((Logger) LoggerFactory.getLogger("org.xinchuan")).setLevel(Level.DEBUG);
        lines.start();
        root.addAppender(lines);
        try (Window window = house.signedIn("luru", "[{'role':'PROV_ADMIN'}]")) {
            String token =
                    window.post(
                                    "/tokens",
                                    "{'name':'程序','expiresOn':'2023-12-31'}",
                                    "Idempotency-Key",
                                    "k1")
                            .with(201)
                            .body()
                            .get("token")
                            .asText();
            String oneTime =
                    window.post("/users", "{'name':'two'}", "Idempotency-Key", "k2")
                            .with(201)
                            .body()
                            .get("oneTimePassword")
                            .asText();
            window.signIn("luru", "wrong-password-1").with(401);
            String changes = house.api().get("/changes", "limit", "1000").text();
            String cookie = window.cookie().substring("xinchuan=".length());
            String all =
                    changes
                            + dump(store)
                            + String.join("\n", lines.list.stream().map(Object::toString).toList());

            assertThat(changes).contains("account.create", "account.password", "account.token");
            for (String secret :
                    List.of(token, oneTime, cookie, window.csrf(), PASSWORD, "wrong-password-1")) {
                assertThat(all.contains(secret)).as("a secret").isFalse();
            }
            assertThat(changes).doesNotContain("argon2");
        } finally {
            root.detachAppender(lines);
            ((Logger) LoggerFactory.getLogger("org.xinchuan")).setLevel(before);
        }
    }

    @Test
    void aWeakHashIsReplacedAtSigningInAndNobodyIsSignedOut(
            Graph graph, Store store, TestGraph.Running running) throws IOException {
        String weak = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        house.signedIn("luru", ANY).close();
        try (Session session = running.driver().session()) {
            session.run(
                            "MATCH (n:Account {name: 'luru'}) SET n.passwordHash = $hash",
                            Map.of("hash", weak))
                    .consume();
        }
        try (AccountFixture later = new AccountFixture(store, graph);
                Window window = later.window();
                Window other = later.window()) {
            window.signIn("luru", "wrong-password-1").with(401);
            assertThat(dump(running)).contains("m=1024,t=1");
            window.signIn("luru", PASSWORD).with(201);
            assertThat(dump(running)).doesNotContain("m=1024,t=1").contains("m=19456,t=2");
            other.signIn("luru", PASSWORD).with(201);
            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isTrue();
            List<String> changes =
                    later.api().get("/changes", "limit", "1000").each("items", "operation");
            assertThat(changes).containsOnlyOnce("account.rehash");
        }
    }

    private static String dump(TestGraph.Running store) {
        try (Session session = store.driver().session()) {
            return session.run("MATCH (n) RETURN collect(properties(n)) AS all")
                    .single()
                    .get("all")
                    .toString();
        }
    }

    private static Answer change(Window window, String current, String wanted) {
        return window.post(
                "/session/password", "{'current':'" + current + "','new':'" + wanted + "'}");
    }
}
