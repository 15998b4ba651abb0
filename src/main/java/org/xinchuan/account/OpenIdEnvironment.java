package org.xinchuan.account;

import org.xinchuan.access.Role;
import org.xinchuan.account.openid.OpenIdClient;
import org.xinchuan.standard.SecretVariable;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the variables {@code XINCHUAN_OIDC_*}. */
public final class OpenIdEnvironment {

    private static final String PREFIX = "XINCHUAN_OIDC_";
    private static final String PUBLIC_URL = "XINCHUAN_PUBLIC_URL";
    private static final Set<String> KNOWN =
            Set.of(
                    "ISSUER",
                    "CLIENT_ID",
                    "CLIENT_SECRET",
                    "CLIENT_SECRET_FILE",
                    "NAME",
                    "SCOPES",
                    "NAME_CLAIM",
                    "ROLE_CLAIM",
                    "ORGANISATION_CLAIM",
                    "ROLES");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, String> environment;

    private OpenIdEnvironment(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The settings, or nothing when no variable is set.
     *
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static Optional<OpenIdSettings> read(Map<String, String> environment) {
        Set<String> said = new TreeSet<>(environment.keySet());
        said.removeIf(name -> !name.startsWith(PREFIX));
        for (String name : said) {
            if (!KNOWN.contains(name.substring(PREFIX.length()))) {
                throw new IllegalArgumentException("There is no variable " + name + ".");
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenIdEnvironment(environment).settings());
    }

    /**
     * Where browsers reach this server, when it is said.
     *
     * @throws IllegalArgumentException when it is no address of a server
     */
    public static Optional<URI> publicUrl(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(PUBLIC_URL))
                .map(
                        url -> {
                            URI address = address(PUBLIC_URL, url);
                            if (!Set.of("", "/").contains(address.getRawPath())) {
                                throw new IllegalArgumentException(
                                        PUBLIC_URL + " must have no path.");
                            }
                            return address;
                        });
    }

    private OpenIdSettings settings() {
        URI issuer = address(PREFIX + "ISSUER", required("ISSUER"));
        String id = required("CLIENT_ID");
        URI publicUrl =
                publicUrl(environment).orElseThrow(() -> missing(PUBLIC_URL, "to come back to"));
        OpenIdClient client =
                new OpenIdClient(
                        issuer,
                        id,
                        SecretVariable.read(environment, PREFIX + "CLIENT_SECRET").orElse(null),
                        publicUrl,
                        List.of(said("SCOPES").orElse("profile").strip().split("[\\s,]+")));
        ClaimRules rules =
                new ClaimRules(
                        said("NAME_CLAIM").orElse("name"),
                        said("ROLE_CLAIM").orElse("roles"),
                        said("ORGANISATION_CLAIM").orElse("organisation"),
                        roles());
        return new OpenIdSettings(said("NAME").orElse(issuer.getHost()), client, rules);
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(environment.get(PREFIX + name))
                .filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return said(name).orElseThrow(() -> missing(PREFIX + name, "to sign in at a provider"));
    }

    private static IllegalArgumentException missing(String name, String why) {
        return new IllegalArgumentException(name + " is missing; it is needed " + why + ".");
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        for (String pair : required("ROLES").split(",")) {
            int equals = pair.lastIndexOf('=');
            String value = equals < 0 ? "" : pair.substring(0, equals).strip();
            Optional<Role> role = Grants.grantable(pair.substring(equals + 1).strip());
            if (value.isEmpty() || role.isEmpty()) {
                throw new IllegalArgumentException(
                        PREFIX
                                + "ROLES must be like recorder=RECORDER,hr=HR_VIEWER, with the"
                                + " roles "
                                + Grants.grantable()
                                + ": "
                                + pair.strip());
            }
            roles.put(value, role.orElseThrow());
        }
        return roles;
    }

    /** An address on TLS; without it only on this machine. */
    private static URI address(String variable, String text) {
        try {
            URI address = URI.create(text.strip());
            boolean here = address.getHost() != null && LOOPBACK.contains(address.getHost());
            boolean good =
                    address.getHost() != null
                            && ("https".equals(address.getScheme())
                                    || "http".equals(address.getScheme()) && here)
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null
                            && address.getRawUserInfo() == null;
            if (good) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + " is no address: " + text, e);
        }
        throw new IllegalArgumentException(
                variable + " must be like https://name; http:// is for this machine alone.");
    }
}
