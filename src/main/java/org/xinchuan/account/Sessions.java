package org.xinchuan.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The sessions of this process (docs/decisions/0012). */
final class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int MOST = 100_000;

    private final Clock clock;
    private final Cache<String, Session> byHandle;

    Sessions(Clock clock) {
        this.clock = clock;
        this.byHandle =
                Caffeine.newBuilder()
                        .expireAfterAccess(IDLE)
                        .maximumSize(MOST)
                        .ticker(ClockTicker.of(clock))
                        .executor(Runnable::run)
                        .build();
    }

    /** A session that has just begun, with the value of its cookie, which is told only once. */
    record Begun(String id, Session session) {}

    Begun begin(Account account) {
        return begin(account, null);
    }

    /** One that came from a provider, with the address where it is left. */
    Begun begin(Account account, String leave) {
        String id = Secrets.random();
        Session session =
                new Session(
                        Secrets.hash(id),
                        account.name(),
                        account.credentialsSince(),
                        Secrets.random(),
                        clock.instant(),
                        leave);
        byHandle.put(session.handle(), session);
        return new Begun(id, session);
    }

    /** The session of a cookie, which is used by being asked for. */
    Optional<Session> ofCookie(String id) {
        return of(Secrets.hash(id));
    }

    Optional<Session> of(String handle) {
        return Optional.ofNullable(byHandle.getIfPresent(handle))
                .filter(one -> clock.instant().isBefore(one.startedAt().plus(LONGEST)));
    }

    void end(String handle) {
        byHandle.invalidate(handle);
    }

    /** Ends every session of an account; those of other servers end by the account's change. */
    void endAll(String account) {
        byHandle.asMap().values().removeIf(session -> session.account().equals(account));
    }
}
