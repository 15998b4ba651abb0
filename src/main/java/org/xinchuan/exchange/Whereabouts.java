package org.xinchuan.exchange;

import org.xinchuan.access.Place;
import org.xinchuan.event.Event;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.person.Person;
import org.xinchuan.programme.PilotProject;
import org.xinchuan.programme.TrainingBase;
import org.xinchuan.studio.Studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where records belong: as they are stored, and as a folder would have them. */
final class Whereabouts {

    private final Map<String, Place> stored;
    private final Map<String, Place> planned = new HashMap<>();

    /**
     * @param subjects that will be asked for, such as {@code person:P1}
     */
    Whereabouts(Stored stored, Lines lines, Collection<String> subjects) {
        Set<String> asked = new HashSet<>(subjects);
        List<Pairing> pairings = lines.of(Tables.PAIRINGS).stream().map(Line::record).toList();
        pairings.forEach(pairing -> people(pairing).forEach(asked::add));
        List<Innovation> innovations =
                lines.of(ResultTables.INNOVATIONS).stream().map(Line::record).toList();
        innovations.forEach(one -> asked.add("studio:" + one.studio()));
        List<IpAsset> assets = lines.of(ResultTables.IP_ASSETS).stream().map(Line::record).toList();
        assets.forEach(one -> one.innovations().forEach(code -> asked.add("innovation:" + code)));
        List<Event> events = lines.of(EventTables.EVENTS).stream().map(Line::record).toList();
        events.forEach(one -> asked.add("studio:" + one.studio()));
        this.stored = stored.places(asked);
        for (Line<Person> line : lines.of(Tables.PEOPLE)) {
            Person person = line.record();
            planned.put("person:" + person.id(), at(person.organisation()));
        }
        for (Line<Studio> line : lines.of(Tables.STUDIOS)) {
            Studio studio = line.record();
            planned.put("studio:" + studio.code(), at(studio.organisation()));
        }
        for (Pairing pairing : pairings) {
            planned.put("pairing:" + pairing.id(), sides(pairing));
        }
        for (Innovation innovation : innovations) {
            planned.put("innovation:" + innovation.code(), of(innovation));
        }
        for (Line<TrainingBase> line : lines.of(ProgrammeTables.TRAINING_BASES)) {
            TrainingBase base = line.record();
            planned.put("training-base:" + base.code(), at(base.organisation()));
        }
        for (Line<PilotProject> line : lines.of(ProgrammeTables.PILOT_PROJECTS)) {
            PilotProject project = line.record();
            planned.put("pilot-project:" + project.code(), at(project.organisation()));
        }
        for (IpAsset asset : assets) {
            planned.put("ip-asset:" + asset.number(), of(asset));
        }
        for (Event event : events) {
            planned.put("event:" + event.code(), of(event));
        }
    }

    /** One place or two; none for a record that is neither stored nor in the folder. */
    List<Place> of(String subject) {
        return Stream.of(stored, planned)
                .filter(places -> places.containsKey(subject))
                .map(places -> places.get(subject))
                .toList();
    }

    /** Where the studio is that counts it. */
    private Place of(Innovation innovation) {
        return innovation.studio() == null ? at(null) : one("studio:" + innovation.studio());
    }

    /** Where the results are that it protects; without any, where its owner is. */
    private Place of(IpAsset asset) {
        List<String> codes =
                asset.innovations().stream()
                        .flatMap(code -> one("innovation:" + code).organisations().stream())
                        .toList();
        return asset.innovations().isEmpty() ? at(asset.owner()) : new Place(codes, false, null);
    }

    /** Who held it; without an organisation, where the studio is that did. */
    private Place of(Event event) {
        return event.organisation() != null || event.studio() == null
                ? at(event.organisation())
                : one("studio:" + event.studio());
    }

    private Place one(String subject) {
        Place place = planned.getOrDefault(subject, stored.get(subject));
        return place == null ? at(null) : place;
    }

    private Place sides(Pairing pairing) {
        Collection<String> codes = new ArrayList<>();
        if (pairing.organisation() != null) {
            codes.add(pairing.organisation());
        }
        people(pairing).forEach(person -> codes.addAll(one(person).organisations()));
        return new Place(codes, true, null);
    }

    private static Place at(String organisation) {
        List<String> codes = organisation == null ? List.of() : List.of(organisation);
        return new Place(codes, false, null);
    }

    private static Stream<String> people(Pairing pairing) {
        return Stream.concat(pairing.mentors().stream(), pairing.apprentices().stream())
                .map(id -> "person:" + id);
    }
}
