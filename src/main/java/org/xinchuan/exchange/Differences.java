package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the rows that say something new from those that say what is stored already. */
final class Differences {

    private final Stored stored;
    private final List<Count> counts = new ArrayList<>();

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

    /** What was found, one for each table with rows. */
    List<Count> counts() {
        return List.copyOf(counts);
    }

    private <R extends Record> Lines withChanged(Lines changed, Table<R> table, Lines lines) {
        List<Line<R>> all = lines.of(table);
        Map<List<String>, List<String>> before =
                stored.rows(table, all.stream().map(Line::group).collect(Collectors.toSet()));
        List<Line<R>> differing =
                all.stream().filter(line -> !line.cells().equals(before.get(line.key()))).toList();
        int added =
                (int) differing.stream().filter(line -> !before.containsKey(line.key())).count();
        counts.add(new Count(table.file(), all.size(), added, differing.size() - added));
        return differing.isEmpty() ? changed : changed.with(table, differing);
    }
}
