package org.xinchuan.innovation;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Labelled;

/** What sort of result it is; the first five are the 五小 of the national union's definition. */
public enum InnovationType implements Labelled {
    /** 小发明. */
    SMALL_INVENTION("小发明", "small invention"),
    /** 小创造. */
    SMALL_CREATION("小创造", "small creation"),
    /** 小革新. */
    SMALL_RENOVATION("小革新", "small renovation"),
    /** 小设计. */
    SMALL_DESIGN("小设计", "small design"),
    /** 小建议. */
    SMALL_SUGGESTION("小建议", "small suggestion"),
    /** 先进操作法: a way of working that is named after a worker. */
    ADVANCED_METHOD("先进操作法", "advanced method"),
    /** QC成果. */
    QC_RESULT("QC成果", "QC result"),
    /** 合理化建议, which is not counted among the results. */
    RATIONALISATION_PROPOSAL("合理化建议", "proposal"),
    /** 技术攻关、科技项目. */
    TECH_PROJECT("技术攻关", "technical project");

    private final Bilingual label;

    InnovationType(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
