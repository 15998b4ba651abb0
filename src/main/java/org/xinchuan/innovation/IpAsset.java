package org.xinchuan.innovation;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PatentNumber;
import org.xinchuan.standard.RegistrationNumber;
import org.xinchuan.standard.Timely;
import org.xinchuan.standard.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A patent or a software copyright (专利、软件著作权).
 *
 * @param number the application number of a patent, the registration number of software; kept in
 *     its standard spelling
 * @param status where a patent stands in its life, or null
 * @param filedOn of a patent
 * @param grantedOn of a patent; of software the day of its registration
 * @param innovations codes of the results that it protects
 * @param inventors ids of people in order of rank
 * @param owner code or name of the organisation that owns it
 * @param endedOn the first day on which a patent that lapsed, was given up, refused or withdrawn no
 *     longer was one or an application for one; null while that is not known
 */
public record IpAsset(
        String number,
        Kind kind,
        String title,
        Status status,
        PartialDate filedOn,
        PartialDate grantedOn,
        List<String> innovations,
        List<String> inventors,
        String owner,
        PartialDate endedOn)
        implements Timely {

    /** The three types of patents, and software. */
    public enum Kind implements Labelled {
        INVENTION("发明", "invention"),
        UTILITY_MODEL("实用新型", "utility model"),
        DESIGN("外观设计", "design"),
        SOFTWARE_COPYRIGHT("软件著作权", "software copyright");

        private final Bilingual label;

        Kind(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    /** The life of a patent (DOMAIN.md §1.4); software is registered. */
    public enum Status implements Labelled {
        FILED("已申请", "filed"),
        ACCEPTED("已受理", "accepted"),
        PUBLISHED("已公布", "published"),
        EXAMINING("审查中", "under examination"),
        GRANTED("已授权", "granted"),
        EXPIRED("期限届满", "expired"),
        /** 未缴年费: the yearly fee was not paid. */
        LAPSED("未缴年费终止", "lapsed, fee unpaid"),
        ABANDONED("放弃", "abandoned"),
        INVALIDATED("宣告无效", "invalidated"),
        REJECTED("驳回", "rejected"),
        WITHDRAWN("撤回", "withdrawn"),
        DEEMED_WITHDRAWN("视为撤回", "deemed withdrawn"),
        REGISTERED("已登记", "registered");

        private final Bilingual label;

        Status(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    /** What ends on a day that no number and no term tells. */
    private static final Set<Status> ENDS =
            EnumSet.of(
                    Status.LAPSED,
                    Status.ABANDONED,
                    Status.REJECTED,
                    Status.WITHDRAWN,
                    Status.DEEMED_WITHDRAWN);

    /** What has ended, on whatever day. */
    private static final Set<Status> ENDED = EnumSet.of(Status.EXPIRED, Status.INVALIDATED);

    /** What can only become of a patent that was granted. */
    private static final Set<Status> AFTER_GRANT =
            EnumSet.of(Status.GRANTED, Status.EXPIRED, Status.LAPSED, Status.INVALIDATED);

    public IpAsset {
        innovations = innovations == null ? List.of() : List.copyOf(innovations);
        inventors = inventors == null ? List.of() : List.copyOf(inventors);
        Faults faults =
                new Faults()
                        .required("number", number)
                        .required("kind", kind)
                        .required("title", title)
                        .name("title", title)
                        .codes("innovations", innovations)
                        .codes("inventors", inventors)
                        .order("filedOn", filedOn, "grantedOn", grantedOn)
                        .order("filedOn", filedOn, "endedOn", endedOn)
                        .order("grantedOn", grantedOn, "endedOn", endedOn);
        if (number != null && kind != null) {
            Verdict<? extends Record> verdict = judge(number, kind);
            if (verdict instanceof Verdict.Invalid<?>(var code, var message)) {
                faults.add(true, "number", code, message.zh(), message.en());
            } else {
                number = verdict.accepted().orElseThrow().toString();
            }
        }
        if (kind != null && status != null) {
            boolean software = kind == Kind.SOFTWARE_COPYRIGHT;
            faults.add(
                    software != (status == Status.REGISTERED),
                    "status",
                    "STATUS_OF_OTHER_KIND",
                    software ? "软件著作权的状态只有 REGISTERED" : "专利没有 REGISTERED 这一状态",
                    software
                            ? "software has the status REGISTERED alone"
                            : "a patent is never REGISTERED");
        }
        faults.orThrow();
    }

    /** What is doubtful about it on a day; nothing of this is a reason to refuse. */
    public List<Fault> doubts(LocalDate today) {
        List<Fault> doubts = new ArrayList<>();
        if (innovations.isEmpty()) {
            doubts.add(
                    Fault.of(
                            "innovations",
                            "IP_WITHOUT_RESULT",
                            "没有写明它保护哪项成果，不计入成果的专利数",
                            "it protects no result, so no figure of results counts it"));
        }
        if (kind != Kind.SOFTWARE_COPYRIGHT && !sameKind()) {
            doubts.add(
                    Fault.of(
                            "kind",
                            "KIND_AGAINST_NUMBER",
                            "专利号的类型位与类型不符",
                            "the type digit of the number says another kind"));
        }
        if (AFTER_GRANT.contains(status) && grantedOn == null) {
            doubts.add(
                    Fault.of(
                            "grantedOn",
                            "GRANT_WITHOUT_DAY",
                            "已授权而没有授权日期，不能按日期统计",
                            "it was granted on no day, so no figure as of a day counts it"));
        }
        if (ENDS.contains(status) && endedOn == null) {
            doubts.add(
                    Fault.of(
                            "endedOn",
                            "END_WITHOUT_DAY",
                            "没有终止日期，按日期统计时视为一直无效",
                            "it ended on no day, so no figure of any day counts it"));
        }
        if (endedOn != null && !ENDS.contains(status) && !ENDED.contains(status)) {
            doubts.add(
                    Fault.of(
                            "endedOn",
                            "END_AGAINST_STATUS",
                            "有终止日期而状态不是已终止，统计以状态为准",
                            "it has a day of its end and no status of one; figures go by the"
                                    + " status"));
        }
        return doubts;
    }

    /** Its days, and a number of a year that is yet to come. */
    @Override
    public List<Fault> untimely(LocalDate today) {
        List<Fault> faults = new ArrayList<>(Timely.ahead("filedOn", filedOn, today));
        faults.addAll(Timely.ahead("grantedOn", grantedOn, today));
        if (kind != Kind.SOFTWARE_COPYRIGHT
                && PatentNumber.check(number, today)
                        instanceof Verdict.Invalid<PatentNumber>(var code, var message)) {
            faults.add(new Fault("number", code, message));
        }
        return faults;
    }

    private boolean sameKind() {
        return PatentNumber.check(number)
                .accepted()
                .map(patent -> patent.type().name().equals(kind.name()))
                .orElse(true);
    }

    private static Verdict<? extends Record> judge(String number, Kind kind) {
        return kind == Kind.SOFTWARE_COPYRIGHT
                ? RegistrationNumber.check(number)
                : PatentNumber.check(number);
    }
}
