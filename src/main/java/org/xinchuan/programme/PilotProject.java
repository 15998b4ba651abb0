package org.xinchuan.programme;

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
import java.util.List;

/**
 * A pilot project of the reform (改革试点项目), in a registry of levels, kinds and states
 * (分级负责、分类指导、动态管理).
 *
 * @param code made when left out
 * @param level on which it is run
 * @param status the present one; what it was on a day is in its {@link ProjectState}s
 * @param organisation code of where it is carried out; a project without one is the province's
 * @param actions those of the five that it serves
 * @param since the first day of it
 * @param reviewDue by when it is to be reviewed
 * @param fundingYuan its funding in all, as its source states it
 * @param kind of what sort it is, or null
 * @param owner code or name of the body that answers for it
 * @param document the source, by id or title
 */
public record PilotProject(
        String code,
        String name,
        Level level,
        ProjectStatus status,
        String organisation,
        List<String> actions,
        PartialDate since,
        PartialDate reviewDue,
        Long fundingYuan,
        Kind kind,
        String owner,
        String document)
        implements Searchable {

    /** Who runs it (分级负责). */
    public enum Level implements Labelled {
        NATIONAL("全国", "national"),
        PROVINCE("省级", "provincial"),
        INDUSTRY("产业(行业)级", "industry"),
        CITY("市级", "city"),
        COUNTY("县级", "county"),
        GROUP("集团级", "group"),
        ENTERPRISE("企业级", "enterprise");

        private final Bilingual label;

        Level(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    /** What sort of project it is (分类指导). */
    public enum Kind implements Labelled {
        /** 区域. */
        REGION("区域类", "region"),
        /** 产业. */
        INDUSTRY("产业类", "industry"),
        /** 企业. */
        ENTERPRISE("企业类", "enterprise"),
        /** 专项. */
        SPECIAL("专项类", "special"),
        /** 1+X 培训项目, which is counted apart from the others. */
        ONE_PLUS_X("1+X 培训", "1+X training");

        private final Bilingual label;

        Kind(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    public PilotProject {
        code = code == null ? Code.random().text() : code;
        actions = actions == null ? List.of() : List.copyOf(actions);
        Faults faults =
                new Faults()
                        .code("code", code)
                        .required("name", name)
                        .name("name", name)
                        .required("level", level)
                        .required("status", status)
                        .code("organisation", organisation)
                        .order("since", since, "reviewDue", reviewDue)
                        .name("owner", owner)
                        .add(
                                fundingYuan != null && fundingYuan < 0,
                                "fundingYuan",
                                "NUMBER_INVALID",
                                "资金不能是负数",
                                "funding is not negative");
        ActionTag.check(faults, "actions", actions);
        faults.orThrow();
    }

    /** What is doubtful about it on a day; nothing of this is a reason to refuse. */
    public List<Fault> doubts(LocalDate today) {
        boolean overdue =
                reviewDue != null
                        && reviewDue.last().isBefore(today)
                        && status != ProjectStatus.CLOSED;
        return overdue
                ? List.of(
                        Fault.of(
                                "reviewDue",
                                "REVIEW_OVERDUE",
                                "复评日期已过",
                                "the day of its review has passed"))
                : List.of();
    }

    @Override
    public String searchText() {
        return SearchText.of(name, code);
    }
}
