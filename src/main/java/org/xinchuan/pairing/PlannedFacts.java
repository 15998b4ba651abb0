package org.xinchuan.pairing;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is on record about the people and organisations of planned pairings.
 *
 * @param people by id
 * @param named the same as an answer names them
 * @param couples under way in which these people teach or learn
 * @param organisations by code
 */
record PlannedFacts(
        Map<String, Someone> people,
        Map<String, PersonRef> named,
        List<Couple> couples,
        Map<String, Host> organisations) {

    private static final int PORTION = 1000;

    /** For judging alone. */
    PlannedFacts(
            Map<String, Someone> people, List<Couple> couples, Map<String, Host> organisations) {
        this(people, Map.of(), couples, organisations);
    }

    /** A person; lists are never null. */
    record Someone(
            String id,
            String name,
            Integer birthYear,
            String organisation,
            String occupation,
            PartialDate hiredOn,
            PartialDate leftOn,
            List<Held> posts,
            List<Certificate> certificates,
            List<Honoured> honours) {

        /** Of whom the name alone is known. */
        static Someone called(String id, String name) {
            return new Someone(
                    id, name, null, null, null, null, null, List.of(), List.of(), List.of());
        }
    }

    /** A post that somebody took up. */
    record Held(String occupation, PartialDate startsOn) {}

    /** A grade, title or qualification. */
    record Certificate(String scheme, String grade, PartialDate issuedOn, PartialDate validTo) {}

    /** An honour of a model worker. */
    record Honoured(String honour, PartialDate onDate) {}

    /** A mentor and an apprentice in a pairing under way. */
    record Couple(
            String pairing,
            String mentor,
            String apprentice,
            PartialDate startsOn,
            PartialDate endsOn) {}

    /**
     * An organisation.
     *
     * @param hosts itself and all above it, the nearest first
     * @param enterprise of which it is a unit, or itself
     */
    record Host(String organisation, List<String> hosts, String enterprise) {}

    /** All that rules ask about some planned pairings, beside what they are judged by. */
    static PlannedFacts read(Work work, Basis basis, Collection<PlannedPairing> planned) {
        Set<String> ids = new LinkedHashSet<>();
        planned.forEach(
                one ->
                        Stream.concat(one.mentors().stream(), one.apprentices().stream())
                                .forEach(ids::add));
        Map<String, Someone> people = new HashMap<>();
        Map<String, PersonRef> named = new HashMap<>();
        for (Row row : rows(work, "people", ids)) {
            people.put(row.text("id"), Rows.to(Someone.class, row));
            named.put(row.text("id"), PersonRef.of(row));
        }
        Stream<String> employers = people.values().stream().map(Someone::organisation);
        return new PlannedFacts(
                people, named, couples(work, ids), organisations(work, basis, planned, employers));
    }

    /**
     * What is on record of how many teach and learn; nothing about the people themselves.
     *
     * @param names what the people are called, by id
     */
    static PlannedFacts loads(
            Work work, Basis basis, Collection<PlannedPairing> planned, Map<String, String> names) {
        Set<String> mentors = new LinkedHashSet<>();
        planned.forEach(one -> mentors.addAll(one.mentors()));
        Map<String, Someone> people = new HashMap<>();
        names.forEach((id, name) -> people.put(id, Someone.called(id, name)));
        return new PlannedFacts(
                people,
                couples(work, mentors),
                organisations(work, basis, planned, Stream.empty()));
    }

    /** Under which organisations they stand, and nothing else. */
    static PlannedFacts places(Work work, Basis basis, Collection<? extends Placed> planned) {
        Set<String> mentors = new LinkedHashSet<>();
        planned.stream()
                .filter(one -> one.organisation() == null)
                .forEach(one -> mentors.addAll(one.mentors()));
        Map<String, Someone> people = new HashMap<>();
        for (Row row : rows(work, "people", mentors)) {
            people.put(row.text("id"), Rows.to(Someone.class, row));
        }
        Stream<String> employers = people.values().stream().map(Someone::organisation);
        return new PlannedFacts(people, List.of(), organisations(work, basis, planned, employers));
    }

    private static List<Couple> couples(Work work, Set<String> people) {
        return rows(work, "couples", people).stream()
                .map(row -> Rows.to(Couple.class, row))
                .distinct()
                .toList();
    }

    private static Map<String, Host> organisations(
            Work work,
            Basis basis,
            Collection<? extends Placed> planned,
            Stream<String> employers) {
        Set<String> codes = new LinkedHashSet<>();
        Stream.concat(planned.stream().map(Placed::organisation), employers)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return basis.hosts(work, codes);
    }

    private static List<Row> rows(Work work, String statement, Set<String> keys) {
        List<String> all = List.copyOf(keys);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PORTION) {
            List<String> portion = all.subList(i, Math.min(i + PORTION, all.size()));
            rows.addAll(work.run("read/pairing/" + statement, Map.of("keys", portion)));
        }
        return rows;
    }

    /** The organisation that answers for a pairing: its own, else the one of its first mentor. */
    List<String> hosts(Placed planned) {
        return Stream.concat(
                        Stream.ofNullable(planned.organisation()),
                        planned.mentors().stream().map(this::organisation).filter(Objects::nonNull))
                .map(organisations::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Host::hosts)
                .orElse(List.of());
    }

    /** The enterprise of somebody; null when not known. */
    String enterprise(String person) {
        String organisation = organisation(person);
        Host host = organisation == null ? null : organisations.get(organisation);
        return host == null ? null : host.enterprise();
    }

    private String organisation(String person) {
        Someone someone = people.get(person);
        return someone == null ? null : someone.organisation();
    }
}
