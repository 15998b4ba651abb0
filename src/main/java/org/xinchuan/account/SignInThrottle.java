package org.xinchuan.account;

import org.xinchuan.http.Proxies;
import org.xinchuan.http.TokenBuckets;
import org.xinchuan.http.TokenBuckets.Rate;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How often a password may be tried: a few times a minute and some hundred times a day for one
 * account, more often from one address, behind which a whole enterprise may sit. The names of
 * accounts that do not exist are counted like any other.
 */
final class SignInThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Rate ACCOUNT_A_MINUTE = Rate.of(10, MINUTE);
    private static final Rate ACCOUNT_A_DAY = Rate.of(200, DAY);
    private static final Rate ADDRESS_A_MINUTE = Rate.of(120, MINUTE);
    private static final int MOST = 100_000;

    private final TokenBuckets accounts;
    private final TokenBuckets addresses;

    SignInThrottle(Clock clock) {
        accounts = new TokenBuckets(clock, MOST, DAY, ACCOUNT_A_MINUTE, ACCOUNT_A_DAY);
        addresses = new TokenBuckets(clock, MOST, DAY, ADDRESS_A_MINUTE);
    }

    /**
     * Counts an attempt.
     *
     * @return how long to wait when it is one too many
     */
    Optional<Duration> attempt(String account, String address) {
        Optional<Duration> wait = attempt(address);
        return wait.isPresent() ? wait : accounts.take(Secrets.hash(account));
    }

    /** Counts an attempt that names no account yet. */
    Optional<Duration> attempt(String address) {
        // Everybody has this address behind a proxy that nobody told of: no limit for it.
        return Proxies.isThisMachine(address)
                ? Optional.empty()
                : addresses.take(TokenBuckets.ofAddress(address));
    }

    /** Forgets the attempts before the right password. */
    void succeeded(String account) {
        accounts.forget(Secrets.hash(account));
    }
}
