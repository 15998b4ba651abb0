package org.xinchuan.pairing;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Labelled;

/**
 * Where a pairing stands in its life (DOMAIN: DRAFT → ACTIVE → an end; VOID was entered in error).
 */
public enum PairingStatus implements Labelled {
    DRAFT("草稿", "draft"),
    ACTIVE("在带", "active"),
    GRADUATED("出师", "graduated"),
    FAILED("未出师", "not graduated"),
    EXTENDED("续签", "extended"),
    TERMINATED("解除", "terminated"),
    VOID("作废", "void");

    private final Bilingual label;

    PairingStatus(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** Whether it belongs to the line of masters: neither a draft nor entered in error. */
    public boolean counts() {
        return this != DRAFT && this != VOID;
    }

    /** Whether mentors and apprentices are at it: it was signed and has not come to an end. */
    public boolean isUnderWay() {
        return this == ACTIVE || this == EXTENDED;
    }
}
