package org.xinchuan.lineage;

import org.xinchuan.lineage.IndexCheck.Difference;
import org.xinchuan.lineage.descent.DescentLink;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Holds the studios of an index against those of the store: what is on record of each, who leads,
 * and from which others it grew, with every evidence.
 */
final class StudioCheck {

    private final Lineage index;
    private final Lineage store;
    private final Map<String, Map<String, DescentLink>> derived;
    private final Map<String, Map<String, DescentLink>> expected;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param store derived anew
     */
    StudioCheck(Lineage index, Lineage store) {
        this.index = index;
        this.store = store;
        derived = links(index);
        expected = links(store);
    }

    /** By code of the child, then of the parent. */
    private static Map<String, Map<String, DescentLink>> links(Lineage lineage) {
        Map<String, Map<String, DescentLink>> links = new HashMap<>();
        for (DescentLink link : lineage.studios().links()) {
            links.computeIfAbsent(link.child(), child -> new HashMap<>()).put(link.parent(), link);
        }
        return links;
    }

    /** The first few differences in order of the codes; then those of who leads. */
    List<Difference> differences() {
        for (String code : both(index.facts().keySet(), store.facts().keySet())) {
            facts("studio:" + code, index.facts().get(code), store.facts().get(code));
            links("studio:" + code, of(derived, code), of(expected, code));
            if (differences.size() >= IndexCheck.MOST) {
                return differences;
            }
        }
        for (String person : both(index.leaders(), store.leaders())) {
            if (index.leads(person) != store.leads(person)) {
                say(
                        "person:" + person,
                        index.leads(person)
                                ? "leads a studio in the index, and none in the graph"
                                : "leads a studio in the graph, and none in the index");
            }
        }
        return differences;
    }

    private static Map<String, DescentLink> of(
            Map<String, Map<String, DescentLink>> links, String child) {
        return links.getOrDefault(child, Map.of());
    }

    private void facts(String studio, StudioFact kept, StudioFact stored) {
        if (kept == null || stored == null) {
            say(studio, kept == null ? "is not in the index" : "is not in the graph");
            return;
        }
        value(studio, "the name", kept.name(), stored.name());
        value(studio, "the day of founding", kept.foundedOn(), stored.foundedOn());
        value(studio, "the day of closing", kept.closedOn(), stored.closedOn());
        each(studio, kept.people(), stored.people(), StudioCheck::words);
        each(studio, kept.origins(), stored.origins(), StudioCheck::words);
    }

    private void links(
            String studio, Map<String, DescentLink> kept, Map<String, DescentLink> fresh) {
        for (String parent : both(kept.keySet(), fresh.keySet())) {
            DescentLink one = kept.get(parent);
            DescentLink other = fresh.get(parent);
            if (one == null || other == null) {
                say(
                        studio,
                        one == null
                                ? "the index lacks the link to parent " + words(other)
                                : "the index has too much the link to parent " + words(one));
            } else if (!one.equals(other)) {
                String link = "the link to parent " + parent;
                value(studio, link + ": the grade", grade(one), grade(other));
                each(
                        studio,
                        one.evidence(),
                        other.evidence(),
                        evidence -> link + ": " + EvidenceWords.of(evidence));
            }
        }
    }

    private void value(String subject, String what, Object kept, Object stored) {
        if (!Objects.equals(kept, stored)) {
            say(subject, what + " is " + kept + " in the index and " + stored + " in the graph");
        }
    }

    private <T> void each(
            String subject,
            Collection<T> kept,
            Collection<T> stored,
            Function<? super T, String> words) {
        without(stored, kept).forEach(one -> say(subject, "the index lacks " + words.apply(one)));
        without(kept, stored)
                .forEach(one -> say(subject, "the index has too much " + words.apply(one)));
    }

    private static <T> List<T> without(Collection<T> some, Collection<T> others) {
        List<T> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    private void say(String subject, String problem) {
        differences.add(new Difference(subject, problem));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static String words(DescentLink link) {
        return link.parent() + " of grade " + grade(link);
    }

    private static String grade(DescentLink link) {
        return link.grade() + (link.dateUncertain() ? " (dates uncertain)" : "");
    }

    private static String words(SliceFact slice) {
        return "%s as %s from %s to %s by document %s"
                .formatted(
                        slice.person(), slice.role(), slice.from(), slice.to(), slice.document());
    }

    private static String words(OriginFact origin) {
        return "the origin %s of %s on %s, %s, by document %s"
                .formatted(
                        origin.kind(),
                        origin.parent(),
                        origin.occurredOn(),
                        origin.confirmed() ? "confirmed" : "not confirmed",
                        origin.document());
    }
}
