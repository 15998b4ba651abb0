package org.xinchuan.event;

import org.xinchuan.standard.PartialDate;

/**
 * An event as lists show it.
 *
 * @param people how many took part, each counted once
 * @param prizes how many were given
 */
public record EventItem(
        String code,
        Event.Kind kind,
        String name,
        String series,
        PartialDate heldOn,
        Event.Level level,
        String studio,
        String studioName,
        String organisation,
        String organisationName,
        String occupation,
        String occupationName,
        int people,
        int prizes) {}
