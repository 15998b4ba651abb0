package org.xinchuan.pairing;

import java.util.List;

/** The line of masters, as the rule against loops asks for it. */
public interface MasterLines {

    /**
     * The loop that a pairing would close, as ids of people beginning and ending with the same one;
     * empty when it closes none.
     *
     * @param sequence the state of the store to judge by: all changes up to this number
     */
    List<String> loopClosedBy(Pairing pairing, long sequence);
}
