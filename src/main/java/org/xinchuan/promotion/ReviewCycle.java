package org.xinchuan.promotion;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a naming stands with its reviews on a day (DOMAIN.md §3.2): it is reviewed every few years;
 * whoever fails has some months to mend things and is reviewed again, whoever fails again loses the
 * naming. A review that was passed begins anew. A change of leaders that is not approved in time
 * puts the naming under review before its time.
 *
 * @param reviews of this naming by the day, oldest first
 * @param dueOn the last day for the next review, or for the approval of a change of leaders where
 *     that comes first; null when the naming does not hold, or no rule asks for either
 * @param failures reviews failed since the last that was passed
 * @param leaderChange a change of leaders that is not approved yet; null when there is none
 */
record ReviewCycle(
        State state,
        List<Review> reviews,
        LocalDate dueOn,
        int failures,
        LeaderChange leaderChange) {

    /** So many failures in a row, and the naming is revoked. */
    static final int FAILURES = 2;

    /** How long before its last day a review is announced as due. */
    static final int SOON_DAYS = 90;

    /** How a naming stands. */
    public enum State {
        /** Nothing is to be done. */
        HELD,
        /** To be reviewed within three months. */
        DUE,
        /** Should have been reviewed. */
        OVERDUE,
        /** A review was failed, and the time to mend things is running. */
        SUSPENDED,
        /** The leader changed, and the naming body did not approve of it in time. */
        UNDER_REVIEW,
        /** It has not begun, has expired or was revoked, or its last day has come. */
        ENDED
    }

    /**
     * @param all reviews of the studio
     * @param approved whether a document approves of somebody as its leader
     */
    static ReviewCycle of(
            StudioCard card,
            StudioCard.Named naming,
            List<Review> all,
            Predicate<StudioCard.Leader> approved,
            NamingRuleBook rules,
            List<String> hosts,
            LocalDate day) {
        List<Review> reviews =
                all.stream()
                        .filter(review -> review.level() == naming.level())
                        .filter(review -> isOf(naming, review.heldOn()))
                        .filter(review -> !review.heldOn().first().isAfter(day))
                        .sorted(Comparator.comparing(Review::heldOn))
                        .toList();
        int failures = failures(reviews);
        if (!naming.on(day) || failures >= FAILURES) {
            return new ReviewCycle(State.ENDED, reviews, null, failures, null);
        }
        List<NamingRuleKey> every =
                card.type() == Studio.Type.SKILL_MASTER
                        ? List.of(
                                NamingRuleKey.REVIEW_YEARS_SKILL_MASTER, NamingRuleKey.REVIEW_YEARS)
                        : List.of(NamingRuleKey.REVIEW_YEARS);
        boolean failed = failures > 0;
        Optional<NamingRule> rule =
                failed
                        ? rules.inForce(NamingRuleKey.SUSPENDED_MONTHS, naming.level(), hosts, day)
                        : rules.firstInForce(every, naming.level(), hosts, day);
        PartialDate last = reviews.isEmpty() ? naming.namedOn() : reviews.getLast().heldOn();
        LocalDate due =
                rule.map(
                                one ->
                                        failed
                                                ? last.last().plusMonths(one.number())
                                                : last.last().plusYears(one.number()))
                        .orElse(null);
        LeaderChange change =
                rules.inForce(NamingRuleKey.LEADER_CHANGE, naming.level(), hosts, day)
                        .flatMap(
                                one ->
                                        LeaderChange.of(
                                                card, naming, reviews, approved, one.number(), day))
                        .orElse(null);
        boolean before = change != null && (due == null || change.dueOn().isBefore(due));
        return new ReviewCycle(
                state(failed, due, change, day),
                reviews,
                before ? change.dueOn() : due,
                failures,
                change);
    }

    /** A naming begins on its day, and a later one of the level has reviews of its own. */
    private static boolean isOf(StudioCard.Named naming, PartialDate heldOn) {
        return !heldOn.last().isBefore(naming.namedOn().first())
                && (naming.validTo() == null || !heldOn.first().isAfter(naming.validTo().last()));
    }

    private static int failures(List<Review> reviews) {
        int failures = 0;
        for (Review review : reviews) {
            failures = review.failed() ? failures + 1 : 0;
        }
        return failures;
    }

    private static State state(boolean failed, LocalDate due, LeaderChange change, LocalDate day) {
        if (due != null && due.isBefore(day)) {
            return State.OVERDUE;
        }
        if (failed) {
            return State.SUSPENDED;
        }
        if (change != null && change.dueOn().isBefore(day)) {
            return State.UNDER_REVIEW;
        }
        LocalDate soon = day.plusDays(SOON_DAYS);
        boolean later = due == null || due.isAfter(soon);
        return later && (change == null || change.dueOn().isAfter(soon)) ? State.HELD : State.DUE;
    }
}
