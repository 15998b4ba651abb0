package org.xinchuan.exchange;

import org.xinchuan.access.Operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    private final Set<String> recorded = new HashSet<>();

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
        Map<String, Set<String>> named = new HashMap<>();
        each(
                lines,
                (line, reference, key) ->
                        named.computeIfAbsent(reference.target(), t -> new HashSet<>()).add(key));
        lines.of(Tables.PEOPLE).forEach(line -> recorded.add(line.group()));
        named.forEach((target, keys) -> missing.put(target, missing(lines, target, keys)));
        MergedCheck.into(stored, missing.getOrDefault("person", Set.of()))
                .forEach(
                        (id, into) -> {
                            if (importer.everywhere() || importer.knows(into)) {
                                merged.put(id, into);
                            }
                        });
        hide(lines);
        each(lines, this::refuseMissing);
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

    private Set<String> missing(Lines lines, String target, Set<String> keys) {
        Table<?> table = Tables.named(target);
        Set<String> missing = new HashSet<>(keys);
        lines.of(table).forEach(line -> missing.remove(line.group()));
        missing.removeAll(stored.known(table, missing));
        return missing;
    }

    private void refuseMissing(Line<?> line, Reference reference, String key) {
        String into = reference.target().equals("person") ? merged.get(key) : null;
        if (into != null) {
            MergedCheck.refuse(notices, line, reference.column(), key, into);
        } else if (missing.get(reference.target()).contains(key) || unseen(line, reference, key)) {
            String noun = reference.target().replace("honour-kind", "honour");
            notices.refuse(
                    line,
                    reference.column(),
                    noun.toUpperCase(Locale.ROOT).replace('-', '_') + "_UNKNOWN",
                    "没有" + CHINESE.get(reference.target()) + "“" + key + "”",
                    "no " + noun + " \"" + key + "\"");
        }
    }

    private boolean unseen(Line<?> line, Reference reference, String key) {
        if (importer.everywhere() || !ONE_SIDED.contains(line.table())) {
            return false;
        }
        return switch (reference.target()) {
            case "person" -> !recorded.contains(key) && !importer.knows(key);
            case "pairing" -> line.table() == EventTables.EVENT_PEOPLE && hidden.contains(key);
            default -> false;
        };
    }

    private static void each(Lines lines, Use use) {
        for (Table<?> table : lines.tables()) {
            for (Line<?> line : lines.of(table)) {
                for (Reference reference : table.references()) {
                    keys(line, reference).forEach(key -> use.of(line, reference, key));
                }
            }
        }
    }

    private static Stream<String> keys(Line<?> line, Reference reference) {
        String cell = line.cell(reference.column());
        return cell.isEmpty()
                ? Stream.empty()
                : Stream.of(cell.split(";"))
                        .filter(value -> value.startsWith(reference.prefix()))
                        .map(value -> value.substring(reference.prefix().length()));
    }

    /** One value of one row that names a record. */
    private interface Use {
        void of(Line<?> line, Reference reference, String key);
    }
}
