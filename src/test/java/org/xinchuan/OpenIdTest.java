package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.Api.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signing in at a provider: who comes in, with which rights, and what does not let anybody in. */
@ExtendWith(TestGraph.class)
final class OpenIdTest {

    private static final String CALLBACK = "/session/oidc/callback?";

    private final MovableClock clock = new MovableClock();
    private FakeIssuer issuer;
    private AccountFixture house;

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        issuer = new FakeIssuer(clock);
        issuer.says("name", "韩师傅").says("roles", List.of("recorder")).says("org", "E1");
        house = new AccountFixture(store, graph, clock, environment());
        house.api()
                .post("/organisations", "{'code':'E1','name':'甲','kind':'ENTERPRISE'}")
                .with(201);
    }

    @AfterEach
    void stop() {
        house.close();
        issuer.close();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("XINCHUAN_PUBLIC_URL", "https://xinchuan.example");
        environment.put("XINCHUAN_OIDC_ISSUER", issuer.url());
        environment.put("XINCHUAN_OIDC_CLIENT_ID", FakeIssuer.CLIENT);
        environment.put("XINCHUAN_OIDC_CLIENT_SECRET", FakeIssuer.SECRET);
        environment.put("XINCHUAN_OIDC_NAME", "集团统一登录");
        environment.put("XINCHUAN_OIDC_ORGANISATION_CLAIM", "org");
        environment.put("XINCHUAN_OIDC_ROLES", "recorder=RECORDER,hr=HR_VIEWER,sheng=PROV_ADMIN");
        return environment;
    }

    @Test
    void isOfferedByName(Graph graph, Store store) throws IOException {
        try (Window window = house.window();
                AccountFixture without = new AccountFixture(store, graph);
                Window other = without.window()) {
            assertThat(window.get("/session").body().get("provider").asText()).isEqualTo("集团统一登录");
            assertThat(other.get("/session").body().get("provider").isNull()).isTrue();
            other.get("/session/oidc").refused(404, "OIDC_NOT_OFFERED");
            other.get(CALLBACK + "code=a&state=b").refused(404, "OIDC_NOT_OFFERED");
        }
    }

    @Test
    void letsInWithTheRolesAndOrganisationsOfTheClaims() {
        try (Window window = house.window()) {
            Answer in = enter(window, "/session/oidc?next=%2Fstudios%3FasOf%3D2023-01-01");
            assertThat(in.location()).isEqualTo("/studios?asOf=2023-01-01");
            Answer who = window.get("/session").with(200);

            assertThat(who.body().get("name").asText()).matches("oidc-[0-9a-f]{32}");
            assertThat(who.body().get("title").asText()).isEqualTo("韩师傅");
            assertThat(who.body().get("atProvider").asBoolean()).isTrue();
            assertThat(who.body().get("mustChangePassword").asBoolean()).isFalse();
            assertThat(Window.roles(who)).containsExactly("RECORDER");
            assertThat(who.body().at("/scopes/0/organisation").asText()).isEqualTo("E1");
            window.post("/people", "{'name':'沈砚秋','organisation':'E1'}").with(201);
            window.post("/people", "{'name':'沈砚秋'}").refused(403, "OUTSIDE_REACH");

            Answer changes = house.api().get("/changes", "limit", "1000");
            assertThat(changes.each("items", "operation")).contains("account.create");
            assertThat(changes.each("items", "actor"))
                    .contains("oidc", "account:" + who.body().get("name").asText());
            assertThat(changes.text()).doesNotContain("韩师傅", "s-1\"");
        }
    }

    @Test
    void isTheSameAccountAtEachSignIn() {
        try (Window one = house.window();
                Window two = house.window()) {
            enter(one);
            String name = name(one);
            long changes = sequence();
            enter(two);
            assertThat(name(two)).isEqualTo(name);
            assertThat(sequence()).isEqualTo(changes);

            issuer.says("name", "韩水生");
            enter(two);
            assertThat(name(two)).isEqualTo(name);
            assertThat(one.get("/session").body().get("title").asText()).isEqualTo("韩水生");
            issuer.says("sub", "s-2");
            enter(two);
            assertThat(name(two)).isNotEqualTo(name);
        }
    }

    @Test
    void rightsFollowTheClaimsOfTheLastSignIn() {
        try (Window before = house.window();
                Window now = house.window();
                Window program = house.window()) {
            enter(before);
            before.get("/session").with(200);
            String[] bearer = {
                "Authorization",
                "Bearer "
                        + before.post("/tokens", "{'name':'t','expiresOn':'2023-12-31'}")
                                .with(201)
                                .body()
                                .get("token")
                                .asText()
            };
            issuer.says("roles", List.of("sheng", "no-role-of-ours"));
            enter(now);
            assertThat(Window.roles(now.get("/session"))).containsExactly("PROV_ADMIN");
            assertThat(Window.roles(before.get("/session"))).containsExactly("PROV_ADMIN");
            assertThat(Window.roles(program.get("/session", bearer))).isEmpty();

            issuer.says("roles", List.of("no-role-of-ours"));
            refused(house.window(), "NO_ROLE");
            assertThat(Window.roles(now.get("/session"))).isEmpty();
        }
    }

    @Test
    void refusesRolesWithoutAnOrganisationThatIsRecorded() {
        try (Window window = house.window()) {
            enter(window);
            issuer.says("org", List.of("E1", "E9"));
            refused(house.window(), "ORGANISATION_UNKNOWN");
            assertThat(Window.roles(window.get("/session"))).isEmpty();
            issuer.says("org", List.of());
            refused(house.window(), "NO_ORGANISATION");
            issuer.says("org", null);
            refused(house.window(), "NO_ORGANISATION");
            issuer.says("roles", null);
            refused(house.window(), "NO_ROLE");
            issuer.says("sub", "s-new");
            refused(house.window(), "NO_ROLE");
            assertThat(house.api().get("/users").each("items", "name")).hasSize(1);
        }
    }

    @Test
    void findsClaimsByAPathAndWithUserInfo(Graph graph, Store store) throws IOException {
        Map<String, String> environment = environment();
        environment.put("XINCHUAN_OIDC_ROLE_CLAIM", "realm_access.roles");
        issuer.says("org", null).saysWhenAsked("org", List.of("E1")).saysWhenAsked("sub", "s-1");
        issuer.saysWhenAsked("realm_access", Map.of("roles", List.of("hr", "recorder")));
        try (AccountFixture other = new AccountFixture(store, graph, clock, environment);
                Window window = other.window()) {
            enter(window);
            assertThat(Window.roles(window.get("/session")))
                    .containsExactly("RECORDER", "HR_VIEWER");
            issuer.saysWhenAsked("sub", "s-2");
            refused(window, "NOT_VOUCHED_FOR");
        }
    }

    @Test
    void anAdministratorDisablesAndNamesThePersonButGrantsNothing() {
        house.api().post("/people", "{'id':'P1','name':'沈砚秋'}").with(201);
        try (Window window = house.window()) {
            enter(window);
            String path = "/users/" + name(window);
            assertThat(house.api().get(path).body().get("title").asText()).isEqualTo("韩师傅");
            patch(path, "{'grants':[]}").refused(403, "ACCOUNT_AT_PROVIDER");
            patch(path, "{'resetPassword':true}").refused(403, "ACCOUNT_AT_PROVIDER");
            patch(path, "{'person':'P1'}").with(200);
            issuer.says("roles", "hr");
            enter(window);
            assertThat(Window.roles(window.get("/session")))
                    .containsExactly("HR_VIEWER", "SUBJECT");

            patch(path, "{'disabled':true}").with(200);
            assertThat(window.get("/session").body().get("signedIn").asBoolean()).isFalse();
            refused(window, "DISABLED");
            assertThat(house.api().get(path).body().get("disabled").asBoolean()).isTrue();
        }
        house.api().post("/users", "{'name':'oidc-x'}").refused(422, "NAME_RESERVED", "/name");
    }

    @Test
    void hasNoPasswordHere() {
        try (Window window = house.window()) {
            enter(window);
            String name = name(window);
            window.post(
                            "/session/password",
                            "{'current':'x','new':'" + AccountFixture.PASSWORD + "'}")
                    .refused(403, "ACCOUNT_AT_PROVIDER");
            window.signIn(name, "").with(422);
            window.signIn(name, AccountFixture.PASSWORD).refused(401, "SIGN_IN_REFUSED");
        }
    }

    @Test
    void theReturnFitsTheBrowserThatLeftAndFitsOnce() {
        try (Window window = house.window();
                Window other = house.window()) {
            String back = leave(window);
            String cookie = window.cookie();
            assertThat(window.setCookie())
                    .matches(
                            "xinchuan-sign-in=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; Max-Age=600;"
                                    + " SameSite=Lax");
            // Somebody else's code in a browser that began nothing, or something else.
            notBegun(other.get(CALLBACK + back));
            leave(other);
            notBegun(other.get(CALLBACK + back));
            other.cookie("xinchuan-sign-in=planted");
            notBegun(other.get(CALLBACK + back));

            assertThat(window.get(CALLBACK + back).with(303).location()).isEqualTo("/");
            window.cookie(cookie);
            notBegun(window.get(CALLBACK + back));

            String late = leave(window);
            clock.forward(Duration.ofMinutes(10));
            notBegun(window.get(CALLBACK + late));
        }
    }

    @Test
    void aMissingOrOtherStateIsRefused() {
        try (Window window = house.window()) {
            for (String change : List.of("state=[^&]*", "code=[^&]*")) {
                String back = leave(window);
                notBegun(window.get(CALLBACK + back.replaceAll(change, "x=y")));
                notBegun(window.get(CALLBACK + back));
            }
            String back = leave(window);
            notBegun(window.get(CALLBACK + back.replaceAll("state=", "state=x")));
            leave(window);
            notBegun(window.get("/session/oidc/callback"));
            back = leave(window);
            refusedAt(
                    window.get(CALLBACK + back.replaceAll("code=[^&]*", "error=access_denied")),
                    "DECLINED");
            back = leave(window);
            refusedAt(
                    window.get(CALLBACK + back.replaceAll("iss=[^&]*", "iss=https://evil.example")),
                    "NOT_VOUCHED_FOR");
        }
    }

    /** A code that another browser was given: the provider sees that the verifier is another. */
    @Test
    void aStolenCodeIsNotExchanged() {
        try (Window victim = house.window();
                Window thief = house.window()) {
            String stolen = leave(victim).replaceAll(".*(code=[^&]*).*", "$1");
            String own = leave(thief).replaceAll("code=[^&]*", stolen);
            refusedAt(thief.get(CALLBACK + own), "NOT_VOUCHED_FOR");
        }
    }

    @Test
    void believesNoForgedToken() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("first").generate();
        Map<String, FakeIssuer.Maker> forged = new LinkedHashMap<>();
        forged.put("unsigned", c -> new PlainJWT(c.build()).serialize());
        forged.put(
                "HS256 with the public key as its secret",
                c -> {
                    SignedJWT jwt =
                            new SignedJWT(
                                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                                            .keyID("first")
                                            .build(),
                                    c.build());
                    jwt.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
                    return jwt.serialize();
                });
        forged.put("RS384", c -> signed(JWSAlgorithm.RS384, issuer.key(), c.build()));
        forged.put("another's key", c -> signed(JWSAlgorithm.RS256, stranger, c.build()));
        forged.put("expired", c -> issuer.signed(c.expirationTime(at(-61))));
        forged.put("without an end", c -> issuer.signed(c.expirationTime(null)));
        forged.put("not good yet", c -> issuer.signed(c.notBeforeTime(at(61))));
        forged.put("another audience", c -> issuer.signed(c.audience("other")));
        forged.put("two audiences", c -> issuer.signed(c.audience(List.of("xinchuan", "other"))));
        forged.put("another party", c -> issuer.signed(c.claim("azp", "other")));
        forged.put("another issuer", c -> issuer.signed(c.issuer("https://evil.example")));
        forged.put("another nonce", c -> issuer.signed(c.claim("nonce", "other")));
        forged.put("no nonce", c -> issuer.signed(c.claim("nonce", null)));
        forged.put("no subject", c -> issuer.signed(c.subject(null)));
        forged.put(
                "changed afterwards",
                c -> {
                    String[] right = issuer.signed(c).split("\\.");
                    String[] wrong = issuer.signed(c.subject("s-2")).split("\\.");
                    return right[0] + "." + wrong[1] + "." + right[2];
                });
        forged.put("no token", c -> "e30.e30.");
        for (Map.Entry<String, FakeIssuer.Maker> one : forged.entrySet()) {
            issuer.makes(one.getValue());
            try (Window window = house.window()) {
                Answer answer = window.get(CALLBACK + leave(window));
                assertThat(answer.location())
                        .as(one.getKey())
                        .isEqualTo("/sign-in?refused=NOT_VOUCHED_FOR");
                assertThat(window.cookie()).as(one.getKey()).startsWith("xinchuan-sign-in=");
            }
        }
        assertThat(house.api().get("/users").each("items", "name")).isEmpty();
        issuer.makes(
                c -> issuer.signed(c.audience(List.of("xinchuan", "o")).claim("azp", "xinchuan")));
        try (Window window = house.window()) {
            enter(window);
        }
    }

    @Test
    void keysAreAskedForOnceAMinuteHoweverManyAreUnknown() throws Exception {
        try (Window window = house.window()) {
            enter(window);
            assertThat(issuer.keysAsked()).isOne();
            var stranger = new RSAKeyGenerator(2048).generate();
            for (int i = 0; i < 30; i++) {
                var key = new RSAKey.Builder(stranger).keyID("made-up-" + i).build();
                issuer.makes(c -> signed(JWSAlgorithm.RS256, key, c.build()));
                refused(window, "NOT_VOUCHED_FOR");
                if (i % 10 == 9) {
                    clock.forward(Duration.ofMinutes(1));
                }
            }
            assertThat(issuer.keysAsked()).isEqualTo(3);

            issuer.makes(issuer::signed);
            issuer.rotate("second");
            enter(window);
            assertThat(issuer.keysAsked()).isEqualTo(4);
        }
    }

    @Test
    void startsAndServesWithoutTheProviderAndFindsItLater(Graph graph, Store store)
            throws IOException {
        issuer.close();
        try (AccountFixture other = new AccountFixture(store, graph, clock, environment());
                Window window = other.window()) {
            refusedAt(window.get("/session/oidc"), "NOT_REACHED");
            window.get("/studios").with(200);
            issuer.start();
            clock.forward(Duration.ofSeconds(5));
            enter(window);

            // What is known stays good while the provider does not answer; codes need it.
            String back = leave(window);
            issuer.close();
            refusedAt(window.get(CALLBACK + back), "NOT_REACHED");
            clock.forward(Duration.ofDays(1));
            leave(window);
            issuer.start();
        }
    }

    @Test
    void neverKeepsASessionThatTheBrowserCameWith() {
        try (Window window = house.window();
                Window old = house.window()) {
            enter(window);
            String session = window.cookie();
            String csrf = window.csrf();
            enter(window);
            assertThat(window.cookie()).startsWith("xinchuan=").isNotEqualTo(session);
            assertThat(window.setCookie()).endsWith("; HttpOnly; SameSite=Strict");
            old.cookie(session);
            assertThat(old.get("/session").body().get("signedIn").asBoolean()).isFalse();

            window.get("/session").with(200);
            assertThat(window.csrf()).isNotEqualTo(csrf);
            window.csrf(null);
            window.post("/people", "{'name':'甲','organisation':'E1'}").refused(403, "CSRF_TOKEN");
        }
    }

    @Test
    void signingOutLeadsOnToTheProvider() {
        try (Window window = house.window()) {
            enter(window);
            window.get("/session").with(200);
            String at = window.delete("/session").with(200).body().get("leaveAt").asText();

            assertThat(at)
                    .startsWith(issuer.url() + "/leave?")
                    .contains("id_token_hint=ey", "client_id=xinchuan")
                    .contains("post_logout_redirect_uri=https%3A%2F%2Fxinchuan.example%2F");
            assertThat(window.cookie()).isNull();
            enter(window);
            window.get("/session").with(200);
            assertThat(window.delete("/sessions").with(200).text()).contains("/leave?");
        }
    }

    @Test
    void leadsOnToPagesOfOursAlone() {
        try (Window window = house.window()) {
            for (String next :
                    List.of(
                            "//evil.example",
                            "/\\evil.example",
                            "https://evil.example",
                            "/api/v1/x")) {
                Answer in = enter(window, "/session/oidc?next=" + RoleCaller.encoded(next));
                assertThat(in.location()).isEqualTo("/");
            }
        }
    }

    private Answer enter(Window window) {
        return enter(window, "/session/oidc");
    }

    private Answer enter(Window window, String from) {
        Answer in = window.get(CALLBACK + leave(window, from)).with(303);
        assertThat(in.location()).doesNotContain("refused");
        assertThat(window.setCookie()).matches("xinchuan=[A-Za-z0-9_-]{43}; .*");
        return in;
    }

    /** Goes to the provider and agrees; the query to come back with. */
    private String leave(Window window) {
        return leave(window, "/session/oidc");
    }

    private String leave(Window window, String from) {
        return issuer.agreed(window.get(from).with(303).location());
    }

    private void refused(Window window, String reason) {
        refusedAt(window.get(CALLBACK + leave(window)), reason);
    }

    private static void notBegun(Answer answer) {
        refusedAt(answer, "NOT_BEGUN_HERE");
    }

    private static void refusedAt(Answer answer, String reason) {
        assertThat(answer.with(303).location()).isEqualTo("/sign-in?refused=" + reason);
    }

    private static String name(Window window) {
        return window.get("/session").with(200).body().get("name").asText();
    }

    private long sequence() {
        return house.api().get("/changes", "limit", "1000").each("items", "sequence").size();
    }

    private Answer patch(String path, String body) {
        return house.api().patch(path, body, "If-Match", house.api().get(path).etag());
    }

    private Date at(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private static String signed(JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
