package org.xinchuan.lineage;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.descent.StudioDescent;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One consistent state of the lineage: people, pairings and studios, and everything derived from
 * them. Immutable; who holds one sees one state, whatever is written meanwhile.
 */
public final class Lineage {
    private static final Lineage NONE = of(Map.of(), PeopleLines.nobody(), DescentRules.DEFAULT);

    private final Map<String, StudioFact> facts;
    private final DescentRules rules;
    private final StudioDescent studios;
    private final PeopleLines people;
    private final Set<String> leaders;

    private Lineage(
            Map<String, StudioFact> facts,
            DescentRules rules,
            StudioDescent studios,
            PeopleLines people,
            Set<String> leaders) {
        this.facts = facts;
        this.rules = rules;
        this.studios = studios;
        this.people = people;
        this.leaders = leaders;
    }

    /** Nobody and nothing: the start of every load. */
    public static Lineage none() {
        return NONE;
    }

    /**
     * Derives everything.
     *
     * @param studios by code
     */
    public static Lineage of(
            Map<String, StudioFact> studios, PeopleLines people, DescentRules rules) {
        return new Lineage(
                Collections.unmodifiableMap(studios),
                rules,
                StudioDescent.derive(studios.values(), people, rules),
                people,
                leaders(studios.values()));
    }

    private static Set<String> leaders(Collection<StudioFact> studios) {
        return studios.stream()
                .flatMap(studio -> studio.people().stream())
                .filter(slice -> slice.role().leads())
                .map(SliceFact::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Begins a changed state; one at a time. */
    public Change change() {
        return new Change(this);
    }

    /** All studios by code. */
    public Map<String, StudioFact> facts() {
        return facts;
    }

    /** Which studio grew out of which. */
    public StudioDescent studios() {
        return studios;
    }

    /** Who taught whom. */
    public PeopleLines people() {
        return people;
    }

    /** One person; empty when nobody has the id. */
    public Optional<PersonFact> person(String id) {
        return people.person(id);
    }

    /** Whether the name of the person of a number is shown to a caller; see {@link Shown}. */
    public boolean shows(int number, View view) {
        return view.namesAll()
                ? people.knows(number)
                : people.person(number)
                        .map(
                                one ->
                                        view.names(one.id(), one.organisation())
                                                || one.published()
                                                || leads(one.id()))
                        .orElse(false);
    }

    /** Whether somebody leads or ever led a studio. */
    public boolean leads(String person) {
        return leaders.contains(person);
    }

    /** The ids of those who lead or ever led a studio. */
    Set<String> leaders() {
        return leaders;
    }

    /** One studio; empty when none has the code. */
    public Optional<StudioFact> studio(String code) {
        return Optional.ofNullable(facts.get(code));
    }

    /** Facts being put and removed on the way to the next state. For one thread. */
    public static final class Change {
        private final Lineage base;
        private final PeopleLines.Change people;
        private Map<String, StudioFact> studios;

        private Change(Lineage base) {
            this.base = base;
            people = base.people.change();
        }

        /** Changes people and pairings. */
        public Change people(Consumer<PeopleLines.Change> changes) {
            changes.accept(people);
            return this;
        }

        /** Adds the studio or replaces the one of the same code, with its people and origins. */
        public Change put(StudioFact studio) {
            if (!studio.equals(current().get(studio.code()))) {
                changed().put(studio.code(), studio);
            }
            return this;
        }

        /** Removes the studio; nothing happens when there is none. */
        public Change removeStudio(String code) {
            if (current().containsKey(code)) {
                changed().remove(code);
            }
            return this;
        }

        /** The next state; what rests on unchanged facts alone is kept, not derived again. */
        public Lineage done() {
            Set<String> apprentices = people.apprentices();
            PeopleLines next = people.done();
            if (studios != null) {
                return of(studios, next, base.rules);
            }
            return new Lineage(
                    base.facts,
                    base.rules,
                    base.studios.with(next, apprentices),
                    next,
                    base.leaders);
        }

        private Map<String, StudioFact> current() {
            return studios == null ? base.facts : studios;
        }

        private Map<String, StudioFact> changed() {
            if (studios == null) {
                studios = new HashMap<>(base.facts);
            }
            return studios;
        }
    }
}
