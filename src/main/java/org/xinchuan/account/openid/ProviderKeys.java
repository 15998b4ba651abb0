package org.xinchuan.account.openid;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The provider's public keys. A key that is not known has them fetched anew, at most once a minute:
 * tokens that name keys at random ask the provider no oftener than that. (The library's own sources
 * ask twice, and go by a clock of their own.)
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Remembered<JWKSet> keys;

    ProviderKeys(Remembered.Source<JWKSet> source, Clock clock) {
        this.keys = new Remembered<>(source, KEPT, PAUSE, clock);
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = selector.select(keys.get());
            return found.isEmpty() ? selector.select(keys.newer()) : found;
        } catch (NotSignedIn e) {
            throw new KeySourceException("the keys of the provider cannot be had", e);
        }
    }
}
