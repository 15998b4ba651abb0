package org.xinchuan.lineage.fact;

import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a fact base down in few words; {@code ""} is a date nobody knows, or an open end. */
public final class Facts {
    private final Map<String, PersonFact> people = new LinkedHashMap<>();
    private final Map<String, StudioFact> studios = new LinkedHashMap<>();
    private final List<PairingFact> pairings = new ArrayList<>();

    public static PartialDate date(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }

    public Facts person(String id, String name) {
        people.put(id, new PersonFact(id, name, null, false));
        return this;
    }

    public Facts studio(String code, String foundedOn) {
        return studio(code, code, foundedOn, "");
    }

    public Facts studio(String code, String name, String foundedOn, String closedOn) {
        studios.put(
                code,
                new StudioFact(code, name, date(foundedOn), date(closedOn), List.of(), List.of()));
        return this;
    }

    public Facts slice(String studio, String person, StudioRole role, String from, String to) {
        SliceFact slice = new SliceFact(person, role, date(from), date(to), null);
        studios.computeIfPresent(
                studio,
                (code, s) ->
                        new StudioFact(
                                code,
                                s.name(),
                                s.foundedOn(),
                                s.closedOn(),
                                and(s.people(), slice),
                                s.origins()));
        return this;
    }

    public Facts leader(String studio, String person, String from, String to) {
        return slice(studio, person, StudioRole.LEADER, from, to);
    }

    public Facts member(String studio, String person, String from, String to) {
        return slice(studio, person, StudioRole.MEMBER, from, to);
    }

    public Facts origin(String child, String parent, OriginKind kind, String document) {
        return origin(child, new OriginFact(parent, kind, null, true, document));
    }

    public Facts origin(String child, OriginFact origin) {
        studios.computeIfPresent(
                child,
                (code, s) ->
                        new StudioFact(
                                code,
                                s.name(),
                                s.foundedOn(),
                                s.closedOn(),
                                s.people(),
                                and(s.origins(), origin)));
        return this;
    }

    /** An active pairing; several mentors or apprentices are separated by blanks. */
    public Facts pairing(String id, String mentors, String apprentices, String from, String to) {
        return pairing(id, mentors, apprentices, from, to, PairingStatus.ACTIVE);
    }

    public Facts pairing(
            String id,
            String mentors,
            String apprentices,
            String from,
            String to,
            PairingStatus status) {
        return pairing(
                new PairingFact(
                        id,
                        Arrays.asList(mentors.split(" ")),
                        Arrays.asList(apprentices.split(" ")),
                        List.of(),
                        date(from),
                        date(to),
                        status,
                        null));
    }

    public Facts pairing(PairingFact pairing) {
        pairings.add(pairing);
        return this;
    }

    public LineageFacts done() {
        Map<String, PairingFact> byId = new LinkedHashMap<>();
        pairings.forEach(pairing -> byId.put(pairing.id(), pairing));
        return new LineageFacts(people, studios, byId);
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
