package org.xinchuan.programme;

import org.xinchuan.standard.Bilingual;

import java.time.LocalDate;

/**
 * A figure that was counted in this store, which can be opened: the report of that id, asked with
 * the same scope and days, lists what was counted.
 *
 * @param id of the indicator
 * @param counted false where it takes long: then {@code value} is null, and the {@code address} is
 *     to be asked for it
 * @param value null for a share of nothing, and where it was not counted
 * @param address of the report with the same scope and days
 * @param scope code of the organisation asked about, null for everything that the caller may see
 * @param region code of the region that narrows it, or null
 * @param from the first day of the period; null for a figure as of a day
 */
public record ComputedFigure(
        String id,
        boolean counted,
        Number value,
        String address,
        Bilingual unit,
        String scope,
        String region,
        LocalDate from,
        LocalDate asOf) {}
