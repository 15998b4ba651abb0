package org.xinchuan.person;

import java.util.List;
import java.util.function.Predicate;

/**
 * What came of a transfer.
 *
 * @param pairings those still under way with people or under an agreement of the side that was
 *     left, for whoever records to see to; in order of time
 */
public record TransferAnswer(PersonDetail person, List<PairingView> pairings) {

    /** The same for who is shown the names of those. */
    TransferAnswer to(Predicate<String> named) {
        return new TransferAnswer(
                person.to(named), pairings.stream().map(one -> one.to(named)).toList());
    }
}
