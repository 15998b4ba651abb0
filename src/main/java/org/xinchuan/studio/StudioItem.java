package org.xinchuan.studio;

import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.List;

/**
 * A studio in an answer, as of a day.
 *
 * @param level the highest level on that day, or null
 * @param levels of all namings that hold on that day, highest first
 */
public record StudioItem(
        String code,
        String name,
        Studio.Type type,
        PartialDate foundedOn,
        PartialDate closedOn,
        Studio.Status status,
        String field,
        String organisation,
        String organisationName,
        String region,
        String regionName,
        NamingLevel level,
        List<NamingLevel> levels,
        List<StudioCard.Leader> leaders,
        List<StudioCard.Named> namings) {

    /** The card as of a day. */
    public static StudioItem of(StudioCard card, LocalDate asOf) {
        return new StudioItem(
                card.code(),
                card.name(),
                card.type(),
                card.foundedOn(),
                card.closedOn(),
                card.status(),
                card.field(),
                card.organisation(),
                card.organisationName(),
                card.region(),
                card.regionName(),
                card.level(asOf),
                card.levels(asOf),
                card.leaders(),
                card.namings());
    }
}
