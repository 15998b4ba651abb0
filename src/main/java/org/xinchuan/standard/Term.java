package org.xinchuan.standard;

import org.xinchuan.standard.Verdict.Valid;

/**
 * From when to when something holds (起止时间).
 *
 * @param from the first day, as exactly as it was written
 * @param to the last day; null while it is open (至今)
 */
public record Term(PartialDate from, PartialDate to) {

    /**
     * Judges a start and an end.
     *
     * @param to null when open
     * @return invalid with {@code DATE_ORDER} when the end certainly lies before the start
     */
    public static Verdict<Term> check(PartialDate from, PartialDate to) {
        return to != null && to.last().isBefore(from.first())
                ? Verdict.invalid(
                        "DATE_ORDER",
                        "结束日期 " + to + " 早于开始日期 " + from + "，请核对",
                        "the end " + to + " lies before the start " + from)
                : new Valid<>(new Term(from, to));
    }
}
