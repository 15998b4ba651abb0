package org.xinchuan.account;

import org.xinchuan.graph.Row;

import java.util.List;

/**
 * The second factor of an account: codes of an authenticator (RFC 6238), or one of the recovery
 * codes.
 *
 * @param kept the secret that the authenticator has as well, as it is kept
 * @param recovery hashes of the recovery codes that are not used up
 */
record SecondFactor(String kept, List<String> recovery) {

    /** The one of an account, or null. */
    static SecondFactor of(Row row) {
        String kept = row.text("secondFactor");
        return kept == null ? null : new SecondFactor(kept, row.list("recoveryCodes"));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecondFactor[" + recovery.size() + "]";
    }
}
