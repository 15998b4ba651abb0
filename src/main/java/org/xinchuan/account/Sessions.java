package org.xinchuan.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    Begun begin(Account account, Device device) {
        return begin(account, device, null);
    }

    /** One that came from a provider, with the address where it is left. */
    Begun begin(Account account, Device device, String leave) {
        String id = Secrets.random();
        Session session =
                new Session(
                        Secrets.random().substring(0, 16),
                        Secrets.hash(id),
                        account.name(),
                        account.credentialsSince(),
                        Secrets.random(),
                        clock.instant(),
                        device,
                        leave);
        byHandle.put(session.handle(), session);
        return new Begun(id, session);
    }

    /** The session of a handle, which is used by being asked for. */
    Optional<Session> of(String handle) {
        return Optional.ofNullable(byHandle.getIfPresent(handle)).filter(this::isNotOver);
    }

    /** The same without using it: to ask whether it is over does not prolong it. */
    Optional<Session> quietly(String handle) {
        return Optional.ofNullable(byHandle.policy().getIfPresentQuietly(handle))
                .filter(this::isNotOver);
    }

    /** All sessions in which an account is signed in at this server, the oldest first. */
    List<Session> of(Account account) {
        return byHandle.asMap().values().stream()
                .filter(one -> one.account().equals(account.name()))
                .filter(one -> one.isOf(account))
                .filter(this::isNotOver)
                .sorted(Comparator.comparing(Session::startedAt).thenComparing(Session::id))
                .toList();
    }

    /** When a session was last used; now for one that is just over. */
    Instant lastUsed(Session session) {
        Duration since =
                byHandle.policy()
                        .expireAfterAccess()
                        .flatMap(policy -> policy.ageOf(session.handle()))
                        .orElse(Duration.ZERO);
        return clock.instant().minus(since);
    }

    private boolean isNotOver(Session session) {
        return clock.instant().isBefore(session.startedAt().plus(LONGEST));
    }

    void end(String handle) {
        byHandle.invalidate(handle);
    }

    /** Ends every session of an account; those of other servers end by the account's change. */
    void endAll(String account) {
        byHandle.asMap().values().removeIf(session -> session.account().equals(account));
    }
}
