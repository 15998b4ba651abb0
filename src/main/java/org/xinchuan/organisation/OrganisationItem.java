package org.xinchuan.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;

/**
 * An organisation in a list.
 *
 * @param studios how many it and everything below it host
 * @param people how many work in it and in everything below it
 */
public record OrganisationItem(
        @JsonUnwrapped Organisation organisation, long studios, long people) {

    /** From a row of {@code read/organisation/items}. */
    static OrganisationItem of(Row row) {
        return new OrganisationItem(
                Rows.to(Organisation.class, row), row.number("studios"), row.number("people"));
    }
}
