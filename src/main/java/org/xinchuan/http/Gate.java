package org.xinchuan.http;

import org.xinchuan.access.Identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * When and under which names the server answers. A server for this machine alone answers only to
 * loopback names: another site's name that resolves here (DNS rebinding) is turned away.
 */
final class Gate {

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final Set<String> ALWAYS = Set.of(HealthRoutes.LIVE, HealthRoutes.READY);

    /** How far an import is may be asked while it keeps everybody else out. */
    private static final String IMPORTS = "/api/v1/imports";

    /** What a page needs beside that, and says nothing of what is recorded. */
    private static final Set<String> SELF = Set.of("/api/v1/about", "/api/v1/session", IMPORTS);

    private static final String INTERFACE = "/api/";

    private final boolean thisMachineOnly;
    private final Doorkeeper doorkeeper;
    private final Condition health;
    private final PublicLimit limit;

    Gate(HttpServer.Settings settings) {
        this.thisMachineOnly = settings.thisMachineOnly();
        this.doorkeeper = settings.doorkeeper();
        this.health = settings.health();
        this.limit = new PublicLimit(settings.clock());
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
        if (!isApart(credentials) && !health.health().ready()) {
            Problem problem = Problems.notReady();
            throw new Refused(
                    health.missing()
                            .map(said -> problem.saying(said.zh(), said.en()))
                            .orElse(problem));
        }
        return known(credentials);
    }

    /**
     * Whether it is answered while records are not shown: pages as they are, so that whoever comes
     * back to see how far an import is finds one, and what these ask of it.
     */
    private static boolean isApart(Credentials credentials) {
        String path = credentials.path();
        return !path.startsWith(INTERFACE)
                || path.startsWith(IMPORTS + "/")
                || SELF.contains(path) && !credentials.writes();
    }

    private Admission known(Credentials credentials) {
        Identity caller = Identity.PUBLIC;
        try {
            Admission admission = doorkeeper.admit(credentials);
            caller = admission.identity();
            return admission;
        } finally {
            // Also when what was shown is not good; then its refusal gives way to this one.
            limit.count(caller, credentials.path(), credentials.address());
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
