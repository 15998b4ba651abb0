package org.xinchuan.programme;

import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What time a published figure is about: as of a day, a month or a year ({@code 2022-12-31}, {@code
 * 2023-11}), or over a period ({@code 2018..2023-11}), both ends inclusive.
 *
 * @param from null for a figure as of a day
 */
public record FigurePeriod(PartialDate from, PartialDate to) {

    private static final String BETWEEN = "..";

    /** Reads one of the two forms; empty for anything else and for a period that runs backwards. */
    static Optional<FigurePeriod> of(String text) {
        int at = text.indexOf(BETWEEN);
        if (at < 0) {
            return PartialDate.tryParse(text).map(to -> new FigurePeriod(null, to));
        }
        return PartialDate.tryParse(text.substring(0, at))
                .flatMap(
                        from ->
                                PartialDate.tryParse(text.substring(at + BETWEEN.length()))
                                        .filter(to -> !to.last().isBefore(from.first()))
                                        .map(to -> new FigurePeriod(from, to)));
    }

    /** The first day; null for a figure as of a day. */
    LocalDate first() {
        return from == null ? null : from.first();
    }

    /** The last day that the figure can be about. */
    LocalDate last() {
        return to.last();
    }
}
