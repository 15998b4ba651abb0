package org.xinchuan.pairing;

import java.time.LocalDate;

/**
 * What tells what is due about a pairing under way.
 *
 * @param programme by which it is run, or null
 * @param organisation code of the one it is recorded at, or null
 * @param since the day from which the next assessment counts, or null
 * @param to the day after its last; null when that is open
 */
record UnderWay(
        String pairing, String programme, String organisation, LocalDate since, LocalDate to) {

    /** The last day; null when it is open. */
    LocalDate end() {
        return to == null ? null : to.minusDays(1);
    }
}
