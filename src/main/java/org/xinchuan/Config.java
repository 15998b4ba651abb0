package org.xinchuan;

import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.identifier.IdentifierSettings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the surroundings decide, read once at start.
 *
 * @param remote the Neo4j to use in place of an embedded one
 * @param adminToken the bearer token of the administrator; without it only this machine is served
 * @param token of whoever uses another server from the command line
 * @param language of the terminal: {@code zh} or {@code en}
 * @param startCache whether a start cache may be made in the background
 * @param identifiers whether identity numbers and phones may be recorded
 */
public record Config(
        Optional<RemoteNeo4j> remote,
        Optional<String> adminToken,
        Optional<String> token,
        String language,
        boolean startCache,
        IdentifierSettings identifiers) {

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
    static Config from(Map<String, String> environment) {
        return new Config(
                remote(environment),
                adminToken(environment),
                Optional.ofNullable(environment.get("XINCHUAN_TOKEN")),
                language(environment),
                !"off".equals(environment.get("XINCHUAN_START_CACHE")),
                identifiers(environment));
    }

    private static Optional<RemoteNeo4j> remote(Map<String, String> environment) {
        String uri = environment.get("NEO4J_URI");
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        String password = environment.get("NEO4J_PASSWORD");
        if (password == null) {
            throw new IllegalArgumentException("NEO4J_URI is set, but NEO4J_PASSWORD is missing.");
        }
        if (!uri.matches("(bolt|neo4j)(\\+s|\\+ssc)?://.+")) {
            throw new IllegalArgumentException(
                    "NEO4J_URI must begin with bolt:// or neo4j://, perhaps with +s.");
        }
        String user = environment.getOrDefault("NEO4J_USER", "neo4j");
        return Optional.of(new RemoteNeo4j(URI.create(uri), user, password));
    }

    private static String language(Map<String, String> environment) {
        String locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return locale.startsWith("zh") ? "zh" : "en";
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

    private static Optional<String> adminToken(Map<String, String> environment) {
        String token = environment.get("XINCHUAN_ADMIN_TOKEN");
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "XINCHUAN_ADMIN_TOKEN is too short: it needs 32 characters or more.");
        }
        return Optional.of(token);
    }
}
