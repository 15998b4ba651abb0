package org.xinchuan.exchange;

import org.xinchuan.graph.Row;

import java.util.List;

/** Refuses loops in the trees of regions and of organisations. */
final class ParentCheck {

    private final Stored stored;
    private final Notices notices;

    ParentCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    void check(Lines changed) {
        tree(Tables.REGIONS, changed, "read/import/region-parents");
        tree(Tables.ORGANISATIONS, changed, "read/import/organisation-parents");
    }

    private void tree(Table<?> table, Lines changed, String statement) {
        List<? extends Line<?>> lines = changed.of(table);
        if (lines.isEmpty()) {
            return;
        }
        Uplinks tree = new Uplinks();
        for (Row row : stored.all(table, statement)) {
            tree.add(row.text("code"), row.text("parent"));
        }
        lines.forEach(line -> tree.removeAll(line.group()));
        lines.stream()
                .filter(line -> !line.cell("parent").isEmpty())
                .forEach(line -> tree.add(line.group(), line.cell("parent")));
        lines.stream()
                .filter(line -> !line.cell("parent").isEmpty())
                .forEach(line -> refuseLoop(tree, line));
    }

    private void refuseLoop(Uplinks tree, Line<?> line) {
        List<String> loop = tree.loop(line.group(), line.cell("parent"));
        if (!loop.isEmpty()) {
            String path = String.join(" → ", loop);
            notices.refuse(
                    line,
                    "parent",
                    "PARENT_LOOP",
                    "上级关系成环：" + path,
                    "closes a loop of parents: " + path);
            tree.remove(line.group(), line.cell("parent"));
        }
    }
}
