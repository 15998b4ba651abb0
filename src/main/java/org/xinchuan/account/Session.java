package org.xinchuan.account;

import java.time.Instant;

/**
 * Somebody's signing in, until its end.
 *
 * @param id by which its owner names it; it lets nobody in
 * @param handle the hash of the cookie's value; the value itself is not kept
 * @param credentialsSince as the account had it then
 * @param csrf what our own pages send with every write
 * @param device on which it began
 * @param leave where the browser signs out at the provider that it came from, or null
 */
record Session(
        String id,
        String handle,
        String account,
        long credentialsSince,
        String csrf,
        Instant startedAt,
        Device device,
        String leave) {

    /** Whether it is still good for the account as it is now. */
    boolean isOf(Account now) {
        return !now.disabled() && now.credentialsSince() == credentialsSince;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Session[" + account + "]";
    }
}
