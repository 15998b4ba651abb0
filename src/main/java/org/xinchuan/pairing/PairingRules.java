package org.xinchuan.pairing;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of pairings that need no graph, for single writes and for imports alike. A hard one
 * refuses; everything else is a warning, for old books are full of gaps.
 */
public final class PairingRules {

    private static final long LATE_GRADUATION_DAYS = 90;

    private PairingRules() {}

    /** The couples {@code mentor>apprentice} that a pairing makes. */
    public static Set<String> couples(Pairing pairing) {
        if (!pairing.pairsOnly().isEmpty()) {
            return new LinkedHashSet<>(pairing.pairsOnly());
        }
        Set<String> couples = new LinkedHashSet<>();
        for (String mentor : pairing.mentors()) {
            for (String apprentice : pairing.apprentices()) {
                couples.add(mentor + ">" + apprentice);
            }
        }
        return couples;
    }

    /**
     * Hard: the same two people have no two pairings that certainly overlap, drafts and void ones
     * aside. With a date unknown it is never certain.
     */
    public static boolean overlap(Pairing one, Pairing other) {
        if (!one.status().counts() || !other.status().counts()) {
            return false;
        }
        if (!certainlyMeet(one.startsOn(), one.endsOn(), other.startsOn(), other.endsOn())) {
            return false;
        }
        Set<String> couples = couples(one);
        return couples(other).stream().anyMatch(couples::contains);
    }

    private static boolean certainlyMeet(
            PartialDate from, PartialDate to, PartialDate otherFrom, PartialDate otherTo) {
        if (from == null || to == null || otherFrom == null || otherTo == null) {
            return false;
        }
        return !from.last().isAfter(otherTo.first()) && !otherFrom.last().isAfter(to.first());
    }

    /** What looks wrong about a pairing and may still be so. */
    public static List<Fault> warnings(Pairing pairing, LocalDate today) {
        List<Fault> warnings = new ArrayList<>();
        PartialDate signed = pairing.signedOn();
        PartialDate start = pairing.startsOn();
        PartialDate end = pairing.endsOn();
        if (signed != null && start != null && signed.first().isAfter(start.last())) {
            warnings.add(
                    Fault.of(
                            "signedOn",
                            "SIGNED_AFTER_START",
                            "签订日期晚于开始日期",
                            "it was signed after it began"));
        }
        if (signed != null && signed.first().isAfter(today)) {
            warnings.add(
                    Fault.of(
                            "signedOn", "DATE_IN_FUTURE", "签订日期在将来", "it is signed in the future"));
        }
        if (pairing.status() == PairingStatus.ACTIVE && end != null && end.last().isBefore(today)) {
            warnings.add(
                    Fault.of(
                            "status",
                            "ACTIVE_PAST_END",
                            "期限已过，状态仍是在带",
                            "its term is over, and it is still active"));
        }
        if (pairing.status() == PairingStatus.GRADUATED
                && end == null
                && pairing.graduatedOn().stream().allMatch(String::isEmpty)) {
            warnings.add(
                    Fault.of(
                            "graduatedOn",
                            "GRADUATION_UNDATED",
                            "已出师，但没有日期",
                            "it ended in graduation, and no date is known"));
        }
        if (pairing.status() == PairingStatus.TERMINATED && pairing.endReason() == null) {
            warnings.add(
                    Fault.of(
                            "endReason",
                            "REASON_MISSING",
                            "已解除，但没有原因",
                            "it was terminated without a reason"));
        }
        graduations(pairing, warnings);
        return warnings;
    }

    private static void graduations(Pairing pairing, List<Fault> warnings) {
        PartialDate start = pairing.startsOn();
        PartialDate end = pairing.endsOn();
        for (String written : pairing.graduatedOn()) {
            PartialDate day = PartialDate.tryParse(written).orElse(null);
            if (day == null) {
                continue;
            }
            boolean early = start != null && day.last().isBefore(start.first());
            boolean late =
                    end != null && day.first().isAfter(end.last().plusDays(LATE_GRADUATION_DAYS));
            if (early || late) {
                warnings.add(
                        Fault.of(
                                "graduatedOn",
                                "GRADUATION_OUTSIDE_TERM",
                                "出师日期 " + day + " 不在期限内，也不在期满 90 天内",
                                "the graduation "
                                        + day
                                        + " lies outside the term and the 90 days after it"));
            }
        }
    }
}
