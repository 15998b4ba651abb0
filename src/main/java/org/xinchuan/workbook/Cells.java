package org.xinchuan.workbook;

import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.WorkbookDates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads cells for what is wanted of them; what is wrong with one is said. */
final class Cells {

    private static final Pattern BREAK = Pattern.compile("[\\p{Z}\\t]*[\\r\\n]+[\\p{Z}\\t]*");

    /** Between characters that no space stands between. */
    private static final Pattern BREAK_IN_HAN =
            Pattern.compile("(?<=\\P{ASCII})" + BREAK + "|" + BREAK + "(?=\\P{ASCII})");

    private final Faulty faulty;
    private final WorkbookDates dates;
    private final LocalDate today;

    /**
     * @param from1904 whether the workbook counts its days from 1904
     */
    Cells(Faulty faulty, boolean from1904, LocalDate today) {
        this.faulty = faulty;
        this.dates = new WorkbookDates(from1904);
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    Faulty faulty() {
        return faulty;
    }

    WorkbookDates dates() {
        return dates;
    }

    /** Whether a cell is there and holds a value; an error of its formula is said. */
    boolean holds(Spot spot) {
        return spot.cell() != null && !spot.cell().isBlank() && faulty.sound(spot);
    }

    /**
     * The text of a cell in one line, as a line that is broken to fit its cell is one; empty when
     * it is blank or not there.
     */
    String text(Spot spot) {
        String lines = lines(spot);
        return BREAK.matcher(BREAK_IN_HAN.matcher(lines).replaceAll("")).replaceAll(" ");
    }

    /** The text of a cell of which each line may tell something of its own. */
    String lines(Spot spot) {
        return holds(spot) ? spot.cell().text() : "";
    }

    /** What a reading makes of the text of a cell; empty when it is blank or cannot be read. */
    <T> Optional<T> read(Spot spot, Function<String, Verdict<T>> reading) {
        return holds(spot) ? said(spot, reading.apply(spot.cell().text())) : Optional.empty();
    }

    /** A date. */
    Optional<PartialDate> date(Spot spot) {
        return dated(spot, dates::read);
    }

    /** A date that cannot lie ahead. */
    Optional<PartialDate> past(Spot spot) {
        return dated(spot, cell -> dates.readPast(cell, today));
    }

    /** The date on which something ended; empty where it goes on. */
    Optional<PartialDate> end(Spot spot) {
        return dated(spot, dates::readEnd).flatMap(Function.identity());
    }

    private <T> Optional<T> dated(Spot spot, Function<DateCell, Verdict<T>> reading) {
        return holds(spot)
                ? said(spot, reading.apply(spot.cell().content().value()))
                : Optional.empty();
    }

    private <T> Optional<T> said(Spot spot, Verdict<T> read) {
        faulty.say(spot, read);
        return read.accepted();
    }
}
