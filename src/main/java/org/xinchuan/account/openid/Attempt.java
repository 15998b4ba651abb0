package org.xinchuan.account.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * The secrets of one sign-in that is under way, each good once: {@code state} ties the return to
 * it, {@code nonce} what the provider vouches for, {@code verifier} the exchange of the code.
 */
public record Attempt(State state, Nonce nonce, CodeVerifier verifier) {

    static Attempt fresh() {
        return new Attempt(new State(32), new Nonce(32), new CodeVerifier());
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Attempt";
    }
}
