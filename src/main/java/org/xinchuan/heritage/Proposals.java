package org.xinchuan.heritage;

import org.xinchuan.access.Reach;
import org.xinchuan.access.View;
import org.xinchuan.graph.Graph;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.Rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the links between studios that are derived, strong, and neither recorded nor declined. */
final class Proposals {

    private final Graph graph;
    private final StudioLineage lineage;

    Proposals(Graph graph, StudioLineage lineage) {
        this.graph = graph;
        this.lineage = lineage;
    }

    /** Those of all studios within reach, in order of the studios' codes. */
    List<Proposal> within(Reach reach, LocalDate today, View view) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("reach", reach.codes());
        List<String> codes =
                graph.read("read/origin/children", asked).stream()
                        .map(row -> row.text("code"))
                        .toList();
        return of(codes, today, view);
    }

    /** Those of some studios, in order of the studios and then of the parents' distance. */
    List<Proposal> of(List<String> codes, LocalDate today, View view) {
        Set<List<String>> declined =
                graph.read("read/origin/declined", Map.of("codes", codes)).stream()
                        .map(row -> List.of(row.text("child"), row.text("parent")))
                        .collect(Collectors.toSet());
        DescentQuestion question = DescentQuestion.asOf(today).withMaxDepth(1);
        return codes.stream()
                .flatMap(
                        code ->
                                lineage.ancestors(code, question, view).stream()
                                        .flatMap(found -> found.studios().stream())
                                        .flatMap(parent -> proposal(code, parent)))
                .filter(one -> !declined.contains(List.of(one.child().code(), one.parent().code())))
                .toList();
    }

    private Stream<Proposal> proposal(String child, Descent.Ancestor parent) {
        return parent.children().stream()
                .filter(link -> link.code().equals(child))
                .filter(link -> link.evidence().stream().noneMatch(e -> e.rule() == Rule.R0))
                .map(
                        link ->
                                new Proposal(
                                        new Relation.End(child, link.name()),
                                        new Relation.End(
                                                parent.studio().code(), parent.studio().name()),
                                        link.grade(),
                                        link.evidence()));
    }
}
