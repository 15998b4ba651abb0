package org.xinchuan.innovation;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * A patent or software copyright with what it protects and who made it.
 *
 * @param display the number as certificates write it: with {@code ZL} once a patent is granted
 * @param owner code or name of the owner
 * @param ownerName what the owner is called, where it is on record
 * @param endedOn the first day on which it no longer held, or was no longer applied for
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record IpAssetItem(
        String number,
        String display,
        IpAsset.Kind kind,
        String title,
        IpAsset.Status status,
        PartialDate filedOn,
        PartialDate grantedOn,
        List<Named> innovations,
        List<Contributor> inventors,
        String owner,
        String ownerName,
        PartialDate endedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {
    /** What a file of patents and copyrights has in it. */
    static List<Column<IpAssetItem>> columns() {
        return List.of(
                Column.of("号码", "number", IpAssetItem::display),
                Column.of("申请号或登记号", "number of application", IpAssetItem::number),
                Column.of("类型", "kind", IpAssetItem::kind),
                Column.of("名称", "title", IpAssetItem::title),
                Column.of("状态", "status", IpAssetItem::status),
                Column.of("申请日期", "filed on", IpAssetItem::filedOn),
                Column.of("授权或登记日期", "granted on", IpAssetItem::grantedOn),
                Column.of("终止日期", "ended on", IpAssetItem::endedOn),
                Column.of(
                        "成果代码",
                        "results",
                        one -> one.innovations().stream().map(Named::code).toList()),
                Column.of(
                        "成果",
                        "titles of results",
                        one -> one.innovations().stream().map(Named::name).toList()),
                Column.of(
                        "发明人",
                        "inventors",
                        one -> one.inventors().stream().map(Contributor::name).toList()),
                Column.of("权利人代码", "owner", IpAssetItem::owner),
                Column.of("权利人", "owner name", IpAssetItem::ownerName));
    }

    /** From a row of {@code read/ip-asset/items}. */
    static IpAssetItem of(Row row) {
        String number = row.text("number");
        IpAsset.Kind kind = IpAsset.Kind.valueOf(row.text("kind"));
        boolean patent = kind != IpAsset.Kind.SOFTWARE_COPYRIGHT && row.text("grantedOn") != null;
        String status = row.text("status");
        return new IpAssetItem(
                number,
                patent ? "ZL" + number : number,
                kind,
                row.text("title"),
                status == null ? null : IpAsset.Status.valueOf(status),
                date(row, "filedOn"),
                date(row, "grantedOn"),
                Innovations.all(Named.class, row, "innovations"),
                Innovations.all(Contributor.class, row, "inventors"),
                row.text("owner"),
                row.text("ownerName"),
                date(row, "endedOn"),
                null);
    }

    /** What of it a caller is shown: people by masked names where theirs are not published. */
    IpAssetItem to(View view, Shown shown) {
        return with(inventors.stream().map(one -> one.to(view, shown)).toList(), warnings);
    }

    IpAssetItem warning(List<Warning> doubts) {
        return with(inventors, doubts);
    }

    private IpAssetItem with(List<Contributor> people, List<Warning> doubts) {
        return new IpAssetItem(
                number,
                display,
                kind,
                title,
                status,
                filedOn,
                grantedOn,
                innovations,
                people,
                owner,
                ownerName,
                endedOn,
                doubts);
    }

    private static PartialDate date(Row row, String column) {
        String text = row.text(column);
        return text == null ? null : PartialDate.parse(text);
    }
}
