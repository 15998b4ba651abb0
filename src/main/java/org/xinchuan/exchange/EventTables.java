package org.xinchuan.exchange;

import org.xinchuan.event.Event;
import org.xinchuan.event.EventPerson;

import java.util.List;
import java.util.Set;

/** The files about events and who took part: see {@link Tables}. */
final class EventTables {

    static final Table<Event> EVENTS =
            new Table<>(
                    "events.csv",
                    Event.class,
                    "event",
                    "event",
                    List.of("code"),
                    Set.of("code", "kind", "name"),
                    List.of(
                            Reference.to("studio", "studio"),
                            Reference.to("organisation", "organisation"),
                            Reference.to("occupation", "occupation")),
                    (event, today) -> event.doubts());
    static final Table<EventPerson> EVENT_PEOPLE =
            new Table<>(
                    "event_people.csv",
                    EventPerson.class,
                    "event-person",
                    "event",
                    List.of("event", "person", "role"),
                    Set.of("event", "person", "role"),
                    List.of(
                            Reference.to("event", "event"),
                            Reference.to("person", "person"),
                            Reference.to("pairing", "pairing")),
                    // What is doubtful beside its event is said by EventCheck.
                    Tables.sure());

    private EventTables() {}
}
