package org.xinchuan.lineage.descent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The links into every studio as they were derived, studio by studio, and on whom they rest. */
final class DerivedLinks {
    private final StudioOrder studios;
    private final DescentRules rules;

    /** By number of the studio. */
    private final List<List<DescentLink>> into;

    /**
     * By person the studios whose links rest on who taught that person. All states that come from
     * one another share it, and nothing is taken out: a studio too many is derived in vain.
     */
    private final Map<String, Set<Integer>> resting;

    private DerivedLinks(
            StudioOrder studios,
            DescentRules rules,
            List<List<DescentLink>> into,
            Map<String, Set<Integer>> resting) {
        this.studios = studios;
        this.rules = rules;
        this.into = into;
        this.resting = resting;
    }

    /** Derives all. */
    static DerivedLinks of(StudioOrder studios, CareerIndex careers, DescentRules rules) {
        DerivedLinks derived =
                new DerivedLinks(
                        studios, rules, new ArrayList<>(studios.size()), new ConcurrentHashMap<>());
        for (int studio = 0; studio < studios.size(); studio++) {
            derived.into.add(derived.derive(studio, careers));
        }
        return derived;
    }

    /**
     * The same with other pairings.
     *
     * @param apprentices whose masters may have changed
     * @return this one where no link has changed
     */
    DerivedLinks with(CareerIndex careers, Set<String> apprentices) {
        Set<Integer> touched = new HashSet<>();
        apprentices.forEach(person -> touched.addAll(resting.getOrDefault(person, Set.of())));
        List<List<DescentLink>> next = into;
        for (int studio : touched) {
            List<DescentLink> links = derive(studio, careers);
            if (!Set.copyOf(links).equals(Set.copyOf(into.get(studio)))) {
                next = next == into ? new ArrayList<>(into) : next;
                next.set(studio, links);
            }
        }
        return next == into ? this : new DerivedLinks(studios, rules, next, resting);
    }

    /** All links, in no order that means anything. */
    List<DescentLink> all() {
        return into.stream().flatMap(List::stream).toList();
    }

    private List<DescentLink> derive(int studio, CareerIndex careers) {
        for (String person : Derivation.restsOn(studios.get(studio), careers, rules)) {
            resting.computeIfAbsent(person, one -> ConcurrentHashMap.newKeySet()).add(studio);
        }
        return Derivation.linksInto(studios.get(studio), careers, rules);
    }
}
