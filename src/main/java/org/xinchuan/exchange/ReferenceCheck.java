package org.xinchuan.exchange;

import org.xinchuan.access.Operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses rows that name a record which is neither in the folder nor in the store. A person out of
 * the importer's sight is as if there were none, but for a pairing: it is of both sides, and one
 * side records it.
 */
final class ReferenceCheck {

    private static final Map<String, String> CHINESE =
            Map.of(
                    "region", "地区",
                    "organisation", "组织",
                    "occupation", "职业",
                    "person", "人员",
                    "studio", "工作室",
                    "pairing", "结对",
                    "innovation", "成果",
                    "event", "活动",
                    "pilot-project", "试点项目",
                    "honour-kind", "荣誉");

    private static final Set<Table<?>> ONE_SIDED =
            Set.of(
                    Tables.STUDIO_PEOPLE,
                    Tables.ASSESSMENTS,
                    ResultTables.INNOVATIONS,
                    ResultTables.IP_ASSETS,
                    EventTables.EVENT_PEOPLE);

    private final Exchanger importer;
    private final Stored stored;
    private final Notices notices;
    private final Map<String, Set<String>> missing = new HashMap<>();

    /** Of missing people those that were merged, with the ids that they lead to. */
    private final Map<String, String> merged = new HashMap<>();

    /** Pairings out of the importer's sight that events name. */
    private final Set<String> hidden = new HashSet<>();

    ReferenceCheck(Exchanger importer, Stored stored, Notices notices) {
        this.importer = importer;
        this.stored = stored;
        this.notices = notices;
    }

    void check(Lines lines) {
        each(
                lines,
                (line, reference, key) -> {
                    if (lines.first(Tables.named(reference.target()), key) == null) {
                        missing.computeIfAbsent(reference.target(), _ -> new HashSet<>()).add(key);
                    }
                });
        missing.forEach((target, keys) -> keys.removeAll(stored.known(Tables.named(target), keys)));
        missing.values().removeIf(Set::isEmpty);
        if (importer.everywhere() && missing.isEmpty()) {
            return;
        }
        MergedCheck.into(stored, missing.getOrDefault("person", Set.of()).stream())
                .forEach(
                        (id, into) -> {
                            if (importer.everywhere() || importer.knows(into)) {
                                merged.put(id, into);
                            }
                        });
        hide(lines);
        each(lines, (line, reference, key) -> refuseMissing(lines, line, reference, key));
    }

    /** Pairings are of those who may read them: an event does not tell whether there is one. */
    private void hide(Lines lines) {
        if (importer.everywhere()) {
            return;
        }
        Set<String> named = new TreeSet<>();
        lines.of(EventTables.EVENT_PEOPLE).stream()
                .map(line -> line.cell("pairing"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> named.add("pairing:" + id));
        lines.of(Tables.PAIRINGS).forEach(line -> named.remove("pairing:" + line.group()));
        stored.places(named)
                .forEach(
                        (subject, place) -> {
                            if (!importer.may(Operation.READ_PAIRINGS, place)) {
                                hidden.add(subject.substring(subject.indexOf(':') + 1));
                            }
                        });
    }

    private void refuseMissing(Lines lines, Line<?> line, Reference reference, String key) {
        String into = reference.target().equals("person") ? merged.get(key) : null;
        if (into != null) {
            MergedCheck.refuse(notices, line, reference.column(), key, into);
        } else if (missing.getOrDefault(reference.target(), Set.of()).contains(key)
                || unseen(lines, line, reference, key)) {
            String noun = reference.target().replace("honour-kind", "honour");
            notices.refuse(
                    line,
                    reference.column(),
                    noun.toUpperCase(Locale.ROOT).replace('-', '_') + "_UNKNOWN",
                    "没有" + CHINESE.get(reference.target()) + "“" + key + "”",
                    "no " + noun + " \"" + key + "\"");
        }
    }

    private boolean unseen(Lines lines, Line<?> line, Reference reference, String key) {
        if (importer.everywhere() || !ONE_SIDED.contains(line.table())) {
            return false;
        }
        return switch (reference.target()) {
            case "person" -> lines.first(Tables.PEOPLE, key) == null && !importer.knows(key);
            case "pairing" -> line.table() == EventTables.EVENT_PEOPLE && hidden.contains(key);
            default -> false;
        };
    }

    private static void each(Lines lines, Use use) {
        for (Table<?> table : lines.tables()) {
            for (Line<?> line : lines.of(table)) {
                for (Reference reference : table.references()) {
                    keys(line, reference, use);
                }
            }
        }
    }

    private static void keys(Line<?> line, Reference reference, Use use) {
        String cell = line.cell(reference.column());
        if (cell.isEmpty()) {
            return;
        }
        for (String value : cell.split(";")) {
            if (value.startsWith(reference.prefix())) {
                use.of(line, reference, value.substring(reference.prefix().length()));
            }
        }
    }

    /** One value of one row that names a record. */
    private interface Use {
        void of(Line<?> line, Reference reference, String key);
    }
}
