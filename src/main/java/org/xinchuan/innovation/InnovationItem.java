package org.xinchuan.innovation;

import org.xinchuan.standard.PartialDate;

/**
 * A result as lists show it.
 *
 * @param studio code of the primary studio, or null
 * @param level the highest of its awards, or null
 * @param ipAssets how many granted patents and registered copyrights protect it
 */
public record InnovationItem(
        String code,
        String title,
        InnovationType type,
        PartialDate completedOn,
        String studio,
        String studioName,
        Award.Level level,
        int ipAssets) {}
