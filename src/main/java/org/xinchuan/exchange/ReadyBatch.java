package org.xinchuan.exchange;

import org.xinchuan.ledger.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of a batch as its statements take them, made before its transaction begins. */
final class ReadyBatch {

    /** Of a new pairing nothing else is touched; there are more of them than of all others. */
    private static final String PAIRINGS = Tables.PAIRINGS.putStatement();

    private final Lines lines;
    private final List<Rows> rows = new ArrayList<>();

    private record Rows(String statement, List<Map<String, Object>> rows) {}

    private ReadyBatch(Lines lines) {
        this.lines = lines;
    }

    static ReadyBatch of(Lines lines) {
        ReadyBatch batch = new ReadyBatch(lines);
        for (Table<?> table : lines.tables()) {
            List<Map<String, Object>> put = new ArrayList<>();
            List<Map<String, Object>> gone = new ArrayList<>();
            lines.of(table).forEach(line -> (line.gone() ? gone : put).add(line.row()));
            batch.rows.add(new Rows(table.putStatement(), put));
            batch.rows.add(new Rows(table.removeStatement(), gone));
        }
        return batch;
    }

    Lines lines() {
        return lines;
    }

    /** Writes it. */
    void put(Entry entry) {
        for (Rows some : rows) {
            if (!some.rows().isEmpty()) {
                if (some.statement().equals(PAIRINGS)) {
                    entry.put(PAIRINGS, some.rows());
                } else {
                    entry.run(some.statement(), Map.of("rows", some.rows()));
                }
            }
        }
    }
}
