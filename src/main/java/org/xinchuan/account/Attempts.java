package org.xinchuan.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.xinchuan.account.openid.Attempt;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The sign-ins that are under way at the provider, each good for one return and ten minutes. */
final class Attempts {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private final Cache<String, Begun> byHandle;

    Attempts(Clock clock) {
        byHandle =
                Caffeine.newBuilder()
                        .expireAfterWrite(LONGEST)
                        .maximumSize(MOST)
                        .ticker(ClockTicker.of(clock))
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * One that has begun.
     *
     * @param next the page of ours to go to afterwards
     * @param session the session that the browser was in, which ends with this sign-in, or null
     */
    record Begun(Attempt attempt, String next, String session) {}

    /** Keeps it; the value of its cookie, which is told only once. */
    String keep(Begun begun) {
        String id = Secrets.random();
        byHandle.put(Secrets.hash(id), begun);
        return id;
    }

    /** Takes the one of a cookie out, for good. */
    Optional<Begun> take(String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(byHandle.asMap().remove(Secrets.hash(id)));
    }
}
