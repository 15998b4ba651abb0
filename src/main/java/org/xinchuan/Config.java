package org.xinchuan;

import org.xinchuan.account.FactorDemand;
import org.xinchuan.account.OpenIdEnvironment;
import org.xinchuan.account.SignInSettings;
import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.identifier.IdentifierSettings;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.mail.Postman;
import org.xinchuan.mail.SmtpPostman;
import org.xinchuan.mail.SmtpServer;
import org.xinchuan.setting.Switch;
import org.xinchuan.standard.SecretVariable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the surroundings decide, read once at start.
 *
 * @param remote the Neo4j to use in place of an embedded one
 * @param signIn what is decided about signing in
 * @param token of whoever uses another server from the command line
 * @param language of the terminal: {@code zh} or {@code en}
 * @param anchors the file in which the heads of the chains are kept, in place of the one in the
 *     data directory
 * @param smtp the server that mail is handed to
 * @param publicUrl where browsers reach this server, when that is not by the names of this machine
 * @param startCache whether a start cache may be made in the background
 * @param identifiers whether identity numbers and phones may be recorded
 * @param switchedOff what is off whatever an administrator switches on
 * @param reports a folder of reports of one's own
 * @param network where what is not encrypted may go
 */
public record Config(
        Optional<RemoteNeo4j> remote,
        SignInSettings signIn,
        Optional<String> token,
        String language,
        Optional<Path> anchors,
        Optional<SmtpServer> smtp,
        Optional<URI> publicUrl,
        boolean startCache,
        IdentifierSettings identifiers,
        Set<Switch> switchedOff,
        Optional<Path> reports,
        Network network) {

    private static final int SHORTEST_TOKEN = 32;

    /** The surroundings as they are. */
    public static Config fromEnvironment() {
        return from(System.getenv());
    }

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static Config from(Map<String, String> environment) {
        Network network = Network.of(environment);
        return new Config(
                remote(environment, network),
                signIn(environment),
                SecretVariable.read(environment, "XINCHUAN_TOKEN"),
                language(environment),
                Optional.ofNullable(environment.get("XINCHUAN_ANCHORS")).map(Path::of),
                SecretVariable.read(environment, "XINCHUAN_SMTP")
                        .map(
                                url ->
                                        SmtpServer.of(
                                                url,
                                                environment.get("XINCHUAN_MAIL_FROM"),
                                                network.trusted())),
                OpenIdEnvironment.publicUrl(environment),
                !"off".equals(environment.get("XINCHUAN_START_CACHE")),
                identifiers(environment),
                switchedOff(environment),
                Optional.ofNullable(environment.get("XINCHUAN_REPORTS")).map(Path::of),
                network);
    }

    /** The bearer token of the administrator. */
    Optional<String> adminToken() {
        return signIn.adminToken();
    }

    /** The anchors of the store that is in a data directory or, for a remote one, in the log. */
    Anchors anchors(Path data) {
        Path own = remote.isPresent() ? null : data.resolve("anchors.jsonl");
        return new Anchors(anchors.orElse(own));
    }

    /** Who takes letters. */
    Postman postman(Clock clock) {
        return smtp.<Postman>map(server -> new SmtpPostman(server, clock)).orElse(Postman.NONE);
    }

    /** Where browsers reach this server, for letters; empty when nobody said so. */
    String house() {
        return publicUrl.map(URI::toString).orElse("").replaceAll("/$", "");
    }

    /**
     * Whether a server that listens on an address answers to the names of this machine alone. It
     * answers to others where it can be reached from elsewhere, or stands behind a proxy that has
     * another name.
     */
    boolean thisMachineOnly(String host) {
        return Network.isThisMachine(host) && adminToken().isEmpty() && publicUrl.isEmpty();
    }

    private static Optional<RemoteNeo4j> remote(Map<String, String> environment, Network network) {
        String uri = environment.get("NEO4J_URI");
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        String password =
                SecretVariable.read(environment, "NEO4J_PASSWORD")
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "NEO4J_URI is set, but NEO4J_PASSWORD is"
                                                        + " missing."));
        if (!uri.matches("(bolt|neo4j)(\\+s|\\+ssc)?://.+")) {
            throw new IllegalArgumentException(
                    "NEO4J_URI must begin with bolt:// or neo4j://, perhaps with +s.");
        }
        String user = environment.getOrDefault("NEO4J_USER", "neo4j");
        URI address = URI.create(uri);
        network.connectTo(
                "NEO4J_URI",
                address,
                address.getScheme().contains("+s"),
                "neo4j+s:// or bolt+s://");
        return Optional.of(new RemoteNeo4j(address, user, password));
    }

    private static String language(Map<String, String> environment) {
        String locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return locale.startsWith("zh") ? "zh" : "en";
    }

    private static Set<Switch> switchedOff(Map<String, String> environment) {
        String on = environment.getOrDefault("XINCHUAN_PEOPLE_RANKING", "on");
        if (!on.equals("on") && !on.equals("off")) {
            throw new IllegalArgumentException("XINCHUAN_PEOPLE_RANKING must be on or off.");
        }
        return on.equals("on") ? Set.of() : Set.of(Switch.PEOPLE_RANKING);
    }

    private static IdentifierSettings identifiers(Map<String, String> environment) {
        String on = environment.getOrDefault("XINCHUAN_IDENTIFIERS", "off");
        if (!on.equals("on") && !on.equals("off")) {
            throw new IllegalArgumentException("XINCHUAN_IDENTIFIERS must be on or off.");
        }
        return new IdentifierSettings(
                on.equals("on"),
                Optional.ofNullable(environment.get("XINCHUAN_KEY_FILE")).map(Path::of));
    }

    private static SignInSettings signIn(Map<String, String> environment) {
        String demand = environment.getOrDefault("XINCHUAN_SECOND_FACTOR", "none");
        if (!demand.matches("none|administrators|all")) {
            throw new IllegalArgumentException(
                    "XINCHUAN_SECOND_FACTOR must be none, administrators or all.");
        }
        return new SignInSettings(
                adminToken(environment),
                OpenIdEnvironment.read(environment),
                Optional.ofNullable(environment.get("XINCHUAN_BREACHED_PASSWORDS")).map(Path::of),
                FactorDemand.valueOf(demand.toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> adminToken(Map<String, String> environment) {
        Optional<String> token = SecretVariable.read(environment, "XINCHUAN_ADMIN_TOKEN");
        if (token.isPresent() && token.orElseThrow().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "XINCHUAN_ADMIN_TOKEN is too short: it needs 32 characters or more.");
        }
        return token;
    }
}
