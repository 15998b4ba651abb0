package org.xinchuan.graph;

/**
 * The store ended a statement that took longer than it may: it is asked too much, or it is busy.
 */
public final class OutOfTime extends StoreUnavailable {

    private static final long serialVersionUID = 1L;

    public OutOfTime(Throwable cause) {
        super("A statement took longer than it may.", cause);
    }
}
