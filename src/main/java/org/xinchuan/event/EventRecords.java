package org.xinchuan.event;

import org.xinchuan.access.Operation;
import org.xinchuan.access.OwnSide;
import org.xinchuan.access.View;
import org.xinchuan.access.Views;
import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records and changes events, and who took part in them, behind the guard. */
final class EventRecords {

    /** The row of {@code read/event/rows} of an event, with its revision. */
    static Optional<Row> find(Entry entry, String code) {
        return entry.run("read/event/rows", keys(code)).stream().findFirst();
    }

    /**
     * Records an event.
     *
     * @param view who records, and so speaks for the own side alone
     */
    EventOutcome record(Entry entry, Event event, View view) {
        if (find(entry, event.code()).isPresent()) {
            return new EventOutcome.CodeTaken(event.code());
        }
        return put(entry, event, null, view, List.of());
    }

    EventOutcome change(Entry entry, Event before, Event after, View view, LocalDate today) {
        if (!before.code().equals(after.code())) {
            return new EventOutcome.KeyFixed("code");
        }
        return put(
                entry, after, before, view, EventRules.faults(after, people(entry, after), today));
    }

    /**
     * Records that somebody took part.
     *
     * @param seen whether the caller may know of a person
     */
    EventOutcome tookPart(
            Entry entry, EventPerson row, View view, Predicate<String> seen, LocalDate today) {
        Optional<Row> found = find(entry, row.event());
        if (found.isEmpty()) {
            return new EventOutcome.Absent(row.event());
        }
        Event event = Rows.to(Event.class, found.get());
        List<Fault> faults = faults(entry, row, event, view, seen, today);
        if (!faults.isEmpty()) {
            return new EventOutcome.Invalid(faults);
        }
        return people(entry, event).stream().anyMatch(row::isSame)
                ? new EventOutcome.TakesPartAlready()
                : put(entry, row, event, Fields.set(row));
    }

    /** Whoever takes part in an event in a role. */
    static Optional<EventPerson> part(Entry entry, String event, String person, String role) {
        return entry.run("read/event-person/rows", keys(event)).stream()
                .map(row -> Rows.to(EventPerson.class, row))
                .filter(row -> row.person().equals(person) && row.role().name().equals(role))
                .findFirst();
    }

    /** Changes how somebody took part: results are known later than who enters. */
    EventOutcome change(
            Entry entry,
            Event event,
            EventPerson before,
            EventPerson after,
            View view,
            LocalDate today) {
        if (!before.isSame(after)) {
            String field =
                    before.role() != after.role()
                            ? "role"
                            : before.person().equals(after.person()) ? "event" : "person";
            return new EventOutcome.KeyFixed(field);
        }
        // Whom and which pairing the record names already is known.
        boolean same = Objects.equals(before.pairing(), after.pairing());
        List<Fault> faults =
                same
                        ? EventRules.faults(after, event, today)
                        : faults(entry, after, event, view, person -> true, today);
        return faults.isEmpty()
                ? put(entry, after, event, Fields.changed(before, after))
                : new EventOutcome.Invalid(faults);
    }

    private static List<Fault> faults(
            Entry entry,
            EventPerson row,
            Event event,
            View view,
            Predicate<String> seen,
            LocalDate today) {
        String pairing = maySee(entry, row.pairing(), view) ? row.pairing() : null;
        List<Fault> faults =
                new ArrayList<>(
                        new References(seen)
                                .person("person", row.person())
                                .pairing("pairing", pairing)
                                .missing(entry));
        if (row.pairing() != null && pairing == null) {
            // Out of sight is as if there were none.
            faults.add(References.noPairing("pairing", row.pairing()));
        }
        if (faults.isEmpty()) {
            faults.addAll(EventRules.strangers(row, pair(entry, pairing)));
            faults.addAll(EventRules.faults(row, event, today));
        }
        return faults;
    }

    private static EventOutcome put(
            Entry entry, EventPerson row, Event event, List<String> fields) {
        if (!fields.isEmpty()) {
            entry.run("write/event-person/put", Map.of("rows", List.of(Rows.of(row))));
        }
        return new EventOutcome.Recorded(row.event(), fields, EventRules.doubts(row, event));
    }

    private static EventOutcome put(
            Entry entry, Event event, Event before, View view, List<Fault> against) {
        List<Fault> faults =
                new ArrayList<>(
                        new References()
                                .studio("studio", event.studio())
                                .organisation("organisation", event.organisation())
                                .occupation("occupation", event.occupation())
                                .missing(entry));
        faults.addAll(
                new OwnSide(entry, view.reach(Operation.RECORD_STUDIO))
                        .says(
                                "studio",
                                "studio",
                                Stream.ofNullable(event.studio()).toList(),
                                before == null || before.studio() == null
                                        ? List.of()
                                        : List.of(before.studio()))
                        .faults());
        faults.addAll(against);
        if (!faults.isEmpty()) {
            return new EventOutcome.Invalid(faults);
        }
        List<String> fields = before == null ? Fields.set(event) : Fields.changed(before, event);
        if (!fields.isEmpty()) {
            Map<String, Object> document = new HashMap<>();
            document.put("document", Documents.cite(entry, event.document()));
            Event cited = Rows.with(event, document);
            entry.run("write/event/put", Map.of("rows", List.of(Rows.of(cited))));
        }
        return new EventOutcome.Recorded(event.code(), fields, event.doubts());
    }

    private static List<EventPerson> people(Entry entry, Event event) {
        return entry.run("read/event-person/rows", keys(event.code())).stream()
                .map(row -> Rows.to(EventPerson.class, row))
                .toList();
    }

    /** Who belongs to a pairing, by its id. */
    private static Map<String, List<String>> pair(Entry entry, String pairing) {
        Map<String, List<String>> people = new HashMap<>();
        if (pairing != null) {
            entry.run("read/event/pairings", keys(pairing))
                    .forEach(row -> people.put(row.text("key"), row.list("people")));
        }
        return people;
    }

    private static boolean maySee(Entry entry, String pairing, View view) {
        return pairing == null
                || view.reach(Operation.READ_PAIRINGS).everything()
                || Views.places(entry, entry.now(), List.of("pairing:" + pairing)).stream()
                        .anyMatch(place -> view.may(Operation.READ_PAIRINGS, place));
    }

    private static Map<String, Object> keys(String key) {
        return Map.of("keys", List.of(key));
    }
}
