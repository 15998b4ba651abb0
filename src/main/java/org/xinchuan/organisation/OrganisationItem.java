package org.xinchuan.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.Operation;
import org.xinchuan.access.View;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;

/**
 * An organisation in a list.
 *
 * @param studios how many it and everything below it host
 * @param people how many work in it and in everything below it; null where they are fewer than five
 *     and the caller may not see them
 * @param parentName of what it is directly part of, so that units of one name are told apart
 * @param regionName of where it is
 */
public record OrganisationItem(
        @JsonUnwrapped Organisation organisation,
        long studios,
        Long people,
        String parentName,
        String regionName) {

    private static final long FEW = 5;

    /** What of it a caller is shown. */
    OrganisationItem to(View view) {
        boolean within = view.reach(Operation.SEARCH_PEOPLE).covers(organisation.code());
        return within || people >= FEW
                ? this
                : new OrganisationItem(organisation, studios, null, parentName, regionName);
    }

    /** From a row of {@code read/organisation/items}. */
    static OrganisationItem of(Row row) {
        return new OrganisationItem(
                Rows.to(Organisation.class, row),
                row.number("studios"),
                row.number("people"),
                row.text("parentName"),
                row.text("regionName"));
    }
}
