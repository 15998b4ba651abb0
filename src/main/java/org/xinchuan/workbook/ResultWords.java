package org.xinchuan.workbook;

import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.InnovationType;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.standard.Bilingual;

/** The words for types of results, grades of awards, and kinds and states of patents. */
final class ResultWords {

    /** Types of results; older texts say 小改造 where the national union says 小创造. */
    static final Words<InnovationType> TYPE =
            new Words<>(
                            InnovationType.class,
                            InnovationType::label,
                            "TYPE_UNKNOWN",
                            new Bilingual("成果类型", "type of result"))
                    .also(InnovationType.SMALL_CREATION, "小改造")
                    .also(InnovationType.SMALL_RENOVATION, "小改进", "小改革", "小技改")
                    .also(InnovationType.ADVANCED_METHOD, "操作法", "工作法", "先进工作法")
                    .also(InnovationType.QC_RESULT, "QC", "QC小组成果", "QC小组", "质量管理小组成果")
                    .also(InnovationType.RATIONALISATION_PROPOSAL, "合理化建议成果")
                    .also(InnovationType.SMALL_SUGGESTION, "金点子")
                    .also(
                            InnovationType.TECH_PROJECT,
                            "技术攻关项目",
                            "科技项目",
                            "科研项目",
                            "技术改造",
                            "技改项目",
                            "科技成果");

    /** Grades of awards. */
    static final Words<Award.Grade> AWARD_GRADE =
            new Words<>(
                            Award.Grade.class,
                            Award.Grade::label,
                            "GRADE_UNKNOWN",
                            new Bilingual("获奖等级", "grade of an award"))
                    .also(Award.Grade.SPECIAL, "特等", "特别奖")
                    .also(Award.Grade.FIRST, "一等", "1等奖", "金奖")
                    .also(Award.Grade.SECOND, "二等", "2等奖", "银奖")
                    .also(Award.Grade.THIRD, "三等", "3等奖", "铜奖")
                    .also(Award.Grade.EXCELLENT, "优秀", "优胜奖", "鼓励奖", "优秀成果奖")
                    .named(Award.Grade.SPECIAL, "特等")
                    .named(Award.Grade.FIRST, "一等", "金奖")
                    .named(Award.Grade.SECOND, "二等", "银奖")
                    .named(Award.Grade.THIRD, "三等", "铜奖")
                    .named(Award.Grade.EXCELLENT, "优秀奖", "优胜奖");

    /** Kinds of patents, and software. */
    static final Words<IpAsset.Kind> IP_KIND =
            new Words<>(
                            IpAsset.Kind.class,
                            IpAsset.Kind::label,
                            "TYPE_UNKNOWN",
                            new Bilingual("专利类型", "kind of patent"))
                    .also(IpAsset.Kind.INVENTION, "发明专利")
                    .also(IpAsset.Kind.UTILITY_MODEL, "实用新型专利", "新型")
                    .also(IpAsset.Kind.DESIGN, "外观设计专利", "外观")
                    .also(IpAsset.Kind.SOFTWARE_COPYRIGHT, "软著", "软件", "计算机软件著作权", "软件著作权登记");

    /** Where a patent stands. */
    static final Words<IpAsset.Status> IP_STATUS =
            new Words<>(
                            IpAsset.Status.class,
                            IpAsset.Status::label,
                            "STATUS_UNKNOWN",
                            new Bilingual("法律状态", "legal status"))
                    .also(IpAsset.Status.FILED, "申请", "申请中", "在申请")
                    .also(IpAsset.Status.ACCEPTED, "受理", "受理中")
                    .also(IpAsset.Status.PUBLISHED, "公开", "公布", "已公开")
                    .also(IpAsset.Status.EXAMINING, "实审", "实质审查", "审查", "在审")
                    .also(IpAsset.Status.GRANTED, "授权", "有效", "专利权维持", "有权", "维持")
                    .also(IpAsset.Status.EXPIRED, "届满", "已届满", "过期")
                    .also(IpAsset.Status.LAPSED, "终止", "失效", "未缴费终止")
                    .also(IpAsset.Status.ABANDONED, "已放弃")
                    .also(IpAsset.Status.INVALIDATED, "无效", "已无效")
                    .also(IpAsset.Status.REJECTED, "已驳回")
                    .also(IpAsset.Status.WITHDRAWN, "已撤回")
                    .also(IpAsset.Status.REGISTERED, "登记", "已登记证书");

    private ResultWords() {}
}
