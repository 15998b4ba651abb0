package org.xinchuan.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.Operation;
import org.xinchuan.access.View;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.table.Column;

import java.util.List;

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
    /** What a file of organisations has in it. */
    static List<Column<OrganisationItem>> columns() {
        return List.of(
                Column.of("代码", "code", one -> one.organisation().code()),
                Column.of("名称", "name", one -> one.organisation().name()),
                Column.of("类型", "kind", one -> one.organisation().kind()),
                Column.of("上级代码", "parent", one -> one.organisation().parent()),
                Column.of("上级", "parent name", OrganisationItem::parentName),
                Column.of("地区代码", "region", one -> one.organisation().region()),
                Column.of("地区", "region name", OrganisationItem::regionName),
                Column.of("统一社会信用代码", "USCC", one -> one.organisation().uscc()),
                Column.of(
                        "自主评价起",
                        "rates skills itself since",
                        one -> one.organisation().selfRatingSince()),
                Column.of("工作室数，含下级", "studios, with all below", OrganisationItem::studios),
                Column.of("人数，含下级", "people, with all below", OrganisationItem::people));
    }

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
