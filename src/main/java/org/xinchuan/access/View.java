package org.xinchuan.access;

import org.xinchuan.ledger.Actor;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a caller may see and do, at one moment. Immutable. */
public final class View {

    private final Identity identity;
    private final Map<Operation, Reach> reaches;
    private final Map<Operation, Actor> actors;
    private final String key;

    View(Identity identity, Map<Operation, Reach> reaches, Map<Operation, Actor> actors) {
        this.identity = identity;
        this.reaches = new EnumMap<>(reaches);
        this.actors = new EnumMap<>(actors);
        this.key =
                identity.grants().stream()
                        .map(grant -> grant.role() + "@" + grant.organisation())
                        .sorted()
                        .collect(Collectors.joining(" ", identity.person() + " ", ""));
    }

    public Identity identity() {
        return identity;
    }

    /** Whether there is anything that the caller may do this to. */
    public boolean may(Operation operation) {
        return !reach(operation).nothing();
    }

    /** What the caller may do this to. */
    public Reach reach(Operation operation) {
        return reaches.get(operation);
    }

    /** The caller as the record keeps who did this, with the roles that let them. */
    public Actor actor(Operation operation) {
        return actors.get(operation);
    }

    /**
     * Whether the caller may do this to a record.
     *
     * @param place where the record belongs
     */
    public boolean may(Operation operation, Place place) {
        Reach reach = reach(operation);
        if (reach.everything()) {
            return true;
        }
        if (place.person() != null && place.person().equals(reach.self())) {
            return true;
        }
        Collection<String> codes = place.organisations();
        return place.oneIsEnough()
                ? codes.stream().anyMatch(reach::covers)
                : !codes.isEmpty() && codes.stream().allMatch(reach::covers);
    }

    /** Whether the name of a person of that organisation is shown to the caller. */
    public boolean names(String person, String organisation) {
        Reach reach = reach(Operation.SEARCH_PEOPLE);
        return reach.covers(organisation)
                || person.equals(identity.person())
                || person.equals(reach.self());
    }

    /** Whether the name of everybody is shown to the caller. */
    public boolean namesAll() {
        return reach(Operation.SEARCH_PEOPLE).everything();
    }

    /** The same for two callers who see the same of everything. */
    public String key() {
        return key;
    }
}
