package org.xinchuan.exchange;

import org.xinchuan.access.Role;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place where it is written down that somebody takes data out, before any of it leaves, and
 * where it is counted: a recorder takes the own enterprise out twice in 24 hours (TRUST.md §3.3).
 */
final class Departures {

    private static final int MOST = 2;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Set<Role> UNCOUNTED = Set.of(Role.HR_VIEWER, Role.PROV_ADMIN);

    private final Writing writing;

    Departures(Writing writing) {
        this.writing = writing;
    }

    /**
     * Writes a departure down.
     *
     * @param operation as the change record names it
     * @param counted whether there may be too many of them
     * @return 200, or the refusal: 429 for one too many, 503 while an import is under way
     */
    Reply enter(Call call, String operation, boolean counted) {
        boolean limited =
                counted
                        && call.identity().grants().stream()
                                .noneMatch(grant -> UNCOUNTED.contains(grant.role()));
        AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
        // A key must not make the second of two departures the first one again.
        Reply entered =
                writing.writeSecret(
                        call,
                        entry -> {
                            wait.set(limited ? wait(entry, call, operation) : Duration.ZERO);
                            return wait.get().isPositive()
                                    ? call.refuse(tooMany(wait.get()))
                                    : written(call, operation);
                        });
        return entered.status() == 429
                ? entered.header("Retry-After", Long.toString(wait.get().toSeconds() + 1))
                : entered;
    }

    private static Answer written(Call call, String operation) {
        Change change = new Change(operation, "export:" + Code.random().text(), List.of());
        return call.accept(List.of(change), 200, List.of(), null, null);
    }

    /** How long until one more is allowed. */
    private static Duration wait(Entry entry, Call call, String operation) {
        List<Row> last = last(entry, call.actor(), operation);
        if (last.size() < MOST) {
            return Duration.ZERO;
        }
        Instant oldest = Instant.parse(last.getLast().text("at"));
        return Duration.between(Instant.parse(entry.now()), oldest.plus(WINDOW));
    }

    private static List<Row> last(Work work, String actor, String operation) {
        return work.run(
                "read/ledger/last", Map.of("actor", actor, "operation", operation, "limit", MOST));
    }

    private static Problem tooMany(Duration wait) {
        long hours = wait.toHours() + 1;
        return Problem.of(429, "EXPORT_LIMIT", "导出次数已用完", "You have exported often enough")
                .saying(
                        "24 小时内最多导出两次，请在 " + hours + " 小时后再试。",
                        "At most two exports in 24 hours; try again within "
                                + hours
                                + (hours == 1 ? " hour." : " hours."));
    }
}
