package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.OriginKind;

/** In which way a studio grew out of another: the recorded kinds, then those read from people. */
public enum EvidenceKind {
    INCUBATED,
    SPIN_OFF,
    BRANCH,
    SPLIT,
    MERGER,
    REESTABLISHED,
    LEADER_APPRENTICE,
    FORMER_MEMBER,
    FORMER_LEADER,
    MEMBER_APPRENTICE,
    GRAND_MENTOR;

    /** The kind of an evidence that rests on a record of this kind. */
    public static EvidenceKind of(OriginKind recorded) {
        return switch (recorded) {
            case INCUBATED -> INCUBATED;
            case SPIN_OFF -> SPIN_OFF;
            case BRANCH -> BRANCH;
            case SPLIT -> SPLIT;
            case MERGER -> MERGER;
            case REESTABLISHED -> REESTABLISHED;
        };
    }
}
