package org.xinchuan.http;

import org.xinchuan.access.Identity;
import org.xinchuan.http.TokenBuckets.Rate;

import java.time.Clock;
import java.time.Duration;

/**
 * How much callers may ask who have not signed in, for each address: a page makes fewer than thirty
 * requests, and a whole enterprise may sit behind one address. Whoever is signed in and this
 * machine have no such limit (TRUST.md §3.3).
 */
final class PublicLimit {

    /** Some forty pages at once, and then some forty a minute. */
    private static final Rate RATE = new Rate(1200, 1200, Duration.ofMinutes(1));

    private static final int MOST = 20_000;
    private static final String API = "/api";

    private final TokenBuckets addresses;

    PublicLimit(Clock clock) {
        addresses = new TokenBuckets(clock, MOST, Duration.ofMinutes(2), RATE);
    }

    /**
     * Counts a request, unless it has no limit.
     *
     * @param identity of the caller; the public's for one whose credentials are not good
     * @throws Refused 429 when it is one too many
     */
    void count(Identity identity, String path, String address) {
        boolean limited =
                identity.equals(Identity.PUBLIC)
                        && path.startsWith(API)
                        && !Proxies.isThisMachine(address);
        if (limited && addresses.take(TokenBuckets.ofAddress(address)).isPresent()) {
            // A hundred more are there after the five seconds that every 429 says to wait.
            throw new Refused(Problems.tooManyRequests());
        }
    }
}
