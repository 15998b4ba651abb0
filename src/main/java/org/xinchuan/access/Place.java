package org.xinchuan.access;

import java.util.Collection;
import java.util.List;

/**
 * Where a record belongs.
 *
 * @param organisations codes; empty when it belongs to none
 * @param oneIsEnough whether one of them within reach is enough: a pairing belongs to both sides
 * @param person id of the person that the record is about, or null
 */
public record Place(Collection<String> organisations, boolean oneIsEnough, String person) {

    public Place {
        organisations = List.copyOf(organisations);
    }
}
