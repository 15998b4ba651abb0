package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.Ancestors.Ancestor;
import org.xinchuan.lineage.descent.Descendants.Descendant;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.PathSearch;
import org.xinchuan.lineage.walk.Reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers which studios grew out of which. Every link is derived once, when this is built; a
 * question walks over arrays. Immutable, and safe to ask from any number of threads.
 */
public final class StudioDescent {
    private final StudioGraph graph;
    private final CareerIndex careers;
    private final DescentRules rules;
    private final DerivedLinks derived;

    private StudioDescent(
            StudioGraph graph, CareerIndex careers, DescentRules rules, DerivedLinks derived) {
        this.graph = graph;
        this.careers = careers;
        this.rules = rules;
        this.derived = derived;
    }

    /** Derives every link there is by the rules of docs/descent-rules.md. */
    public static StudioDescent derive(
            Collection<StudioFact> facts, PeopleLines people, DescentRules rules) {
        StudioOrder studios = new StudioOrder(facts);
        CareerIndex careers = new CareerIndex(studios.all(), people);
        DerivedLinks derived = DerivedLinks.of(studios, careers, rules);
        return new StudioDescent(new StudioGraph(studios, derived.all()), careers, rules, derived);
    }

    /**
     * The same studios with other pairings.
     *
     * @param apprentices whose masters may have changed; only links that rest on who taught these
     *     are derived again
     */
    public StudioDescent with(PeopleLines people, Set<String> apprentices) {
        CareerIndex changed = careers.with(people);
        DerivedLinks next = derived.with(changed, apprentices);
        StudioGraph same = next == derived ? graph : new StudioGraph(graph.studios(), next.all());
        return new StudioDescent(same, changed, rules, next);
    }

    /** Every link derived, shadowed ones included, in no order that means anything. */
    public List<DescentLink> links() {
        return graph.links();
    }

    /** The studios that grew out of a studio; empty when no studio has the code. */
    public Optional<Descendants> descendants(String root, DescentQuestion question) {
        int number = graph.studios().number(root);
        return number < 0 ? Optional.empty() : Optional.of(descendants(number, question));
    }

    /** The studios that a studio grew out of; empty when no studio has the code. */
    public Optional<Ancestors> ancestors(String root, DescentQuestion question) {
        int number = graph.studios().number(root);
        return number < 0 ? Optional.empty() : Optional.of(ancestors(number, question));
    }

    /**
     * How two studios are related; empty when a code is unknown. Nothing joins a studio that was
     * not yet founded, and nothing joins a studio with itself. The question's depth is not used.
     */
    public Optional<StudioRelation> relation(String from, String to, DescentQuestion question) {
        int one = graph.studios().number(from);
        int other = graph.studios().number(to);
        if (one < 0 || other < 0) {
            return Optional.empty();
        }
        LinkFilter filter = new LinkFilter(graph, question);
        if (one == other || !filter.founded(one) || !filter.founded(other)) {
            return Optional.of(StudioRelation.none(from, to));
        }
        return Optional.of(new RelationSearch(graph, filter, one, other).relation());
    }

    /**
     * The studios that descend from a person: by a studio the person led, where the first link has
     * an evidence wanted by the question from the person's own time, and by the line of the
     * person's apprentices, where the question's grade and kinds say nothing.
     */
    public PersonDescendants personDescendants(String person, DescentQuestion question) {
        return personDescendants(person, question, Deadline.none());
    }

    /** The same as far as there is time. */
    public PersonDescendants personDescendants(
            String person, DescentQuestion question, Deadline deadline) {
        return new PersonSearch(graph, careers, rules, question, person).descendants(deadline);
    }

    /**
     * A shortest way from a studio down to another over recorded origins alone, on any day, as
     * codes from the one to the other; empty when there is none. To record that A grew out of B
     * closes a loop exactly when there is one from A to B.
     */
    public List<String> pathBetween(String parent, String child) {
        int from = graph.studios().number(parent);
        int to = graph.studios().number(child);
        if (from < 0 || to < 0) {
            return List.of();
        }
        int[] remaining =
                Reach.from(to, graph.parents(), graph::recorded, DescentQuestion.NO_LIMIT)
                        .distances();
        List<String> path = new ArrayList<>();
        PathSearch.find(from, graph.children(), graph::recorded, remaining, 1).links().stream()
                .flatMap(List::stream)
                .forEach(link -> path.add(graph.link(link).child()));
        if (remaining[from] >= 0) {
            path.addFirst(parent);
        }
        return path;
    }

    private Descendants descendants(int root, DescentQuestion question) {
        LinkFilter filter = new LinkFilter(graph, question);
        String code = graph.studios().code(root);
        if (!filter.founded(root)) {
            return new Descendants(code, true, List.of());
        }
        Reach reach = reach(root, graph.children(), filter, question);
        List<Descendant> found = new ArrayList<>(reach.size() - 1);
        for (int i = 1; i < reach.size(); i++) {
            int studio = reach.node(i);
            found.add(
                    new Descendant(
                            graph.studios().code(studio),
                            reach.depth(i),
                            kept(studio, graph.parents(), filter, reach, true),
                            kept(studio, graph.parents(), filter, reach, false)));
        }
        return new Descendants(code, false, found);
    }

    private Ancestors ancestors(int root, DescentQuestion question) {
        LinkFilter filter = new LinkFilter(graph, question);
        String code = graph.studios().code(root);
        if (!filter.founded(root)) {
            return new Ancestors(code, true, List.of());
        }
        Reach reach = reach(root, graph.parents(), filter, question);
        List<Ancestor> found = new ArrayList<>(reach.size() - 1);
        for (int i = 1; i < reach.size(); i++) {
            int studio = reach.node(i);
            found.add(
                    new Ancestor(
                            graph.studios().code(studio),
                            reach.depth(i),
                            kept(studio, graph.children(), filter, reach, true)));
        }
        return new Ancestors(code, false, found);
    }

    /** The kept links of a studio in one direction whose other end is, or is not, in the answer. */
    private List<DescentLink> kept(
            int studio, Adjacency direction, LinkFilter filter, Reach answer, boolean inside) {
        List<DescentLink> kept = new ArrayList<>(2);
        for (int i = direction.start(studio); i < direction.start(studio + 1); i++) {
            if (filter.test(direction.link(i)) && answer.holds(direction.neighbour(i)) == inside) {
                kept.add(graph.link(direction.link(i)));
            }
        }
        return kept;
    }

    private Reach reach(
            int root, Adjacency direction, LinkFilter filter, DescentQuestion question) {
        return Reach.from(root, direction, filter, question.maxDepth());
    }
}
