package org.xinchuan.pairing;

import org.xinchuan.graph.Row;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What lists look at of a pairing, to find and to order it.
 *
 * @param from its first day; null when nobody knows
 * @param to the day after its last; null when it is open or nobody knows
 * @param organisation code of the one it is recorded at, or null
 * @param employers codes of the organisations of the people in it
 * @param unconfirmedBy codes of those that have not confirmed it yet
 * @param programme by which it is run, or null
 * @param since the day from which the next assessment counts, as {@link Due#since} says, or null
 */
record ListedPairing(
        String id,
        LocalDate from,
        LocalDate to,
        PairingStatus status,
        String organisation,
        List<String> employers,
        List<String> unconfirmedBy,
        String programme,
        LocalDate since) {

    /** The order of lists: of which nobody knows the first day, then the latest, then by id. */
    static final Comparator<ListedPairing> IN_LISTS =
            Comparator.comparing(
                            ListedPairing::from,
                            Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(ListedPairing::id);

    /** From a row of {@code read/pairing/listed}. */
    static ListedPairing of(Row row) {
        List<String> unconfirmed = row.list("unconfirmedBy");
        return new ListedPairing(
                row.text("id"),
                (LocalDate) row.get("validFrom"),
                (LocalDate) row.get("validTo"),
                PairingStatus.valueOf(row.text("status")),
                row.text("organisation"),
                row.list("employers"),
                unconfirmed == null ? List.of() : unconfirmed,
                row.text("programme"),
                Due.since(row.text("startsOn"), row.text("assessedOn")));
    }

    /** What is looked at to tell what is due about it. */
    UnderWay underWay() {
        return new UnderWay(id, programme, organisation, since, to);
    }
}
