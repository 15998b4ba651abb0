package org.xinchuan.lineage;

import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.descent.StudioDescent;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One consistent state of the lineage: the facts and everything derived from them. Immutable; who
 * holds one sees one state, whatever is written meanwhile.
 */
public final class Lineage {
    private final LineageFacts facts;
    private final DescentRules rules;
    private final StudioDescent studios;
    private final PeopleLines people;
    private final Set<String> leaders;

    private Lineage(
            LineageFacts facts,
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

    /** Derives everything from the facts. */
    public static Lineage of(LineageFacts facts, DescentRules rules) {
        return new Lineage(
                facts,
                rules,
                StudioDescent.derive(facts, rules),
                PeopleLines.of(facts.pairings().values()),
                leaders(facts));
    }

    /**
     * The state with other facts; what rests on unchanged ones alone is kept, not derived again.
     */
    public Lineage with(LineageFacts changed) {
        boolean samePairings = changed.pairings() == facts.pairings();
        boolean sameStudios = changed.studios() == facts.studios();
        return new Lineage(
                changed,
                rules,
                samePairings && sameStudios ? studios : StudioDescent.derive(changed, rules),
                samePairings ? people : PeopleLines.of(changed.pairings().values()),
                sameStudios ? leaders : leaders(changed));
    }

    private static Set<String> leaders(LineageFacts facts) {
        return facts.studios().values().stream()
                .flatMap(studio -> studio.people().stream())
                .filter(slice -> slice.role().leads())
                .map(SliceFact::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What everything is derived from. */
    public LineageFacts facts() {
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
        return Optional.ofNullable(facts.people().get(id));
    }

    /** Whether somebody leads or ever led a studio. */
    public boolean leads(String person) {
        return leaders.contains(person);
    }

    /** One studio; empty when none has the code. */
    public Optional<StudioFact> studio(String code) {
        return Optional.ofNullable(facts.studios().get(code));
    }
}
