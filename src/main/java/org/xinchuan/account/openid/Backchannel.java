package org.xinchuan.account.openid;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the provider directly, not by way of the browser: bounded in time, no detours.
 */
final class Backchannel {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;

    private final OpenIdClient client;
    private final Remembered<OIDCProviderMetadata> metadata;

    Backchannel(OpenIdClient client, Remembered<OIDCProviderMetadata> metadata) {
        this.client = client;
        this.metadata = metadata;
    }

    /** What a code is exchanged for; the provider gives it for the right verifier only. */
    OIDCTokens tokens(AuthorizationCode code, CodeVerifier verifier) throws NotSignedIn {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, client.callback(), verifier);
        URI endpoint = metadata.get().getTokenEndpointURI();
        TokenRequest request =
                client.secret() == null
                        ? new TokenRequest.Builder(endpoint, new ClientID(client.id()), grant)
                                .build()
                        : new TokenRequest.Builder(endpoint, authentication(), grant).build();
        HTTPResponse response = sent(request.toHTTPRequest());
        try {
            if (!response.indicatesSuccess()) {
                throw new NotSignedIn(
                        response.getStatusCode() >= 500
                                ? Reason.NOT_REACHED
                                : Reason.NOT_VOUCHED_FOR,
                        "the code was answered with " + response.getStatusCode());
            }
            return OIDCTokenResponse.parse(response).getOIDCTokens();
        } catch (ParseException e) {
            throw new NotSignedIn(Reason.NOT_VOUCHED_FOR, "no ID token: " + e.getMessage());
        }
    }

    private ClientAuthentication authentication() throws NotSignedIn {
        ClientID id = new ClientID(client.id());
        Secret secret = new Secret(client.secret());
        List<ClientAuthenticationMethod> known = metadata.get().getTokenEndpointAuthMethods();
        boolean inTheBody =
                known != null
                        && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inTheBody ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    /** What the provider says beside the ID token; nothing when it has no such endpoint. */
    Map<String, Object> further(AccessToken token, String subject) throws NotSignedIn {
        URI endpoint = metadata.get().getUserInfoEndpointURI();
        if (endpoint == null) {
            return Map.of();
        }
        HTTPResponse response = sent(new UserInfoRequest(endpoint, token).toHTTPRequest());
        try {
            UserInfoResponse info = UserInfoResponse.parse(response);
            if (!info.indicatesSuccess() || info.toSuccessResponse().getUserInfo() == null) {
                throw new NotSignedIn(
                        Reason.NOT_REACHED,
                        "UserInfo was answered with " + response.getStatusCode());
            }
            JWTClaimsSet claims = info.toSuccessResponse().getUserInfo().toJWTClaimsSet();
            if (!subject.equals(claims.getSubject())) {
                throw new NotSignedIn(Reason.NOT_VOUCHED_FOR, "UserInfo is of somebody else");
            }
            return claims.getClaims();
        } catch (ParseException e) {
            throw new NotSignedIn(Reason.NOT_REACHED, "UserInfo cannot be read");
        }
    }

    private static HTTPResponse sent(HTTPRequest request) throws NotSignedIn {
        try {
            bounded(request);
            return request.send();
        } catch (IOException e) {
            throw new NotSignedIn(Reason.NOT_REACHED, e.toString());
        }
    }

    static DefaultResourceRetriever retriever(int largest) {
        return new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, largest);
    }

    static void bounded(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
    }
}
