package org.xinchuan.lineage.fact;

import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.descent.StudioDescent;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;

import java.util.Map;

/** A whole of facts, as plain maps by key: what an oracle reads, and what an index is made of. */
public record LineageFacts(
        Map<String, PersonFact> people,
        Map<String, StudioFact> studios,
        Map<String, PairingFact> pairings) {

    public PeopleLines lines() {
        PeopleLoad load = new PeopleLoad();
        people.values().forEach(load::person);
        pairings.values().forEach(load::pairing);
        return load.done();
    }

    public StudioDescent descent(DescentRules rules) {
        return StudioDescent.derive(studios.values(), lines(), rules);
    }

    public Lineage lineage() {
        return Lineage.of(studios, lines(), DescentRules.DEFAULT);
    }
}
