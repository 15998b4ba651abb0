package org.xinchuan.innovation;

/** What sort of result it is; the first five are the 五小 of the national union's definition. */
public enum InnovationType {
    /** 小发明. */
    SMALL_INVENTION,
    /** 小创造. */
    SMALL_CREATION,
    /** 小革新. */
    SMALL_RENOVATION,
    /** 小设计. */
    SMALL_DESIGN,
    /** 小建议. */
    SMALL_SUGGESTION,
    /** 先进操作法: a way of working that is named after a worker. */
    ADVANCED_METHOD,
    /** QC成果. */
    QC_RESULT,
    /** 合理化建议, which is not counted among the results. */
    RATIONALISATION_PROPOSAL,
    /** 技术攻关、科技项目. */
    TECH_PROJECT
}
