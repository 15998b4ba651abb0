package org.xinchuan.pairing;

import java.util.Collection;
import java.util.List;

/** The line of masters, as the rule against loops asks for it. */
public interface MasterLines {

    /**
     * The loop that pairings would close, new ones or changed ones, as ids of people beginning and
     * ending with the same one; empty when they close none.
     *
     * @param sequence the state of the store to judge by: all changes up to this number
     */
    List<String> loopClosedBy(Collection<Pairing> pairings, long sequence);
}
