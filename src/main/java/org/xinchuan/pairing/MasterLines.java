package org.xinchuan.pairing;

import org.xinchuan.ledger.Entry;

import java.util.Collection;
import java.util.List;

/** The line of masters, as the rule against loops asks for it. */
public interface MasterLines {

    /**
     * The loop that pairings would close, new ones or changed ones, as ids of people beginning and
     * ending with the same one; empty when they close none.
     *
     * @param entry the write that asks: judged is by all changes before it, those of its own
     *     transaction included
     */
    List<String> loopClosedBy(Collection<Pairing> pairings, Entry entry);

    /** The same of one that is only looked at: judged is by what is committed now. */
    List<String> loopClosedBy(Pairing pairing);
}
