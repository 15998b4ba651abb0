package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.Ancestors.Ancestor;
import org.xinchuan.lineage.descent.Descendants.Descendant;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers which studios grew out of which. Every link is derived once, when this is built; a
 * question walks over arrays. Immutable, and safe to ask from any number of threads.
 */
public final class StudioDescent {
    private final StudioGraph graph;

    private StudioDescent(StudioGraph graph) {
        this.graph = graph;
    }

    /** Derives every link there is by the rules of docs/descent-rules.md. */
    public static StudioDescent derive(LineageFacts facts, DescentRules rules) {
        StudioOrder studios = new StudioOrder(facts.studios().values());
        CareerIndex careers = new CareerIndex(studios.all(), facts.pairings().values());
        List<DescentLink> links = new ArrayList<>();
        studios.all().forEach(child -> links.addAll(Derivation.linksInto(child, careers, rules)));
        return new StudioDescent(new StudioGraph(studios, links));
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
