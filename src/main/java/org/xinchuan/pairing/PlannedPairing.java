package org.xinchuan.pairing;

import org.xinchuan.pairing.PlannedFacts.Couple;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Objects;

/**
 * A pairing as far as it is known, for judging it before it is recorded: the columns of a pairing
 * that rules look at, none of them required.
 *
 * @param id of the pairing itself, where it is recorded already; it does not count beside itself
 * @param status ACTIVE when left out
 */
public record PlannedPairing(
        String id,
        List<String> mentors,
        List<String> apprentices,
        List<String> pairsOnly,
        String programme,
        String organisation,
        String studio,
        String occupation,
        String agreementNo,
        PartialDate signedOn,
        PartialDate startsOn,
        PartialDate endsOn,
        String goal,
        String document,
        String loopReason,
        PairingStatus status)
        implements Placed {

    public PlannedPairing {
        mentors = listed(mentors);
        apprentices = listed(apprentices);
        pairsOnly = listed(pairsOnly);
        status = status == null ? PairingStatus.ACTIVE : status;
    }

    static PlannedPairing of(Pairing pairing) {
        return new PlannedPairing(
                pairing.id(),
                pairing.mentors(),
                pairing.apprentices(),
                pairing.pairsOnly(),
                pairing.programme(),
                pairing.organisation(),
                pairing.studio(),
                pairing.occupation(),
                pairing.agreementNo(),
                pairing.signedOn(),
                pairing.startsOn(),
                pairing.endsOn(),
                pairing.goal(),
                pairing.document(),
                pairing.loopReason(),
                pairing.status());
    }

    /**
     * The pairing that would be recorded.
     *
     * @throws org.xinchuan.standard.Violation when it can be none as it stands
     */
    Pairing pairing() {
        return new Pairing(
                id,
                mentors,
                apprentices,
                null,
                programme,
                organisation,
                studio,
                occupation,
                agreementNo,
                signedOn,
                startsOn,
                endsOn,
                status,
                null,
                null,
                null,
                null,
                pairsOnly,
                goal,
                document,
                loopReason);
    }

    /** Whether it is or will be going on, so that the rules of pairing look at it. */
    boolean isJudged() {
        return status == PairingStatus.DRAFT || status.isUnderWay();
    }

    boolean couples(String mentor, String apprentice) {
        return pairsOnly.isEmpty() || pairsOnly.contains(mentor + ">" + apprentice);
    }

    /** Every mentor with every apprentice, or those that {@code pairsOnly} names. */
    List<Couple> couples() {
        return mentors.stream()
                .flatMap(
                        mentor ->
                                apprentices.stream()
                                        .filter(one -> couples(mentor, one))
                                        .map(one -> new Couple(id, mentor, one, startsOn, endsOn)))
                .toList();
    }

    private static List<String> listed(List<String> given) {
        return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    }
}
