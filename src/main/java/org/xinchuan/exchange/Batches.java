package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.List;

/** Rows cut into portions that are written in one transaction each, in the order of the tables. */
final class Batches {

    private Batches() {}

    static List<Lines> of(Lines lines, int size) {
        List<Lines> batches = new ArrayList<>();
        Lines batch = Lines.none();
        for (Table<?> table : lines.tables()) {
            int from = 0;
            while (from < lines.of(table).size()) {
                int to = Math.min(lines.of(table).size(), from + size - batch.total());
                batch = with(batch, table, lines, from, to);
                from = to;
                if (batch.total() == size) {
                    batches.add(batch);
                    batch = Lines.none();
                }
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static <R extends Record> Lines with(
            Lines batch, Table<R> table, Lines lines, int from, int to) {
        return batch.with(table, lines.of(table).subList(from, to));
    }
}
