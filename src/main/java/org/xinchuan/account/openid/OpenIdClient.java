package org.xinchuan.account.openid;

import java.net.URI;
import java.util.List;

/**
 * What the provider knows this server as.
 *
 * @param secret with which it identifies itself; null for a public client
 * @param publicUrl where browsers reach this server, such as {@code https://xinchuan.example}
 * @param scopes what is asked for beside {@code openid}
 */
public record OpenIdClient(
        URI issuer, String id, String secret, URI publicUrl, List<String> scopes) {

    /** The path that the provider sends people back to. */
    public static final String CALLBACK = "/api/v1/session/oidc/callback";

    public OpenIdClient {
        scopes = List.copyOf(scopes);
    }

    URI callback() {
        return publicUrl.resolve(CALLBACK);
    }

    /** Where the provider sends people after signing out there. */
    URI afterwards() {
        return publicUrl.resolve("/");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenIdClient[" + id + " of " + issuer + "]";
    }
}
