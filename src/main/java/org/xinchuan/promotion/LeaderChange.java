package org.xinchuan.promotion;

import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioPerson;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Somebody who leads a named studio since after its naming, while the body that named it has not
 * yet said that it may go on so (DOMAIN.md §3.2, {@code leader.change}). It has said so with a
 * document, with a review that was passed since then, or with a later naming of the level.
 *
 * @param person id of who leads now
 * @param from since when
 * @param dueOn the last day for the approval
 */
public record LeaderChange(String person, String name, PartialDate from, LocalDate dueOn) {

    /**
     * The change that waits longest for the approval of a naming on a day; empty when there is
     * none.
     *
     * @param reviews of the naming until that day
     * @param approved whether a document approves of somebody as leader
     * @param days within which it must be approved
     */
    static Optional<LeaderChange> of(
            StudioCard card,
            StudioCard.Named naming,
            List<Review> reviews,
            Predicate<StudioCard.Leader> approved,
            int days,
            LocalDate day) {
        LocalDate named = naming.namedOn().last();
        List<StudioCard.Leader> then = leading(card, named);
        if (then.isEmpty()) {
            // Who was named is not on record: the first who is, has changed nothing.
            return Optional.empty();
        }
        return leading(card, day).stream()
                .filter(leader -> leader.from() != null && leader.from().first().isAfter(named))
                .filter(leader -> then.stream().noneMatch(one -> one.id().equals(leader.id())))
                .filter(approved.negate())
                .filter(leader -> !confirmed(card, naming.level(), reviews, leader.from(), day))
                .map(
                        leader ->
                                new LeaderChange(
                                        leader.id(),
                                        leader.name(),
                                        leader.from(),
                                        leader.from().last().plusDays(days)))
                .min(Comparator.comparing(LeaderChange::dueOn).thenComparing(LeaderChange::person));
    }

    /** Who leads or leads with others; whoever stands in meanwhile is not yet a change. */
    private static List<StudioCard.Leader> leading(StudioCard card, LocalDate day) {
        return card.leaders().stream()
                .filter(leader -> leader.role() != StudioPerson.Role.ACTING && leader.on(day))
                .toList();
    }

    /** Dates that leave it open count for the studio. */
    private static boolean confirmed(
            StudioCard card,
            NamingLevel level,
            List<Review> reviews,
            PartialDate from,
            LocalDate day) {
        boolean reviewed =
                reviews.stream()
                        .anyMatch(
                                review ->
                                        !review.failed()
                                                && !review.heldOn().last().isBefore(from.first()));
        return reviewed
                || card.namings().stream()
                        .filter(other -> other.level() == level)
                        .filter(other -> other.status() != Naming.Status.REVOKED)
                        .map(StudioCard.Named::namedOn)
                        .anyMatch(
                                on ->
                                        !on.last().isBefore(from.first())
                                                && !on.first().isAfter(day));
    }
}
