package org.xinchuan.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.openid.connect.sdk.Nonce;

import java.time.Clock;
import java.util.Date;
import java.util.Set;

/**
 * Judges ID tokens (OpenID Connect Core 1.0, 3.1.3.7): who signed them, for whom, for which try.
 */
final class IdTokens {

    /** Public keys only: nobody's secret, and never none. */
    private static final Set<JWSAlgorithm> ACCEPTED =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final String NONCE = "nonce";
    private static final String AUTHORIZED_PARTY = "azp";

    private final OpenIdClient client;
    private final JWKSource<SecurityContext> keys;
    private final Clock clock;

    IdTokens(OpenIdClient client, JWKSource<SecurityContext> keys, Clock clock) {
        this.client = client;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a token says, when it can be believed.
     *
     * @throws NotSignedIn otherwise
     */
    JWTClaimsSet verified(JWT token, Nonce nonce) throws NotSignedIn {
        DefaultJWTProcessor<SecurityContext> judge = new DefaultJWTProcessor<>();
        judge.setJWSKeySelector(new JWSVerificationKeySelector<>(ACCEPTED, keys));
        judge.setJWTClaimsSetVerifier(new Expected(nonce));
        try {
            return judge.process(token, null);
        } catch (KeySourceException e) {
            throw new NotSignedIn(Reason.NOT_REACHED, e.getMessage());
        } catch (BadJOSEException | JOSEException e) {
            throw new NotSignedIn(Reason.NOT_VOUCHED_FOR, e.getMessage());
        }
    }

    /** By our clock, a minute either way. */
    private final class Expected extends DefaultJWTClaimsVerifier<SecurityContext> {

        Expected(Nonce nonce) {
            super(
                    client.id(),
                    new JWTClaimsSet.Builder()
                            .issuer(client.issuer().toString())
                            .claim(NONCE, nonce.getValue())
                            .build(),
                    Set.of("sub", "iat", "exp"));
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            Object party = claims.getClaim(AUTHORIZED_PARTY);
            boolean forUs = party == null || party.equals(client.id());
            if (!forUs || party == null && claims.getAudience().size() > 1) {
                throw new BadJWTException("the authorized party is another");
            }
        }
    }
}
