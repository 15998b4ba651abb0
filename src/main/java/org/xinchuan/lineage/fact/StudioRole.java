package org.xinchuan.lineage.fact;

/** What a person is in a studio during one slice of time. */
public enum StudioRole {
    LEADER,
    CO_LEADER,
    ACTING,
    CORE,
    MEMBER,
    ADVISER;

    /** Whether a slice of this role is a leadership of the studio; otherwise it is a membership. */
    public boolean leads() {
        return switch (this) {
            case LEADER, CO_LEADER, ACTING -> true;
            case CORE, MEMBER, ADVISER -> false;
        };
    }

    /**
     * Whether a slice of this role can make its person a founder: somebody acting founds nothing.
     */
    public boolean founds() {
        return this == LEADER || this == CO_LEADER;
    }
}
