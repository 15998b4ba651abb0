package org.xinchuan.event;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.ActionTag;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that was held (活动): a salon, a drill, a ceremony, a training course, or one edition of
 * a competition (DOMAIN.md §1.3, §1.4).
 *
 * @param code made when left out
 * @param series what it is one of: of a competition's edition the competition, such as 工友杯; of a
 *     salon 三点沙龙
 * @param heldOn its first day
 * @param level of whoever holds it; the prizes given at it are of that level
 * @param studio that held it
 * @param organisation that held it
 * @param occupation the trade it is about; null for several
 * @param dealsYuan worth of what was agreed on there, in yuan, as its source states it
 * @param actions the {@link ActionTag}s that it stands for
 * @param document the source, by id or title
 */
public record Event(
        String code,
        Kind kind,
        String name,
        String series,
        PartialDate heldOn,
        Level level,
        String studio,
        String organisation,
        String occupation,
        Long dealsYuan,
        List<String> actions,
        String document)
        implements Searchable {

    /** What kind of event it is. */
    public enum Kind implements Labelled {
        /** 三点沙龙 and other meetings to share knowledge. */
        SALON("沙龙", "salon"),
        /** 师徒练兵会: pairs practise and are scored together. */
        DRILL("师徒练兵", "drill of pairs"),
        /** 拜师仪式 and others; seldom the day on which a pairing begins. */
        CEREMONY("拜师仪式", "ceremony"),
        /** A training course; who attends is counted by 人次. */
        TRAINING("培训", "training"),
        /** An edition of a competition, which its series names. */
        COMPETITION("竞赛", "competition");

        private final Bilingual label;

        Kind(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }

        /** Whether one enters it, to be scored or ranked. */
        boolean isContest() {
            return this == DRILL || this == COMPETITION;
        }
    }

    /** From the enterprise to the nation; of an industry beside the province. */
    public enum Level implements Labelled {
        ENTERPRISE("企业级", "enterprise"),
        GROUP("集团级", "group"),
        COUNTY("县级", "county"),
        CITY("市级", "city"),
        INDUSTRY("产业(行业)级", "industry"),
        PROVINCE("省级", "province"),
        NATIONAL("全国", "national");

        private final Bilingual label;

        Level(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    public Event {
        code = code == null ? Code.random().text() : code;
        actions = actions == null ? List.of() : List.copyOf(actions);
        Faults faults =
                new Faults()
                        .code("code", code)
                        .required("kind", kind)
                        .required("name", name)
                        .name("name", name)
                        .name("series", series)
                        .code("studio", studio)
                        .code("organisation", organisation)
                        .code("occupation", occupation)
                        .add(
                                dealsYuan != null && dealsYuan < 0,
                                "dealsYuan",
                                "NUMBER_INVALID",
                                "成交额不能是负数",
                                "what was agreed on is not worth less than nothing");
        ActionTag.check(faults, "actions", actions);
        faults.orThrow();
    }

    /** What is doubtful about it; nothing of this is a reason to refuse. */
    public List<Fault> doubts() {
        List<Fault> doubts = new ArrayList<>();
        if (heldOn == null) {
            doubts.add(
                    Fault.of(
                            "heldOn",
                            "DAY_MISSING",
                            "没有举办日期，按期统计时不计",
                            "without a day it counts in no period"));
        }
        if (kind == Kind.COMPETITION && series == null) {
            doubts.add(
                    Fault.of(
                            "series",
                            "SERIES_MISSING",
                            "没有写明是哪项竞赛",
                            "the competition that this is an edition of is not named"));
        }
        if (kind == Kind.COMPETITION && level == null) {
            doubts.add(
                    Fault.of(
                            "level",
                            "LEVEL_MISSING",
                            "没有级别，奖项按级别统计时归入未注明",
                            "without a level its prizes are of none"));
        }
        if (dealsYuan != null && kind != Kind.COMPETITION && kind != Kind.SALON) {
            doubts.add(
                    Fault.of(
                            "dealsYuan",
                            "DEALS_AGAINST_KIND",
                            "只有竞赛和沙龙会有成交额，请核对",
                            "deals are made at competitions and salons, please check"));
        }
        if (dealsYuan != null && document == null) {
            doubts.add(
                    Fault.of(
                            "dealsYuan",
                            "DEALS_WITHOUT_SOURCE",
                            "成交额没有写明出处",
                            "what was agreed on names no source"));
        }
        return doubts;
    }

    /** Whether it has certainly not begun by a day. */
    boolean isAhead(LocalDate today) {
        return heldOn != null && heldOn.first().isAfter(today);
    }

    @Override
    public String searchText() {
        return SearchText.of(name, code) + (series == null ? "" : " " + SearchText.fold(series));
    }
}
