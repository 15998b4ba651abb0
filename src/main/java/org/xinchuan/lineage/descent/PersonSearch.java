package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.PersonDescendants.PersonDescendant;
import org.xinchuan.lineage.descent.PersonDescendants.Way;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Reach;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the studios that descend from a person, by the studios led and by the line of apprentices.
 */
final class PersonSearch {
    private final StudioGraph graph;
    private final CareerIndex careers;
    private final DescentRules rules;
    private final DescentQuestion question;
    private final LinkFilter filter;
    private final String person;
    private final Map<Integer, Integer> depths = new TreeMap<>();
    private final Map<Integer, Set<Way>> ways = new HashMap<>();

    PersonSearch(
            StudioGraph graph,
            CareerIndex careers,
            DescentRules rules,
            DescentQuestion question,
            String person) {
        this.graph = graph;
        this.careers = careers;
        this.rules = rules;
        this.question = question;
        this.filter = new LinkFilter(graph, question);
        this.person = person;
    }

    PersonDescendants descendants(Deadline deadline) {
        int[] led =
                careers.ledBy(person).stream()
                        .mapToInt(graph.studios()::number)
                        .filter(filter::founded)
                        .sorted()
                        .toArray();
        followLedStudios(led);
        followApprentices(deadline);
        List<PersonDescendant> studios =
                depths.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(found -> named(found.getKey(), found.getValue()))
                        .toList();
        List<String> codes = Arrays.stream(led).mapToObj(graph.studios()::code).toList();
        return new PersonDescendants(person, codes, studios);
    }

    private PersonDescendant named(int studio, int depth) {
        return new PersonDescendant(graph.studios().code(studio), depth, ways.get(studio));
    }

    private void found(int studio, int depth, Way way) {
        if (depth <= question.maxDepth()) {
            depths.merge(studio, depth, Math::min);
            ways.computeIfAbsent(studio, s -> EnumSet.noneOf(Way.class)).add(way);
        }
    }

    private void followLedStudios(int[] led) {
        Set<Integer> first = new TreeSet<>();
        for (int studio : led) {
            Adjacency children = graph.children();
            for (int i = children.start(studio); i < children.start(studio + 1); i++) {
                if (filter.test(children.link(i)) && own(children.link(i))) {
                    first.add(children.neighbour(i));
                }
            }
        }
        int[] starts = first.stream().mapToInt(Integer::intValue).toArray();
        Reach reach = Reach.from(starts, 1, graph.children(), filter, question.maxDepth());
        for (int i = 0; i < reach.size(); i++) {
            found(reach.node(i), reach.depth(i), Way.LED_STUDIO);
        }
    }

    private void followApprentices(Deadline deadline) {
        Map<String, Integer> foundings = ApprenticeLine.foundings(person, careers, rules, deadline);
        foundings.forEach(
                (code, generation) -> {
                    int studio = graph.studios().number(code);
                    if (filter.founded(studio)) {
                        found(studio, generation, Way.APPRENTICE_LINE);
                    }
                });
    }

    private boolean own(int link) {
        OwnSteps steps = new OwnSteps(person, careers);
        DescentLink descent = graph.link(link);
        StudioFact parent = graph.studios().get(graph.studios().number(descent.parent()));
        StudioFact child = graph.studios().get(graph.studios().number(descent.child()));
        return descent.evidence().stream()
                .filter(question::wants)
                .anyMatch(evidence -> steps.own(evidence, parent, child));
    }
}
