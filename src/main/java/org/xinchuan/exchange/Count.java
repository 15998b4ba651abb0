package org.xinchuan.exchange;

/**
 * What became of the rows of a file.
 *
 * @param added rows whose key was not there before
 * @param changed rows that differ from what was stored under their key
 */
public record Count(String file, int rows, int added, int changed) {

    /** Rows that say what is stored already. */
    public int unchanged() {
        return rows - added - changed;
    }
}
