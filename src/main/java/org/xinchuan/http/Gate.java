package org.xinchuan.http;

import org.xinchuan.access.Identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * When and under which names the server answers. A server for this machine alone answers only to
 * loopback names: another site's name that resolves here (DNS rebinding) is turned away.
 */
final class Gate {

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final Set<String> ALWAYS = Set.of(HealthRoutes.LIVE, HealthRoutes.READY);
    private static final String SIGNING_IN = "/api/v1/session";

    private final boolean thisMachineOnly;
    private final Doorkeeper doorkeeper;
    private final Supplier<Health> health;

    Gate(HttpServer.Settings settings) {
        this.thisMachineOnly = settings.thisMachineOnly();
        this.doorkeeper = settings.doorkeeper();
        this.health = settings.health();
    }

    /**
     * Lets a request in.
     *
     * @throws Refused otherwise
     */
    Admission enter(Credentials credentials) {
        if (isHealth(credentials.path())) {
            return Admission.PUBLIC;
        }
        if (thisMachineOnly && !isLoopback(credentials.host())) {
            throw new Refused(Problems.wrongHost());
        }
        if (!health.get().ready()) {
            throw new Refused(Problems.notReady());
        }
        Admission admission = doorkeeper.admit(credentials);
        if (!thisMachineOnly && admission.identity().equals(Identity.PUBLIC)) {
            onlyWhatLetsThemSignIn(credentials.path());
        }
        return admission;
    }

    /**
     * The one switch until rights are told by operation: others than this machine see nothing but
     * the pages and the way in before they have signed in.
     */
    private static void onlyWhatLetsThemSignIn(String path) {
        boolean open = !path.startsWith("/api") || path.equals(SIGNING_IN);
        if (!open && !path.equals("/api/v1/about")) {
            throw new Refused(Problems.unauthorized());
        }
    }

    /** Whether a path asks for health, which is answered to everybody at any time. */
    static boolean isHealth(String path) {
        return ALWAYS.contains(path);
    }

    /** Whether a Host header names this machine as it calls itself. */
    static boolean isLoopback(String host) {
        if (host == null) {
            return false;
        }
        try {
            String name = new URI("http://" + host).getHost();
            return name != null && LOOPBACK.contains(name.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
