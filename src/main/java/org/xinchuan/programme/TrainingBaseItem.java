package org.xinchuan.programme;

import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * A training base as it is answered.
 *
 * @param organisationName what the one that runs it is called
 * @param documentTitle of its source; null when that is an agreement of people
 */
public record TrainingBaseItem(
        String code,
        String name,
        String organisation,
        String organisationName,
        String region,
        String regionName,
        Integer capacity,
        PartialDate openedOn,
        PartialDate closedOn,
        List<ActionTag> actions,
        String document,
        String documentTitle) {}
