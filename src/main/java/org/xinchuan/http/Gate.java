package org.xinchuan.http;

import org.xinchuan.access.Identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who may come in, and when. Without a token the server listens on loopback only, and answers only
 * to loopback names: another site's name that resolves here (DNS rebinding) is turned away.
 */
final class Gate {

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final Set<String> ALWAYS = Set.of(HealthRoutes.LIVE, HealthRoutes.READY);

    /** How far an import is may be asked while it keeps everybody else out. */
    private static final String IMPORTS = "/api/v1/imports/";

    private static final String SCHEME = "Bearer ";

    private final byte[] token;
    private final Supplier<Health> health;

    Gate(String token, Supplier<Health> health) {
        this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
        this.health = health;
    }

    /** Everybody who comes in. */
    Identity identity() {
        return Identity.administrator(token == null ? "local" : "administrator");
    }

    /**
     * Lets a request in.
     *
     * @param host its Host header, or null
     * @param authorization its Authorization header, or null
     * @throws Refused otherwise
     */
    void enter(String path, String host, String authorization) {
        if (isHealth(path)) {
            return;
        }
        if (token == null) {
            if (!isLoopback(host)) {
                throw new Refused(Problems.wrongHost());
            }
        } else if (!isToken(authorization)) {
            throw new Refused(Problems.unauthorized());
        }
        if (!path.startsWith(IMPORTS) && !health.get().ready()) {
            throw new Refused(Problems.notReady());
        }
    }

    /** Whether a path asks for health, which is answered to everybody at any time. */
    static boolean isHealth(String path) {
        return ALWAYS.contains(path);
    }

    private boolean isToken(String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token,
                        authorization
                                .substring(SCHEME.length())
                                .strip()
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLoopback(String host) {
        if (host == null) {
            return false;
        }
        try {
            String name = new URI("http://" + host).getHost();
            return name != null && LOOPBACK.contains(name.toLowerCase(java.util.Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
