package org.xinchuan.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.http.Warning;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.NamingKey;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.List;

/**
 * A naming with its reviews and what is to be done about it.
 *
 * @param key such as {@code PROVINCE-2016-04-28}
 * @param validTo the last day on which it holds; a revoked one ends on the day of its revocation
 * @param fundingYuan granted with it
 * @param dueYuan what the rules of its day grant with it; null where there is none
 * @param reconfirmedYuan what they grant with a review that is passed now; null where there is none
 * @param state how it stands with its reviews
 * @param dueOn the last day for the next review, or for the approval of a change of leaders where
 *     that comes first; null when neither is asked for
 * @param failures reviews failed in a row
 * @param leaderChange a change of leaders that the naming body has not approved yet; null when
 *     there is none
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record ReviewedNaming(
        String key,
        NamingLevel level,
        PartialDate namedOn,
        String title,
        PartialDate validTo,
        Naming.Status status,
        Long fundingYuan,
        Integer dueYuan,
        Integer reconfirmedYuan,
        ReviewCycle.State state,
        LocalDate dueOn,
        int failures,
        List<Review> reviews,
        LeaderChange leaderChange,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {
    /** What a file of the namings of a studio has in it. */
    static List<Column<ReviewedNaming>> columns() {
        return List.of(
                Column.of("级别", "level", ReviewedNaming::level),
                Column.of("命名日期", "named on", ReviewedNaming::namedOn),
                Column.of("名称", "title", ReviewedNaming::title),
                Column.of("有效期至", "valid to", ReviewedNaming::validTo),
                Column.of("状态", "status", ReviewedNaming::status),
                Column.of("资助（元）", "funding in yuan", ReviewedNaming::fundingYuan),
                Column.of("应资助（元）", "funding due in yuan", ReviewedNaming::dueYuan),
                Column.of("复核截止", "review due", ReviewedNaming::dueOn),
                Column.of("连续未通过", "failures in a row", ReviewedNaming::failures),
                Column.of("复核次数", "reviews", one -> one.reviews().size()));
    }

    static ReviewedNaming of(NamingReviews.Standing standing, List<Warning> warnings) {
        StudioCard.Named naming = standing.naming();
        ReviewCycle cycle = standing.cycle();
        return new ReviewedNaming(
                new NamingKey(naming.level(), naming.namedOn()).toString(),
                naming.level(),
                naming.namedOn(),
                naming.title(),
                naming.validTo(),
                naming.status(),
                naming.fundingYuan(),
                standing.dueYuan(),
                standing.reconfirmedYuan(),
                cycle.state(),
                cycle.dueOn(),
                cycle.failures(),
                cycle.reviews(),
                cycle.leaderChange(),
                warnings);
    }
}
