package org.xinchuan.lineage.walk;

/** Carries a computation out of its walks when its {@link Deadline} is over. */
public final class TookTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack: where the time ran out says nothing. */
    TookTooLong() {
        super("the time for this computation is over", null, false, false);
    }
}
