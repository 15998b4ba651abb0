package org.xinchuan.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be done, for each of many keys, of which a bounded number is remembered:
 * those that were used last.
 */
public final class TokenBuckets {

    /** What one subscriber of IPv6 has to choose addresses from, in bytes. */
    private static final int IPV6_NETWORK = 8;

    private final LoadingCache<String, Bucket> byKey;

    /**
     * @param most how many keys are remembered
     * @param idle after which a key is forgotten; long enough for its bucket to fill up
     */
    public TokenBuckets(Clock clock, int most, Duration idle, Rate... rates) {
        TimeMeter time = new ClockMeter(clock);
        List<Bandwidth> limits = Arrays.stream(rates).map(Rate::limit).toList();
        byKey =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterAccess(idle)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .executor(Runnable::run)
                        .build(key -> bucket(limits, time));
    }

    /**
     * @param capacity how many at once
     * @param refill how many more come back in each period
     */
    public record Rate(int capacity, int refill, Duration period) {

        /** So many in each period, all at once or one after the other. */
        public static Rate of(int number, Duration period) {
            return new Rate(number, number, period);
        }

        private Bandwidth limit() {
            return Bandwidth.builder().capacity(capacity).refillGreedy(refill, period).build();
        }
    }

    private static Bucket bucket(List<Bandwidth> limits, TimeMeter time) {
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(time);
        limits.forEach(bucket::addLimit);
        return bucket.build();
    }

    /**
     * Counts one.
     *
     * @return how long to wait when it is one too many
     */
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = byKey.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Forgets what was counted. */
    public void forget(String key) {
        byKey.invalidate(key);
    }

    /**
     * The key of an IP address: itself, or the network of 64 bits of one of IPv6, in which whoever
     * has one address has all.
     */
    public static String ofAddress(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, IPV6_NETWORK)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
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
