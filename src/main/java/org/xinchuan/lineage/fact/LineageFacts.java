package org.xinchuan.lineage.fact;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything lineage is read from, as one immutable whole. A changed whole is made by {@link
 * #edit()}; what an edit does not touch is shared with the whole it came from.
 */
public final class LineageFacts {
    private static final LineageFacts NONE = new LineageFacts(Map.of(), Map.of(), Map.of());

    private final Map<String, PersonFact> people;
    private final Map<String, StudioFact> studios;
    private final Map<String, PairingFact> pairings;

    private LineageFacts(
            Map<String, PersonFact> people,
            Map<String, StudioFact> studios,
            Map<String, PairingFact> pairings) {
        this.people = people;
        this.studios = studios;
        this.pairings = pairings;
    }

    /** No facts at all: the start of every load. */
    public static LineageFacts none() {
        return NONE;
    }

    /** People by id. */
    public Map<String, PersonFact> people() {
        return people;
    }

    /** Studios by code. */
    public Map<String, StudioFact> studios() {
        return studios;
    }

    /** Pairings by id, those that do not count included. */
    public Map<String, PairingFact> pairings() {
        return pairings;
    }

    /** Begins a changed whole. */
    public Edit edit() {
        return new Edit(this);
    }

    /** Facts being put and removed on the way to the next whole. For one thread. */
    public static final class Edit {
        private final Table<PersonFact> people;
        private final Table<StudioFact> studios;
        private final Table<PairingFact> pairings;

        private Edit(LineageFacts base) {
            people = new Table<>(base.people);
            studios = new Table<>(base.studios);
            pairings = new Table<>(base.pairings);
        }

        /** Adds the person or replaces the one of the same id. */
        public Edit put(PersonFact person) {
            people.put(person.id(), person);
            return this;
        }

        /** Adds the studio or replaces the one of the same code, with its people and origins. */
        public Edit put(StudioFact studio) {
            studios.put(studio.code(), studio);
            return this;
        }

        /** Adds the pairing or replaces the one of the same id. */
        public Edit put(PairingFact pairing) {
            pairings.put(pairing.id(), pairing);
            return this;
        }

        /** Removes the person; nothing happens when there is none. */
        public Edit removePerson(String id) {
            people.remove(id);
            return this;
        }

        /** Removes the studio; nothing happens when there is none. */
        public Edit removeStudio(String code) {
            studios.remove(code);
            return this;
        }

        /** Removes the pairing; nothing happens when there is none. */
        public Edit removePairing(String id) {
            pairings.remove(id);
            return this;
        }

        /** The whole as edited; the edit may go on afterwards without touching it. */
        public LineageFacts done() {
            return new LineageFacts(people.freeze(), studios.freeze(), pairings.freeze());
        }
    }

    /** A map that is copied when it is first changed, and not before. */
    private static final class Table<V> {
        private Map<String, V> frozen;
        private Map<String, V> changed;

        Table(Map<String, V> frozen) {
            this.frozen = frozen;
        }

        void put(String key, V value) {
            if (!value.equals(current().get(key))) {
                writable().put(key, value);
            }
        }

        void remove(String key) {
            if (current().containsKey(key)) {
                writable().remove(key);
            }
        }

        Map<String, V> freeze() {
            if (changed != null) {
                frozen = Collections.unmodifiableMap(changed);
                changed = null;
            }
            return frozen;
        }

        private Map<String, V> current() {
            return changed != null ? changed : frozen;
        }

        private Map<String, V> writable() {
            if (changed == null) {
                changed = new HashMap<>(frozen);
            }
            return changed;
        }
    }
}
