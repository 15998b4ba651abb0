package org.xinchuan.innovation;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;

import java.time.LocalDate;
import java.util.List;

/**
 * An award that a result received.
 *
 * @param name of the award, such as 湖北省职工创新成果奖
 * @param year in which it was given
 * @param issuer code or name of the body that gives it
 */
public record Award(
        String innovation, String name, Level level, Integer year, Grade grade, String issuer) {

    /** Of the four that the group counts as rated, national, provincial, industry and group. */
    public enum Level implements Labelled {
        NATIONAL("全国", "national"),
        PROVINCE("省级", "province"),
        INDUSTRY("行业", "industry"),
        GROUP("集团级", "group"),
        CITY("市级", "city"),
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

    /** 特等奖 to 优秀奖. */
    public enum Grade implements Labelled {
        SPECIAL("特等奖", "special prize"),
        FIRST("一等奖", "first prize"),
        SECOND("二等奖", "second prize"),
        THIRD("三等奖", "third prize"),
        EXCELLENT("优秀奖", "excellence prize");

        private final Bilingual label;

        Grade(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2999;

    public Award {
        new Faults()
                .required("innovation", innovation)
                .code("innovation", innovation)
                .required("name", name)
                .name("name", name)
                .required("level", level)
                .required("year", year)
                .add(
                        year != null && (year < FIRST_YEAR || year > LAST_YEAR),
                        "year",
                        "YEAR_INVALID",
                        "年份应如 2023",
                        "a year looks like 2023")
                .orThrow();
    }

    /** What is doubtful about it on a day; nothing of this is a reason to refuse. */
    public List<Fault> doubts(LocalDate today) {
        return year <= today.getYear()
                ? List.of()
                : List.of(
                        Fault.of(
                                "year",
                                "YEAR_IN_FUTURE",
                                "获奖年份 " + year + " 尚未到来，请核对",
                                "the year " + year + " is yet to come, please check"));
    }
}
