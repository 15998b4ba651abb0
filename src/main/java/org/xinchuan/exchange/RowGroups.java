package org.xinchuan.exchange;

import org.xinchuan.standard.NumbersByKey;

import java.util.ArrayList;
import java.util.List;

/** Rows that have the first key column in common, however far apart they stand. */
final class RowGroups<R extends Record> {

    private final List<Line<R>> lines;

    /** For each row another of its group, and so on round to itself. */
    private final int[] next;

    RowGroups(List<Line<R>> lines) {
        this.lines = lines;
        this.next = new int[lines.size()];
        NumbersByKey firsts = new NumbersByKey(row -> lines.get(row).group());
        for (int row = 0; row < next.length; row++) {
            int first = firsts.add(lines.get(row).group(), row);
            next[row] = row;
            if (first >= 0) {
                next[row] = next[first];
                next[first] = row;
            }
        }
    }

    /** Whether a row shares its group with others. */
    boolean several(int row) {
        return next[row] != row;
    }

    /** All rows of a row's group, itself among them. */
    List<Line<R>> of(int row) {
        List<Line<R>> all = new ArrayList<>();
        int one = row;
        do {
            all.add(lines.get(one));
            one = next[one];
        } while (one != row);
        return all;
    }
}
