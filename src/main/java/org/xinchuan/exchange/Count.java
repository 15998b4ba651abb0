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

    /** As the store keeps it. */
    String text() {
        return String.join(
                " ", file, String.valueOf(rows), String.valueOf(added), String.valueOf(changed));
    }

    /** What the store keeps, read again. */
    static Count of(String text) {
        String[] parts = text.split(" ");
        return new Count(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }
}
