package org.xinchuan.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Which pairings a list is to have.
 *
 * @param reach codes of organisations of which one has to be the pairing's own or employ somebody
 *     in it; null for all
 * @param organisations codes of which one has to be the pairing's own; null for all
 * @param statuses of which it has one
 * @param dueBefore only those whose last day is before it; null for all
 * @param unconfirmed whether only those count that an organisation within reach has not confirmed
 */
record ListQuestion(
        Set<String> reach,
        Set<String> organisations,
        Set<PairingStatus> statuses,
        LocalDate dueBefore,
        boolean unconfirmed) {

    ListQuestion(
            Collection<String> reach,
            Collection<String> organisations,
            Set<PairingStatus> statuses,
            LocalDate dueBefore,
            boolean unconfirmed) {
        this(
                reach == null ? null : Set.copyOf(reach),
                organisations == null ? null : Set.copyOf(organisations),
                statuses,
                dueBefore,
                unconfirmed);
    }

    /** Whether a pairing belongs to the list. */
    boolean fits(ListedPairing one) {
        return statuses.contains(one.status())
                && (dueBefore == null || one.to() != null && !one.to().isAfter(dueBefore))
                && (organisations == null || isIn(organisations, one.organisation()))
                && (reach == null
                        || isIn(reach, one.organisation())
                        || one.employers().stream().anyMatch(reach::contains))
                && (!unconfirmed
                        || one.unconfirmedBy().stream()
                                .anyMatch(code -> reach == null || reach.contains(code)));
    }

    private static boolean isIn(Set<String> some, String code) {
        return code != null && some.contains(code);
    }
}
