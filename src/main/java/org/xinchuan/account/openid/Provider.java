package org.xinchuan.account.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The provider of sign-in: the way there, and what it says of whoever comes back. It is asked for
 * nothing before somebody signs in, so that this server starts without it.
 */
public final class Provider {

    private static final int LARGEST_KEYS = 256 * 1024;
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final OpenIdClient client;
    private final Remembered<OIDCProviderMetadata> metadata;
    private final Backchannel backchannel;
    private final IdTokens idTokens;

    public Provider(OpenIdClient client, Clock clock) {
        this.client = client;
        this.metadata = new Remembered<>(this::discover, KEPT, PAUSE, clock);
        this.backchannel = new Backchannel(client, metadata);
        this.idTokens = new IdTokens(client, new ProviderKeys(this::keys, clock), clock);
    }

    /**
     * Begins a sign-in.
     *
     * @throws NotSignedIn when the provider is not there
     */
    public Departure depart() throws NotSignedIn {
        Attempt attempt = Attempt.fresh();
        Scope scope = new Scope("openid");
        client.scopes().forEach(scope::add);
        URI to =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                scope,
                                new ClientID(client.id()),
                                client.callback())
                        .endpointURI(metadata.get().getAuthorizationEndpointURI())
                        .state(attempt.state())
                        .nonce(attempt.nonce())
                        .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        return new Departure(to, attempt);
    }

    /**
     * Ends a sign-in.
     *
     * @param query with which the browser came back
     * @param enough whether claims say enough; those of the UserInfo endpoint are asked for if not
     * @throws NotSignedIn when it does not belong to the attempt or cannot be believed
     */
    public Visitor arrive(String query, Attempt attempt, Predicate<Map<String, Object>> enough)
            throws NotSignedIn {
        AuthorizationCode code = code(query, attempt);
        OIDCTokens tokens = backchannel.tokens(code, attempt.verifier());
        JWT idToken = tokens.getIDToken();
        JWTClaimsSet vouched = idTokens.verified(idToken, attempt.nonce());
        Map<String, Object> claims = new HashMap<>(vouched.getClaims());
        if (!enough.test(claims)) {
            backchannel
                    .further(tokens.getAccessToken(), vouched.getSubject())
                    .forEach(claims::putIfAbsent);
        }
        return new Visitor(
                client.issuer().toString(), vouched.getSubject(), claims, leave(idToken));
    }

    private AuthorizationCode code(String query, Attempt attempt) throws NotSignedIn {
        AuthenticationResponse response;
        try {
            response =
                    AuthenticationResponseParser.parse(URI.create(client.callback() + "?" + query));
        } catch (ParseException | IllegalArgumentException e) {
            throw new NotSignedIn(Reason.NOT_BEGUN_HERE, "the return cannot be read");
        }
        if (!attempt.state().equals(response.getState())) {
            throw new NotSignedIn(Reason.NOT_BEGUN_HERE, "the state is another");
        }
        Issuer issuer = response.getIssuer();
        if (issuer != null && !issuer.getValue().equals(client.issuer().toString())) {
            throw new NotSignedIn(Reason.NOT_VOUCHED_FOR, "the return is from another issuer");
        }
        if (!response.indicatesSuccess()) {
            String error = response.toErrorResponse().getErrorObject().getCode();
            throw new NotSignedIn(Reason.DECLINED, "the provider says " + error);
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new NotSignedIn(Reason.NOT_BEGUN_HERE, "the return has no code");
        }
        return code;
    }

    private String leave(JWT idToken) throws NotSignedIn {
        URI endpoint = metadata.get().getEndSessionEndpointURI();
        return endpoint == null
                ? null
                : new LogoutRequest(
                                endpoint,
                                idToken,
                                null,
                                new ClientID(client.id()),
                                client.afterwards(),
                                null,
                                null)
                        .toURI()
                        .toString();
    }

    private OIDCProviderMetadata discover() throws IOException, GeneralException {
        OIDCProviderMetadata found =
                OIDCProviderMetadata.resolve(
                        new Issuer(client.issuer()),
                        (HTTPRequest request) -> Backchannel.bounded(request));
        for (URI endpoint :
                Arrays.asList(
                        found.getAuthorizationEndpointURI(),
                        found.getTokenEndpointURI(),
                        found.getJWKSetURI())) {
            // An issuer on TLS does not send anybody off it.
            boolean plain =
                    endpoint != null
                            && !"https".equals(endpoint.getScheme())
                            && "https".equals(client.issuer().getScheme());
            if (endpoint == null || plain) {
                throw new GeneralException("an endpoint for code, token or keys is missing");
            }
        }
        return found;
    }

    private JWKSet keys() throws IOException, NotSignedIn, GeneralException {
        URI address = metadata.get().getJWKSetURI();
        String keys =
                Backchannel.retriever(LARGEST_KEYS).retrieveResource(address.toURL()).getContent();
        try {
            return JWKSet.parse(keys);
        } catch (java.text.ParseException e) {
            throw new GeneralException("the keys cannot be read: " + e.getMessage());
        }
    }
}
