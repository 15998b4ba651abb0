package org.xinchuan;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider of sign-in on this machine with keys of its own, for one client with a secret. It lets
 * everybody in as whoever it was told, and gives a code away only for its verifier (RFC 7636).
 */
final class FakeIssuer implements AutoCloseable {

    static final String CLIENT = "xinchuan";
    static final String SECRET = "only-for-tests: %+ä";

    private final Clock clock;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new HashMap<>();
    private final Map<String, Object> userInfo = new HashMap<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private HttpServer server;
    private int port;
    private RSAKey key = newKey("first");
    private Maker maker = this::signed;

    /** What a code was given for. */
    private record Asked(String challenge, String nonce, String redirect) {}

    /** Makes the ID token of claims. */
    interface Maker {
        String token(JWTClaimsSet.Builder claims) throws JOSEException;
    }

    FakeIssuer(Clock clock) throws IOException {
        this.clock = clock;
        start();
    }

    /** Takes its port again, after {@link #close}. */
    void start() throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = HttpServer.create(here, 0);
        port = server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", e -> json(e, metadata()));
        server.createContext("/authorize", this::agree);
        server.createContext("/token", this::exchange);
        server.createContext("/userinfo", e -> json(e, info()));
        server.createContext(
                "/keys",
                exchange -> {
                    keysAsked.incrementAndGet();
                    json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject());
                });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What it says of whoever comes; null takes a claim away. */
    FakeIssuer says(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    FakeIssuer saysWhenAsked(String claim, Object value) {
        userInfo.put(claim, value);
        return this;
    }

    /** Makes tokens in another way than the right one. */
    void makes(Maker other) {
        maker = other;
    }

    /** Signs with another key from now on, and shows that one alone. */
    void rotate(String kid) {
        key = newKey(kid);
    }

    RSAKey key() {
        return key;
    }

    int keysAsked() {
        return keysAsked.get();
    }

    /** What the person agrees to: the query with which the browser is sent back. */
    String agreed(String authorize) {
        Map<String, List<String>> query =
                URLUtils.parseParameters(URI.create(authorize).getRawQuery());
        if (!one(query, "response_type").equals("code")
                || !one(query, "client_id").equals(CLIENT)
                || !one(query, "code_challenge_method").equals("S256")
                || !List.of(one(query, "scope").split(" ")).contains("openid")) {
            throw new IllegalArgumentException("not such a request: " + authorize);
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(
                        one(query, "code_challenge"),
                        one(query, "nonce"),
                        one(query, "redirect_uri")));
        return URLUtils.serializeParameters(
                Map.of(
                        "code", List.of(code),
                        "state", query.get("state"),
                        "iss", List.of(url()),
                        "session_state", List.of("whatever-others-send")));
    }

    /** The right token. */
    String signed(JWTClaimsSet.Builder builder) throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        builder.build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", url(),
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "userinfo_endpoint", url() + "/userinfo",
                "jwks_uri", url() + "/keys",
                "end_session_endpoint", url() + "/leave",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private Map<String, Object> info() {
        Map<String, Object> info = new HashMap<>(userInfo);
        info.putIfAbsent("sub", claims.getOrDefault("sub", "s-1"));
        return info;
    }

    private void agree(HttpExchange exchange) throws IOException {
        String back =
                one(
                                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery()),
                                "redirect_uri")
                        + "?"
                        + agreed(url() + exchange.getRequestURI());
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> form = URLUtils.parseParameters(body);
        Asked asked = codes.remove(one(form, "code"));
        CodeChallenge challenge =
                CodeChallenge.compute(
                        CodeChallengeMethod.S256, new CodeVerifier(one(form, "code_verifier")));
        boolean good =
                basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                        && one(form, "grant_type").equals("authorization_code")
                        && asked != null
                        && asked.redirect().equals(one(form, "redirect_uri"))
                        && asked.challenge().equals(challenge.getValue());
        if (!good) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        try {
            json(
                    exchange,
                    Map.of(
                            "access_token", "any",
                            "token_type", "Bearer",
                            "id_token", maker.token(about(asked.nonce()))));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private JWTClaimsSet.Builder about(String nonce) {
        JWTClaimsSet.Builder builder =
                new JWTClaimsSet.Builder()
                        .issuer(url())
                        .audience(CLIENT)
                        .subject("s-1")
                        .issueTime(Date.from(clock.instant()))
                        .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                        .claim("nonce", nonce);
        claims.forEach(builder::claim);
        return builder;
    }

    private static String basic() {
        return new com.nimbusds.oauth2.sdk.auth.ClientSecretBasic(
                        new com.nimbusds.oauth2.sdk.id.ClientID(CLIENT),
                        new com.nimbusds.oauth2.sdk.auth.Secret(SECRET))
                .toHTTPAuthorizationHeader();
    }

    private static String one(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }

    private static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        json(exchange, 200, body);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body)
            throws IOException {
        byte[] bytes =
                com.nimbusds.jose.util.JSONObjectUtils.toJSONString(body)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
