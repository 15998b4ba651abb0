package org.xinchuan.lineage.descent;

import org.xinchuan.standard.PartialDate;

/**
 * A stretch of time as it is written down.
 *
 * @param from the first day
 * @param to the last day; {@code null} when open
 */
public record Term(PartialDate from, PartialDate to) {}
