package org.xinchuan.pairing;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules of DOMAIN.md §3.1 that look at more than the form of one pairing. */
public final class PairingRules {

    private static final int DAYS_AFTER_THE_END = 90;

    private PairingRules() {}

    /**
     * Whether two terms have a day in common whatever days their dates mean. A term with an unknown
     * or open end never certainly overlaps.
     */
    public static boolean certainlyOverlap(
            PartialDate start, PartialDate end, PartialDate otherStart, PartialDate otherEnd) {
        if (start == null || end == null || otherStart == null || otherEnd == null) {
            return false;
        }
        return !latestStart(start, end).isAfter(earliestEnd(otherStart, otherEnd))
                && !latestStart(otherStart, otherEnd).isAfter(earliestEnd(start, end));
    }

    private static LocalDate latestStart(PartialDate start, PartialDate end) {
        return start.last().isBefore(end.last()) ? start.last() : end.last();
    }

    private static LocalDate earliestEnd(PartialDate start, PartialDate end) {
        return end.first().isAfter(start.first()) ? end.first() : start.first();
    }

    /**
     * Hard: the same two people have no two pairings that certainly overlap, drafts and void ones
     * aside.
     */
    public static boolean overlap(Pairing one, Pairing other) {
        return one.status().counts()
                && other.status().counts()
                && certainlyOverlap(one.startsOn(), one.endsOn(), other.startsOn(), other.endsOn())
                && !Collections.disjoint(couples(one), couples(other));
    }

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

    /** What is doubtful about a pairing; nothing of this is a reason to refuse it. */
    public static List<Fault> doubts(Pairing pairing, LocalDate today) {
        List<Fault> doubts = new ArrayList<>();
        dates(doubts, pairing);
        status(doubts, pairing, today);
        pairing.graduatedOn().stream()
                .filter(day -> !day.isEmpty())
                .map(PartialDate::parse)
                .forEach(day -> graduation(doubts, pairing, day));
        return doubts;
    }

    private static void dates(List<Fault> doubts, Pairing pairing) {
        if (pairing.signedOn() != null
                && pairing.startsOn() != null
                && pairing.signedOn().first().isAfter(pairing.startsOn().last())) {
            doubts.add(
                    Fault.of(
                            "signedOn",
                            "SIGNED_AFTER_START",
                            "签订日期 " + pairing.signedOn() + " 晚于开始日期 " + pairing.startsOn(),
                            "signed on "
                                    + pairing.signedOn()
                                    + ", after the start "
                                    + pairing.startsOn()));
        }
    }

    private static void status(List<Fault> doubts, Pairing pairing, LocalDate today) {
        PartialDate end = pairing.endsOn();
        if (pairing.status() == PairingStatus.ACTIVE && end != null && end.last().isBefore(today)) {
            doubts.add(
                    Fault.of(
                            "status",
                            "ACTIVE_BUT_ENDED",
                            "状态为在带，但结束日期 " + end + " 已过",
                            "ACTIVE although its end " + end + " has passed"));
        }
        if (pairing.status() == PairingStatus.GRADUATED
                && end == null
                && pairing.graduatedOn().isEmpty()) {
            doubts.add(
                    Fault.of(
                            "graduatedOn",
                            "GRADUATED_WITHOUT_DATE",
                            "已出师，但没有出师日期和结束日期",
                            "GRADUATED without a date of graduation or an end"));
        }
        if (pairing.status() == PairingStatus.TERMINATED && pairing.endReason() == null) {
            doubts.add(
                    Fault.of(
                            "endReason",
                            "TERMINATED_WITHOUT_REASON",
                            "已解除，但没有写明原因",
                            "TERMINATED without a reason"));
        }
    }

    private static void graduation(List<Fault> doubts, Pairing pairing, PartialDate day) {
        PartialDate start = pairing.startsOn();
        PartialDate end = pairing.endsOn();
        boolean before = start != null && day.last().isBefore(start.first());
        boolean longAfter =
                end != null && day.first().isAfter(end.last().plusDays(DAYS_AFTER_THE_END));
        if (before || longAfter) {
            doubts.add(
                    Fault.of(
                            "graduatedOn",
                            "GRADUATED_OUTSIDE_TERM",
                            "出师日期 " + day + " 在协议期之外",
                            "graduated on " + day + ", outside the term"));
        }
    }
}
