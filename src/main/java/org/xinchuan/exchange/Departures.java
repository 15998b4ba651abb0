package org.xinchuan.exchange;

import org.xinchuan.access.Role;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Reply;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.standard.Code;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The one place where it is recorded that somebody takes data out, before any of it leaves, and
 * where it is counted: a recorder takes the own enterprise out twice in 24 hours (TRUST.md §3.3).
 */
final class Departures {

    private static final Disclosures.Limit LIMIT = new Disclosures.Limit(2, Duration.ofHours(24));
    private static final Set<Role> UNCOUNTED = Set.of(Role.HR_VIEWER, Role.PROV_ADMIN);

    private final Disclosures disclosures;

    Departures(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /**
     * Records a departure.
     *
     * @param operation as the record of disclosures names it
     * @param counted whether there may be too many of them
     * @return the refusal of one too many
     */
    Optional<Reply> enter(Call call, String operation, boolean counted) {
        Disclosure.Asked asked =
                new Disclosure.Asked(
                        call.writer(),
                        operation,
                        "export:" + Code.random().text(),
                        call.purpose().orElse(null),
                        0);
        boolean limited =
                counted
                        && call.identity().grants().stream()
                                .noneMatch(grant -> UNCOUNTED.contains(grant.role()));
        if (!limited) {
            disclosures.record(asked);
            return Optional.empty();
        }
        return disclosures.recordAtMost(asked, LIMIT).map(Departures::tooMany);
    }

    private static Reply tooMany(Duration wait) {
        long hours = wait.toHours() + 1;
        Problem problem =
                Problem.of(429, "EXPORT_LIMIT", "导出次数已用完", "You have exported often enough")
                        .saying(
                                "24 小时内最多导出两次，请在 " + hours + " 小时后再试。",
                                "At most two exports in 24 hours; try again within "
                                        + hours
                                        + (hours == 1 ? " hour." : " hours."));
        return Reply.problem(problem).header("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
}
