package org.xinchuan.workload;

/** A key of what is as large as everybody, so that of one state alone such things are kept. */
public interface OfState {

    /** The state that it was computed from. */
    Object state();
}
