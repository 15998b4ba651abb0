package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.Studio;

/** The words for types and states of studios. */
final class StudioWords {

    static final Words<Studio.Type> TYPE =
            new Words<>(
                            Studio.Type.class,
                            Studio.Type::label,
                            "TYPE_UNKNOWN",
                            new Bilingual("工作室类型", "type of studio"))
                    .also(Studio.Type.MODEL_WORKER, "劳模工作室", "劳模")
                    .also(
                            Studio.Type.MODEL_WORKER_AND_CRAFTSMAN,
                            "劳模工匠创新工作室",
                            "劳模和工匠创新工作室",
                            "劳模（工匠）创新工作室",
                            "工匠创新工作室",
                            "劳模工匠")
                    .also(Studio.Type.EMPLOYEE, "职工（劳模、工匠）创新工作室", "创新工作室", "职工")
                    .also(Studio.Type.MODEL_MENTOR, "模范导师工作室", "导师工作室", "模范导师")
                    .also(Studio.Type.SKILL_MASTER, "技能大师", "大师工作室")
                    .named(Studio.Type.MODEL_WORKER_AND_CRAFTSMAN, "工匠")
                    .named(Studio.Type.MODEL_WORKER, "劳模")
                    .named(Studio.Type.SKILL_MASTER, "大师")
                    .named(Studio.Type.MODEL_MENTOR, "导师");

    static final Words<Studio.Status> STATUS =
            new Words<>(
                            Studio.Status.class,
                            Studio.Status::label,
                            "STATUS_UNKNOWN",
                            new Bilingual("工作室状态", "status of a studio"))
                    .also(Studio.Status.BUILT, "在建", "已创建", "正常")
                    .also(Studio.Status.APPLIED, "申报", "申报中")
                    .also(Studio.Status.NAMED, "命名")
                    .also(Studio.Status.REVOKED, "撤销", "已摘牌")
                    .also(Studio.Status.CLOSED, "关闭", "已关闭");

    private StudioWords() {}
}
