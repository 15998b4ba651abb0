package org.xinchuan.workbook;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Term;
import org.xinchuan.standard.Verdict;

import java.util.Optional;

/** Reads the dates that a row says of the agreement. */
final class RowAgreement {

    private final Cells cells;
    private final Faulty faulty;

    RowAgreement(Cells cells) {
        this.cells = cells;
        this.faulty = cells.faulty();
    }

    /** From when to when, as far as the row says. */
    record Dates(PartialDate signedOn, PartialDate startsOn, PartialDate endsOn) {}

    Dates dates(WrittenRow row) {
        Dates read =
                new Dates(
                        row.past(PairingField.SIGNED),
                        row.date(PairingField.STARTS),
                        row.end(PairingField.ENDS));
        Spot term = row.at(PairingField.TERM);
        if (cells.holds(term)) {
            return term(term, read);
        }
        if (read.startsOn() != null && read.endsOn() != null) {
            faulty.say(row.at(PairingField.ENDS), Term.check(read.startsOn(), read.endsOn()));
        }
        return read;
    }

    /** A term in one cell: two dates, or how long it is from the start or the signature on. */
    private Dates term(Spot spot, Dates beside) {
        Optional<Duration> duration = Duration.of(spot.cell());
        if (duration.isPresent()) {
            PartialDate from = beside.startsOn() == null ? beside.signedOn() : beside.startsOn();
            PartialDate to =
                    from == null || beside.endsOn() != null
                            ? beside.endsOn()
                            : duration.get().endOf(from);
            return new Dates(beside.signedOn(), from, to);
        }
        Verdict<Term> read = cells.dates().readTerm(spot.cell().text());
        faulty.say(spot, read);
        return read.accepted()
                .map(term -> new Dates(beside.signedOn(), term.from(), term.to()))
                .orElse(beside);
    }
}
