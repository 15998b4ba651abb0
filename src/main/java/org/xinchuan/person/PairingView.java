package org.xinchuan.person;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.PartialDate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A pairing as the page of a person or a studio shows it: its columns, the names they stand for and
 * the people in it.
 */
public record PairingView(
        String id,
        List<String> mentors,
        List<String> apprentices,
        List<String> mentorRoles,
        String programme,
        String organisation,
        String studio,
        String occupation,
        String agreementNo,
        PartialDate signedOn,
        PartialDate startsOn,
        PartialDate endsOn,
        String status,
        List<String> outcomes,
        List<String> graduatedOn,
        List<String> grades,
        String endReason,
        List<String> pairsOnly,
        String goal,
        String document,
        String loopReason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unconfirmedBy,
        List<PersonRef> people,
        String organisationName,
        String studioName,
        String occupationName) {

    private static final List<String> LISTS =
            List.of(
                    "mentorRoles",
                    "outcomes",
                    "graduatedOn",
                    "grades",
                    "pairsOnly",
                    "unconfirmedBy");

    /** The pairings of some ids, in the order of the ids. */
    public static List<PairingView> read(Work work, List<String> ids) {
        List<Row> rows = work.run("read/pairing/rows", Map.of("keys", ids));
        Map<String, PersonRef> people = new HashMap<>();
        Collection<String> named = new TreeSet<>();
        rows.forEach(row -> everybody(row).forEach(named::add));
        PersonRef.read(work, named).forEach(ref -> people.put(ref.id(), ref));
        Map<String, PairingView> items = new HashMap<>();
        rows.forEach(row -> items.put(row.text("id"), of(row, people)));
        return ids.stream().map(items::get).toList();
    }

    /** The same for who is shown the names of those. */
    public PairingView to(Predicate<String> named) {
        return Rows.with(
                this,
                Map.of(
                        "people",
                        people.stream()
                                .map(one -> one.unconfirmed(unconfirmedBy, named))
                                .toList()));
    }

    /** The organisations that it belongs to: its own, and those of everybody in it. */
    public List<String> places() {
        return Stream.concat(Stream.of(organisation), people.stream().map(PersonRef::organisation))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static PairingView of(Row row, Map<String, PersonRef> people) {
        Map<String, Object> values = new HashMap<>(row.values());
        LISTS.forEach(list -> values.put(list, row.list(list)));
        values.put("people", everybody(row).map(people::get).toList());
        return Rows.to(PairingView.class, new Row(values));
    }

    private static Stream<String> everybody(Row row) {
        return Stream.concat(
                row.<String>list("mentors").stream(), row.<String>list("apprentices").stream());
    }
}
