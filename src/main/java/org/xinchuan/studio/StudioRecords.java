package org.xinchuan.studio;

import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records and changes studios and their people behind the guard. */
final class StudioRecords {

    /** The row of {@code read/studio/rows} of a studio, with its revision. */
    static Optional<Row> find(Entry entry, String code) {
        return entry.run("read/studio/rows", Map.of("keys", List.of(code))).stream().findFirst();
    }

    StudioOutcome record(Entry entry, Studio studio) {
        if (find(entry, studio.code()).isPresent()) {
            return new StudioOutcome.CodeTaken(studio.code());
        }
        return put(entry, studio, Fields.set(studio));
    }

    StudioOutcome change(Entry entry, Studio before, Studio after) {
        if (!before.code().equals(after.code())) {
            return new StudioOutcome.CodeFixed(before.code());
        }
        List<String> fields = Fields.changed(before, after);
        if (fields.contains("foundedOn")) {
            Optional<Fault> young = contradicted(entry, after);
            if (young.isPresent()) {
                return new StudioOutcome.AgainstRule(young.get());
            }
        }
        return put(entry, after, fields);
    }

    /**
     * Records somebody of a studio.
     *
     * @param seen whether the caller may know of a person
     */
    StudioOutcome person(Entry entry, StudioPerson slice, Predicate<String> seen) {
        if (find(entry, slice.studio()).isEmpty()) {
            return new StudioOutcome.Absent(slice.studio());
        }
        List<Fault> unknown = new References(seen).person("person", slice.person()).missing(entry);
        if (!unknown.isEmpty()) {
            return new StudioOutcome.Invalid(unknown);
        }
        Predicate<StudioPerson> same =
                other ->
                        other.person().equals(slice.person())
                                && other.role() == slice.role()
                                && Objects.equals(other.from(), slice.from());
        if (current(entry, "studio-person", StudioPerson.class, slice.studio()).anyMatch(same)) {
            return new StudioOutcome.AgainstRule(
                    Fault.of(
                            "from",
                            "DUPLICATE_SLICE",
                            "此人从该日起担任该角色已有记录",
                            "this person has this role from this day already"));
        }
        put(entry, slice);
        return new StudioOutcome.Recorded(slice.studio(), Fields.set(slice));
    }

    /** Ends what somebody is to a studio; whatever has an end already is left alone. */
    StudioOutcome departure(
            Entry entry, String studio, String person, StudioPerson.Role role, PartialDate to) {
        if (find(entry, studio).isEmpty()) {
            return new StudioOutcome.Absent(studio);
        }
        List<StudioPerson> open =
                open(entry, studio, role).filter(one -> one.person().equals(person)).toList();
        if (open.isEmpty()) {
            return new StudioOutcome.AgainstRule(
                    Fault.of(
                            "person",
                            "NOT_IN_STUDIO",
                            "此人现在没有该角色的记录",
                            "this person does not have this role now"));
        }
        open.forEach(one -> put(entry, ended(one, to)));
        return new StudioOutcome.Recorded(studio, List.of("to"));
    }

    /** Another leader takes over: whoever leads until then leads to the day before. */
    StudioOutcome succession(Entry entry, StudioPerson next, Predicate<String> seen) {
        PartialDate before = PartialDate.of(next.from().first().minusDays(1));
        List<StudioPerson> open =
                find(entry, next.studio()).isEmpty()
                        ? List.of()
                        : open(entry, next.studio(), StudioPerson.Role.LEADER).toList();
        if (open.stream().anyMatch(one -> one.person().equals(next.person()))) {
            return new StudioOutcome.AgainstRule(
                    Fault.of("person", "ALREADY_LEADS", "此人现在就是领衔人", "this person leads already"));
        }
        Optional<PartialDate> since =
                open.stream()
                        .map(StudioPerson::from)
                        .filter(from -> from != null && before.last().isBefore(from.first()))
                        .findFirst();
        if (since.isPresent()) {
            return new StudioOutcome.Invalid(List.of(tooSoon(since.get())));
        }
        StudioOutcome outcome = person(entry, next, seen);
        if (outcome instanceof StudioOutcome.Recorded) {
            open.forEach(one -> put(entry, ended(one, before)));
        }
        return outcome;
    }

    /** Whoever leads until then would not have led for a day. */
    private static Fault tooSoon(PartialDate since) {
        return Fault.of(
                "from",
                "DATE_ORDER",
                "接任日期须晚于现领衔人的接任日期 " + since,
                "this must be after " + since + ", when the present leader took over");
    }

    private static Stream<StudioPerson> open(Entry entry, String studio, StudioPerson.Role role) {
        return current(entry, "studio-person", StudioPerson.class, studio)
                .filter(one -> one.role() == role && one.to() == null);
    }

    private static StudioPerson ended(StudioPerson one, PartialDate to) {
        return new StudioPerson(
                one.studio(), one.person(), one.role(), one.from(), to, one.document());
    }

    private static void put(Entry entry, StudioPerson slice) {
        Map<String, Object> row = Rows.of(slice);
        row.put("document", Documents.cite(entry, slice.document()));
        entry.run("write/studio-person/put", Map.of("rows", List.of(row)));
    }

    private static StudioOutcome put(Entry entry, Studio studio, List<String> fields) {
        List<Fault> unknown =
                new References().organisation("organisation", studio.organisation()).missing(entry);
        if (!unknown.isEmpty()) {
            return new StudioOutcome.Invalid(unknown);
        }
        if (!fields.isEmpty()) {
            entry.run("write/studio/put", Map.of("rows", List.of(Rows.of(studio))));
        }
        return new StudioOutcome.Recorded(studio.code(), fields);
    }

    private static <R extends Record> Stream<R> current(
            Entry entry, String kind, Class<R> type, String studio) {
        return entry.run("read/" + kind + "/rows", Map.of("keys", List.of(studio))).stream()
                .map(row -> Rows.to(type, row));
    }

    /** A recorded origin that a new day of founding would turn upside down. */
    private static Optional<Fault> contradicted(Entry entry, Studio studio) {
        for (Row row : entry.run("read/origin/around", Map.of("code", studio.code()))) {
            boolean isChild = row.text("child").equals(studio.code());
            OriginRules.Founded here = new OriginRules.Founded(studio.name(), studio.foundedOn());
            OriginRules.Founded other =
                    new OriginRules.Founded(row.text("name"), date(row, "foundedOn"));
            OriginRules.Founded parent = isChild ? other : here;
            OriginRules.Founded child = isChild ? here : other;
            if (!OriginRules.oldEnough(
                    parent.on(), child.on(), StudioOrigin.Kind.valueOf(row.text("kind")))) {
                return Optional.of(OriginRules.notOlder("foundedOn", parent, child));
            }
        }
        return Optional.empty();
    }

    static PartialDate date(Row row, String column) {
        String text = row.text(column);
        return text == null ? null : PartialDate.parse(text);
    }
}
