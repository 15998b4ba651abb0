package org.xinchuan.ledger;

import java.util.Set;

/**
 * Something kept in memory that follows the change record; it can be thrown away and loaded anew.
 */
public interface ReadModel {

    /** Loads everything from the store. */
    void load();

    /**
     * Reads again what changed.
     *
     * @param subjects kind and key of each changed record, such as {@code pairing:A001}
     */
    void refresh(Set<String> subjects);
}
