package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells the rows that say something new from those that say what is stored already. */
final class Differences {

    private static final int PORTION = 20_000;

    private final Stored stored;
    private final List<Count> counts = new ArrayList<>();
    private Lines before = Lines.none();

    Differences(Stored stored) {
        this.stored = stored;
    }

    /** The rows that are new or differ. */
    Lines changed(Lines lines) {
        Lines changed = Lines.none();
        for (Table<?> table : lines.tables()) {
            changed = withChanged(changed, table, lines);
        }
        return changed;
    }

    /**
     * The rows that are still to be written. What stands in their place is not looked at: an
     * undoing that stopped half-way leaves pairings whose people are gone already.
     */
    Lines rest(Lines lines) {
        Lines rest = Lines.none();
        for (Table<?> table : lines.tables()) {
            rest = withRest(rest, table, lines);
        }
        return rest;
    }

    private <R extends Record> Lines withRest(Lines rest, Table<R> table, Lines lines) {
        List<Line<R>> differing = differing(table, lines, _ -> {});
        return differing.isEmpty() ? rest : rest.with(table, differing);
    }

    /**
     * @param replaced is told the cells that stand in place of rows that differ
     */
    private <R extends Record> List<Line<R>> differing(
            Table<R> table, Lines lines, Consumer<List<String>> replaced) {
        Standing standing = new Standing(table, lines.of(table));
        return lines.each(
                        table,
                        line -> {
                            List<String> now = standing.next();
                            if (!differs(line, now)) {
                                return null;
                            }
                            if (now != null) {
                                replaced.accept(now);
                            }
                            return line;
                        })
                .of(table);
    }

    /** What the store has in place of rows, one after the other. */
    private final class Standing {

        private final Table<?> table;
        private final List<? extends Line<?>> lines;
        private Map<List<String>, List<String>> portion = Map.of();
        private int next;

        private Standing(Table<?> table, List<? extends Line<?>> lines) {
            this.table = table;
            this.lines = lines;
        }

        /** The cells in place of the next row; null when there are none. */
        private List<String> next() {
            int row = next++;
            if (stored.isEmpty(table)) {
                return null;
            }
            if (row % PORTION == 0) {
                int end = Math.min(lines.size(), row + PORTION);
                portion =
                        stored.rows(
                                table,
                                lines.subList(row, end).stream()
                                        .map(Line::group)
                                        .collect(Collectors.toSet()));
            }
            return portion.get(lines.get(row).key());
        }
    }

    /** What is stored in place of the rows that differ. */
    Lines before() {
        return before;
    }

    /** What was found, one for each table with rows. */
    List<Count> counts() {
        return List.copyOf(counts);
    }

    private <R extends Record> Lines withChanged(Lines changed, Table<R> table, Lines lines) {
        List<Line<R>> replaced = new ArrayList<>();
        List<Line<R>> differing =
                differing(
                        table,
                        lines,
                        cells -> replaced.add(Line.of(table, 0, table.record(cells))));
        int added = differing.size() - replaced.size();
        counts.add(new Count(table.file(), lines.of(table).size(), added, replaced.size()));
        before = replaced.isEmpty() ? before : before.with(table, replaced);
        return differing.isEmpty() ? changed : changed.with(table, differing);
    }

    /** Whether writing a row, or taking it away, would change what is stored. */
    private static boolean differs(Line<?> line, List<String> now) {
        return line.gone() ? now != null : !line.cells().equals(now);
    }
}
