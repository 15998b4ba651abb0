package org.xinchuan.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often a password may be tried: a few times a minute and some hundred times a day for one
 * account, more often from one address, behind which a whole enterprise may sit. The names of
 * accounts that do not exist are counted like any other.
 */
final class SignInThrottle {

    private static final int ACCOUNT_A_MINUTE = 10;
    private static final int ACCOUNT_A_DAY = 200;
    private static final int ADDRESS_A_MINUTE = 120;
    private static final int MOST = 100_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    SignInThrottle(Clock clock) {
        TimeMeter time = new ClockMeter(clock);
        accounts =
                buckets(
                        clock,
                        () ->
                                Bucket.builder()
                                        .addLimit(
                                                limit ->
                                                        limit.capacity(ACCOUNT_A_MINUTE)
                                                                .refillGreedy(
                                                                        ACCOUNT_A_MINUTE,
                                                                        Duration.ofMinutes(1)))
                                        .addLimit(
                                                limit ->
                                                        limit.capacity(ACCOUNT_A_DAY)
                                                                .refillGreedy(
                                                                        ACCOUNT_A_DAY,
                                                                        Duration.ofDays(1)))
                                        .withCustomTimePrecision(time)
                                        .build());
        addresses =
                buckets(
                        clock,
                        () ->
                                Bucket.builder()
                                        .addLimit(
                                                limit ->
                                                        limit.capacity(ADDRESS_A_MINUTE)
                                                                .refillGreedy(
                                                                        ADDRESS_A_MINUTE,
                                                                        Duration.ofMinutes(1)))
                                        .withCustomTimePrecision(time)
                                        .build());
    }

    private interface Fresh {
        Bucket make();
    }

    private static LoadingCache<String, Bucket> buckets(Clock clock, Fresh fresh) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofDays(1))
                .ticker(ClockTicker.of(clock))
                .executor(Runnable::run)
                .build(key -> fresh.make());
    }

    /**
     * Counts an attempt.
     *
     * @return how long to wait when it is one too many
     */
    Optional<Duration> attempt(String account, String address) {
        Optional<Duration> wait = attempt(address);
        return wait.isPresent() ? wait : take(accounts.get(Secrets.hash(account)));
    }

    /** Counts an attempt that names no account yet. */
    Optional<Duration> attempt(String address) {
        // A proxy in front makes every address this machine's: no limit for that one.
        return isThisMachine(address) ? Optional.empty() : take(addresses.get(address));
    }

    /** Forgets the attempts before the right password. */
    void succeeded(String account) {
        accounts.invalidate(Secrets.hash(account));
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static boolean isThisMachine(String address) {
        try {
            // An address, never a name: nothing is looked up.
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
