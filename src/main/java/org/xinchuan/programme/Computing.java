package org.xinchuan.programme;

import org.xinchuan.http.Call;
import org.xinchuan.standard.Bilingual;

import java.time.LocalDate;
import java.util.Optional;

/** What the indicators of this store say beside a published figure. */
public interface Computing {

    /** What an indicator is called; empty when there is none with the id. */
    Optional<Bilingual> title(String indicator);

    /**
     * Asks an indicator for what the caller may see of it.
     *
     * @param scope code of an organisation, null for everything
     * @param region code of a region that narrows the scope, null for none
     * @param from the first day of a period; null for a figure as of a day
     * @param day as of which, or the last day of the period
     * @return empty when there is no such indicator, or it is not for the caller
     */
    Optional<ComputedFigure> ask(
            String indicator,
            String scope,
            String region,
            LocalDate from,
            LocalDate day,
            Call call);
}
