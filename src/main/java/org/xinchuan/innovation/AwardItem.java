package org.xinchuan.innovation;

import org.xinchuan.table.Column;

import java.util.List;

/**
 * An award as lists show it, with the result that received it.
 *
 * @param issuer code or name of the body that gives it
 * @param issuerName what the body is called, where it is on record
 * @param innovation code of the result
 * @param title of the result
 * @param studio code of the result's primary studio, or null
 */
public record AwardItem(
        String name,
        Award.Level level,
        int year,
        Award.Grade grade,
        String issuer,
        String issuerName,
        String innovation,
        String title,
        InnovationType type,
        String studio,
        String studioName) {
    /** What a file of awards has in it. */
    static List<Column<AwardItem>> columns() {
        return List.of(
                Column.of("奖项", "award", AwardItem::name),
                Column.of("级别", "level", AwardItem::level),
                Column.of("等次", "grade", AwardItem::grade),
                Column.of("年度", "year", AwardItem::year),
                Column.of("颁发单位代码", "issuer", AwardItem::issuer),
                Column.of("颁发单位", "issuer name", AwardItem::issuerName),
                Column.of("成果代码", "result", AwardItem::innovation),
                Column.of("成果", "title of result", AwardItem::title),
                Column.of("成果类型", "type of result", AwardItem::type),
                Column.of("工作室代码", "studio", AwardItem::studio),
                Column.of("工作室", "studio name", AwardItem::studioName));
    }
}
