package org.xinchuan.programme;

import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * A pilot project as lists show it on a day.
 *
 * @param status on that day; null on a day before its first
 * @param statusFrom since when it is in it, null without a history
 * @param owner code or name of the body that answers for it
 * @param ownerName what that body is called
 * @param overdue whether its review was due before that day
 * @param fundingYuan what it was given by that day
 */
public record PilotProjectItem(
        String code,
        String name,
        PilotProject.Level level,
        PilotProject.Kind kind,
        ProjectStatus status,
        PartialDate statusFrom,
        String organisation,
        String organisationName,
        String owner,
        String ownerName,
        List<ActionTag> actions,
        PartialDate since,
        PartialDate reviewDue,
        boolean overdue,
        Long fundingYuan) {}
