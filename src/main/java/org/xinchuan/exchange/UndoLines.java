package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What it takes to undo an import: its rows as it wrote them, and beside each that was there before
 * what stood in its place. A row that was new is marked to be taken away.
 */
final class UndoLines {

    /** Marks what stood in place of the row of the same key. */
    private static final String BEFORE = "before";

    private UndoLines() {}

    /** Of a plan, for keeping. */
    static Lines of(Plan plan) {
        Lines lines = Lines.none();
        for (Table<?> table : plan.changed().tables()) {
            lines = with(lines, table, plan);
        }
        return lines;
    }

    /** Of kept ones, the rows as the import wrote them. */
    static Lines written(Lines kept) {
        return filtered(kept, line -> !line.origin().equals(BEFORE));
    }

    /** Of kept ones, what undoes them: rows to be taken away, and rows as they stood before. */
    static Lines undoing(Lines kept) {
        return filtered(kept, line -> line.gone() || line.origin().equals(BEFORE));
    }

    /** The people that rows speak of, so that they are dropped when one of these is erased. */
    static Set<String> people(Lines lines) {
        Set<String> people = new HashSet<>();
        for (Table<?> table : lines.tables()) {
            for (Line<?> line : lines.of(table)) {
                if (table == Tables.PEOPLE) {
                    people.add(line.group());
                }
                for (Reference reference : table.references()) {
                    if (reference.target().equals("person")) {
                        people.addAll(List.of(line.cell(reference.column()).split(";")));
                    }
                }
            }
        }
        people.remove("");
        return people;
    }

    private static <R extends Record> Lines with(Lines lines, Table<R> table, Plan plan) {
        Map<List<String>, Line<R>> before =
                plan.before().of(table).stream()
                        .collect(Collectors.toMap(Line::key, Function.identity()));
        List<Line<R>> kept = new ArrayList<>();
        for (Line<R> line : plan.changed().of(table)) {
            Line<R> stood = before.get(line.key());
            kept.add(stood == null ? line.takenAway() : line);
            if (stood != null) {
                kept.add(stood.from(BEFORE));
            }
        }
        return lines.with(table, kept);
    }

    private interface Kept {
        boolean holds(Line<?> line);
    }

    private static Lines filtered(Lines lines, Kept kept) {
        Lines left = Lines.none();
        for (Table<?> table : lines.tables()) {
            left = filtered(left, table, lines, kept);
        }
        return left;
    }

    private static <R extends Record> Lines filtered(
            Lines left, Table<R> table, Lines lines, Kept kept) {
        List<Line<R>> some = lines.of(table).stream().filter(kept::holds).toList();
        return some.isEmpty() ? left : left.with(table, some);
    }
}
