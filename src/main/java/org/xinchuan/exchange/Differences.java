package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the rows that say something new from those that say what is stored already. */
final class Differences {

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
        List<Line<R>> differing = differing(lines.of(table), now(table, lines));
        return differing.isEmpty() ? rest : rest.with(table, differing);
    }

    private Map<List<String>, List<String>> now(Table<?> table, Lines lines) {
        return stored.rows(
                table, lines.of(table).stream().map(Line::group).collect(Collectors.toSet()));
    }

    private static <R extends Record> List<Line<R>> differing(
            List<Line<R>> lines, Map<List<String>, List<String>> now) {
        return lines.stream().filter(line -> differs(line, now.get(line.key()))).toList();
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
        List<Line<R>> all = lines.of(table);
        Map<List<String>, List<String>> now = now(table, lines);
        List<Line<R>> differing = differing(all, now);
        List<Line<R>> replaced =
                differing.stream()
                        .filter(line -> now.containsKey(line.key()))
                        .map(line -> Line.of(table, 0, table.record(now.get(line.key()))))
                        .toList();
        int added = differing.size() - replaced.size();
        counts.add(new Count(table.file(), all.size(), added, replaced.size()));
        before = replaced.isEmpty() ? before : before.with(table, replaced);
        return differing.isEmpty() ? changed : changed.with(table, differing);
    }

    /** Whether writing a row, or taking it away, would change what is stored. */
    private static boolean differs(Line<?> line, List<String> now) {
        return line.gone() ? now != null : !line.cells().equals(now);
    }
}
