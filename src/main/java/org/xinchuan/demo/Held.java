package org.xinchuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The events made so far, with who took part: the rows of the two files. */
final class Held {

    /** The register that the demo group's events are taken from. */
    static final String SOURCE = "DOC-2023-011";

    private final List<Map<String, String>> events = new ArrayList<>();
    private final List<Map<String, String>> people = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    List<Map<String, String>> events() {
        return List.copyOf(events);
    }

    List<Map<String, String>> people() {
        return List.copyOf(people);
    }

    /**
     * Adds an event.
     *
     * @param letters that its code begins with, before a number
     * @return its row, to be completed
     */
    Map<String, String> event(
            String letters, String kind, String name, String series, LocalDate heldOn) {
        int number = numbers.merge(letters, 1, Integer::sum);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("code", String.format(Locale.ROOT, "EV-%s-%03d", letters, number));
        row.put("kind", kind);
        row.put("name", name);
        row.put("series", series);
        row.put("heldOn", heldOn.toString());
        row.put("document", heldOn.isAfter(DemoGroup.AS_OF) ? "" : SOURCE);
        events.add(row);
        return row;
    }

    /**
     * Adds somebody who took part.
     *
     * @return the row, to be completed
     */
    Map<String, String> took(Map<String, String> event, String person, String role) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("event", event.get("code"));
        row.put("person", person);
        row.put("role", role);
        people.add(row);
        return row;
    }
}
