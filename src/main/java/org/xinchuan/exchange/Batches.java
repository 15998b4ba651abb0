package org.xinchuan.exchange;

import org.xinchuan.ledger.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** Writes a batch. */
    static void put(Entry entry, Lines batch) {
        for (Table<?> table : batch.tables()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            List<Map<String, Object>> gone = new ArrayList<>();
            batch.of(table).forEach(line -> (line.gone() ? gone : rows).add(line.row()));
            if (!rows.isEmpty()) {
                entry.run(table.putStatement(), Map.of("rows", rows));
            }
            if (!gone.isEmpty()) {
                entry.run(table.removeStatement(), Map.of("rows", gone));
            }
        }
    }

    private static <R extends Record> Lines with(
            Lines batch, Table<R> table, Lines lines, int from, int to) {
        return batch.with(table, lines.of(table).subList(from, to));
    }
}
