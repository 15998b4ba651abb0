package org.xinchuan.identifier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How often each account may do something; counted in this process, from its start on. */
final class Allowance {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final List<Limit> limits;
    private final Cache<String, Deque<Instant>> taken =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** So often in so long a time. */
    record Limit(int times, Duration in) {}

    Allowance(Clock clock, Limit... limits) {
        this.clock = clock;
        this.limits = List.of(limits);
    }

    /**
     * Counts one more.
     *
     * @return how long to wait when it is one too many, which is not counted
     */
    Optional<Duration> take(String account) {
        Instant now = clock.instant();
        Deque<Instant> before = taken.get(account, key -> new ArrayDeque<>());
        synchronized (before) {
            Optional<Duration> wait = Optional.empty();
            for (Limit limit : limits) {
                Instant since = now.minus(limit.in());
                List<Instant> within = before.stream().filter(t -> t.isAfter(since)).toList();
                if (within.size() >= limit.times()) {
                    wait = Optional.of(Duration.between(since, within.getFirst()));
                }
            }
            if (wait.isEmpty()) {
                before.addLast(now);
                int most = limits.stream().mapToInt(Limit::times).max().orElse(0);
                while (before.size() > most) {
                    before.removeFirst();
                }
            }
            return wait;
        }
    }
}
