package org.xinchuan.programme;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Labelled;

/** Where a pilot project stands, each further than the one before (DOMAIN.md §1.7). */
public enum ProjectStatus implements Labelled {
    /** 候选. */
    CANDIDATE("候选", "candidate"),
    /** 试点. */
    PILOT("试点", "pilot"),
    /** 典型. */
    TYPICAL("典型", "typical"),
    /** 示范. */
    DEMONSTRATION("示范", "demonstration"),
    /** 推广: others are told to do the same. */
    PROMOTED("推广", "promoted"),
    /** 结项. */
    CLOSED("结项", "closed");

    private final Bilingual label;

    ProjectStatus(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
