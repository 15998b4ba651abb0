package org.xinchuan.account.openid;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody whom the provider vouches for.
 *
 * @param subject who it is at this issuer, for ever; nothing else of the claims is stable
 * @param claims all that is said of them
 * @param leave where the browser signs out at the provider too, or null
 */
public record Visitor(String issuer, String subject, Map<String, Object> claims, String leave) {

    public Visitor {
        claims = Collections.unmodifiableMap(new HashMap<>(claims));
    }

    /** Without the claims. */
    @Override
    public String toString() {
        return "Visitor of " + issuer;
    }
}
