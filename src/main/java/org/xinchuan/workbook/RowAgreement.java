package org.xinchuan.workbook;

import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Term;
import org.xinchuan.standard.Uscc;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.WorkbookDates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a row says of the agreement: its number, its dates, where it belongs. */
final class RowAgreement {

    private final Faulty faulty;
    private final WorkbookDates dates;
    private final LocalDate today;

    RowAgreement(Faulty faulty, WorkbookDates dates, LocalDate today) {
        this.faulty = faulty;
        this.dates = dates;
        this.today = today;
    }

    /** From when to when, as far as the row says. */
    record Dates(PartialDate signedOn, PartialDate startsOn, PartialDate endsOn) {}

    /** The text of a field; empty when it is blank or not there. */
    String text(Spot row, DataRow data, Field field) {
        Cell cell = data.cell(field);
        return cell == null || cell.isBlank() || !faulty.sound(row.at(cell)) ? "" : cell.text();
    }

    /** The organisation of the row: its code of registration, else its name; empty without. */
    String unit(Spot row, DataRow data) {
        String code = text(row, data, Field.USCC);
        if (!code.isEmpty()) {
            Verdict<Uscc> read = Uscc.check(code);
            faulty.say(row.at(data.cell(Field.USCC)), read);
            return read.accepted().map(Uscc::text).orElse("");
        }
        return text(row, data, Field.UNIT);
    }

    Dates dates(Spot row, DataRow data) {
        PartialDate signed =
                date(row, data, Field.SIGNED, value -> dates.readPast(value, today)).orElse(null);
        PartialDate starts = date(row, data, Field.STARTS, dates::read).orElse(null);
        Optional<PartialDate> ends = end(row, data);
        Cell term = data.cell(Field.TERM);
        if (term != null && !term.isBlank() && faulty.sound(row.at(term))) {
            return term(row.at(term), new Dates(signed, starts, ends.orElse(null)));
        }
        Dates read = new Dates(signed, starts, ends.orElse(null));
        if (starts != null && ends.isPresent()) {
            faulty.say(row.at(data.cell(Field.ENDS)), Term.check(starts, ends.get()));
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
        Verdict<Term> read = dates.readTerm(spot.cell().text());
        faulty.say(spot, read);
        return read.accepted()
                .map(term -> new Dates(beside.signedOn(), term.from(), term.to()))
                .orElse(beside);
    }

    private Optional<PartialDate> end(Spot row, DataRow data) {
        Cell cell = data.cell(Field.ENDS);
        if (cell == null || cell.isBlank() || !faulty.sound(row.at(cell))) {
            return Optional.empty();
        }
        Verdict<Optional<PartialDate>> read = dates.readEnd(cell.content().value());
        faulty.say(row.at(cell), read);
        return read.accepted().flatMap(Function.identity());
    }

    /** The date of a field. */
    Optional<PartialDate> date(
            Spot row, DataRow data, Field field, Function<DateCell, Verdict<PartialDate>> reading) {
        Cell cell = data.cell(field);
        if (cell == null || cell.isBlank() || !faulty.sound(row.at(cell))) {
            return Optional.empty();
        }
        Verdict<PartialDate> read = reading.apply(cell.content().value());
        faulty.say(row.at(cell), read);
        return read.accepted();
    }
}
