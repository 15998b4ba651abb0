package org.xinchuan.exchange;

import org.xinchuan.event.Event;
import org.xinchuan.event.EventPerson;
import org.xinchuan.event.EventRules;
import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses results of events that are yet to come, and says what is doubtful, such as a part in a
 * pairing that the person does not belong to. Over the folder and the store together.
 */
final class EventCheck {

    private final Stored stored;
    private final Notices notices;
    private final LocalDate today;

    EventCheck(Stored stored, Notices notices, LocalDate today) {
        this.stored = stored;
        this.notices = notices;
        this.today = today;
    }

    /**
     * @param changed those of the lines that say something new
     */
    void check(Lines lines, Lines changed) {
        people(lines);
        days(changed);
    }

    private void people(Lines lines) {
        List<Line<EventPerson>> people = lines.of(EventTables.EVENT_PEOPLE);
        if (people.isEmpty()) {
            return;
        }
        Map<String, Event> events = events(lines, people);
        Map<String, Set<String>> pairings = pairings(lines, people);
        for (Line<EventPerson> line : people) {
            Event event = events.get(line.record().event());
            if (event != null) {
                say(Severity.REFUSAL, EventRules.faults(line.record(), event, today), line);
                say(Severity.WARNING, EventRules.strangers(line.record(), pairings), line);
                say(Severity.WARNING, EventRules.doubts(line.record(), event), line);
            }
        }
    }

    /** Events that are moved to a day ahead, though the store has results of them. */
    private void days(Lines changed) {
        Map<String, Line<Event>> moved =
                changed.of(EventTables.EVENTS).stream()
                        .collect(Collectors.toMap(Line::group, line -> line));
        Map<String, List<EventPerson>> people =
                stored.rows(EventTables.EVENT_PEOPLE, moved.keySet()).values().stream()
                        .map(EventTables.EVENT_PEOPLE::record)
                        .collect(Collectors.groupingBy(EventPerson::event));
        people.forEach(
                (code, rows) -> {
                    Line<Event> line = moved.get(code);
                    say(Severity.REFUSAL, EventRules.faults(line.record(), rows, today), line);
                });
    }

    private Map<String, Event> events(Lines lines, Collection<Line<EventPerson>> people) {
        Map<String, Event> events = new HashMap<>();
        Set<String> codes = people.stream().map(Line::group).collect(Collectors.toSet());
        stored.rows(EventTables.EVENTS, codes).values().stream()
                .map(EventTables.EVENTS::record)
                .forEach(event -> events.put(event.code(), event));
        lines.of(EventTables.EVENTS)
                .forEach(line -> events.put(line.record().code(), line.record()));
        return events;
    }

    private Map<String, Set<String>> pairings(Lines lines, Collection<Line<EventPerson>> people) {
        Map<String, Set<String>> pairings = new HashMap<>();
        Set<String> named =
                people.stream()
                        .map(line -> line.cell("pairing"))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
        stored.answers(Tables.PAIRINGS, "read/event/pairings", named)
                .forEach(row -> pairings.put(row.text("key"), new HashSet<>(row.list("people"))));
        for (String id : named) {
            Line<Pairing> line = lines.first(Tables.PAIRINGS, id);
            if (line != null) {
                pairings.put(id, people(line.record()));
            }
        }
        return pairings;
    }

    private static Set<String> people(Pairing pairing) {
        return Stream.concat(pairing.mentors().stream(), pairing.apprentices().stream())
                .collect(Collectors.toSet());
    }

    private void say(Severity severity, List<Fault> faults, Line<?> line) {
        for (Fault fault : faults) {
            notices.fault(severity, line, fault);
        }
    }
}
