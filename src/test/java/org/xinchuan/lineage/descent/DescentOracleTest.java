package org.xinchuan.lineage.descent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.descent.StudioRelation.Direction;
import org.xinchuan.lineage.fact.LineageFacts;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The derived links and every question against the slow and obvious {@link DescentOracle}. */
class DescentOracleTest {
    private static final int GRAPHS = 300;

    @Test
    void everyLinkHasExactlyTheEvidenceOfTheRules() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < GRAPHS; seed++) {
            LineageFacts facts = new RandomFacts(seed).facts();
            StudioDescent descent = facts.descent(DescentRules.DEFAULT);
            for (DescentLink link : descent.links()) {
                assertThat(link.grade())
                        .isEqualTo(
                                link.evidence().stream()
                                        .map(Evidence::grade)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow());
                link.evidence()
                        .forEach(
                                e ->
                                        seen.merge(
                                                StudioOracle.line(e).substring(0, 5),
                                                1,
                                                Integer::sum));
            }
            assertThat(StudioOracle.links(descent))
                    .as("seed %d", seed)
                    .isEqualTo(new DescentOracle(facts).links());
        }
        assertThat(seen)
                .as("the random graphs meet every rule in every grade it can have")
                .containsKeys("R0 A ", "R0 B ", "R1 B ", "R1 C ", "R1 C?", "R1 D?", "R2 C ")
                .containsKeys("R2 D?", "R3 D ", "R3 E?", "R4 E ");
    }

    @Test
    void everyQuestionHasTheAnswerOfAPlainWalk() {
        int answers = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            RandomFacts made = new RandomFacts(seed);
            LineageFacts facts = made.facts();
            StudioDescent descent = facts.descent(DescentRules.DEFAULT);
            DescentQuestion question = question(made);
            PlainWalk plain = new PlainWalk(facts, new DescentOracle(facts), question);
            for (String root : facts.studios().keySet()) {
                List<String> down = StudioOracle.descendants(descent, root, question);
                assertThat(down)
                        .as("descendants of %s, %s, seed %d", root, question, seed)
                        .isEqualTo(plain.descendants(root));
                Ancestors up = descent.ancestors(root, question).orElseThrow();
                assertThat(up.studios().stream().map(a -> a.code() + " " + a.depth()).toList())
                        .as("ancestors of %s, %s, seed %d", root, question, seed)
                        .isEqualTo(plain.ancestors(root));
                answers += down.size();
            }
        }
        assertThat(answers).isGreaterThan(GRAPHS);
    }

    @Test
    void everyRelationNamesTheWaysThatAPlainSearchFinds() {
        int related = 0;
        for (int seed = 0; seed < 150; seed++) {
            RandomFacts made = new RandomFacts(seed);
            LineageFacts facts = made.facts();
            StudioDescent descent = facts.descent(DescentRules.DEFAULT);
            DescentQuestion question =
                    question(made).withMaxDepth(DescentQuestion.NO_LIMIT).withKinds(Set.of());
            PlainWalk plain = new PlainWalk(facts, new DescentOracle(facts), question);
            for (String from : facts.studios().keySet()) {
                for (String to : facts.studios().keySet()) {
                    StudioRelation found = descent.relation(from, to, question).orElseThrow();
                    assertRelation(found, plain, "seed " + seed + " " + from + " " + to);
                    related += found.direction() == Direction.COMMON ? 1 : 0;
                }
            }
        }
        assertThat(related).isGreaterThan(20);
    }

    private static void assertRelation(StudioRelation found, PlainWalk plain, String as) {
        Set<List<String>> paths =
                found.paths().stream()
                        .map(StudioRelation.Path::studios)
                        .collect(Collectors.toSet());
        List<List<String>> down = plain.paths(found.from(), found.to());
        List<List<String>> up = plain.paths(found.to(), found.from());
        assertThat(found.more()).as(as).isFalse();
        if (found.from().equals(found.to())) {
            assertThat(found.related()).as(as).isFalse();
        } else if (!down.isEmpty()) {
            assertThat(found.direction()).as(as).isEqualTo(Direction.DESCENDANT);
            assertThat(paths).as(as).isEqualTo(Set.copyOf(down));
        } else if (!up.isEmpty()) {
            assertThat(found.direction()).as(as).isEqualTo(Direction.ANCESTOR);
            assertThat(paths)
                    .as(as)
                    .isEqualTo(up.stream().map(List::reversed).collect(Collectors.toSet()));
        } else {
            assertCommon(found, plain, as);
        }
    }

    private static void assertCommon(StudioRelation found, PlainWalk plain, String as) {
        Set<String> above = new TreeSet<>(codes(plain.ancestors(found.from())));
        above.retainAll(codes(plain.ancestors(found.to())));
        assertThat(found.related()).as(as).isEqualTo(!above.isEmpty());
        Map<String, int[]> distances = new HashMap<>();
        for (String code : above) {
            distances.put(
                    code,
                    new int[] {
                        shortest(plain.paths(code, found.from())),
                        shortest(plain.paths(code, found.to()))
                    });
        }
        Set<String> nearest =
                above.stream()
                        .filter(
                                code ->
                                        above.stream()
                                                .noneMatch(
                                                        other ->
                                                                nearer(
                                                                        distances.get(other),
                                                                        distances.get(code))))
                        .collect(Collectors.toSet());
        assertThat(found.commonAncestors())
                .as(as)
                .extracting(StudioRelation.CommonAncestor::code)
                .containsExactlyInAnyOrderElementsOf(nearest);
        assertThat(found.paths())
                .as(as)
                .allSatisfy(path -> assertThat(path.studios()).containsAnyElementsOf(nearest));
    }

    private static boolean nearer(int[] one, int[] other) {
        return one[0] <= other[0] && one[1] <= other[1] && one[0] + one[1] < other[0] + other[1];
    }

    private static int shortest(List<List<String>> paths) {
        return paths.stream().mapToInt(List::size).min().orElseThrow() - 1;
    }

    private static Set<String> codes(List<String> lines) {
        return lines.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
    }

    private static DescentQuestion question(RandomFacts made) {
        Random random = made.random();
        EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        if (random.nextInt(3) == 0) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                if (random.nextBoolean()) {
                    kinds.add(kind);
                }
            }
        }
        return new DescentQuestion(
                made.day().plusDays(200),
                Grade.values()[random.nextInt(5)],
                kinds,
                random.nextInt(3) == 0 ? 1 + random.nextInt(3) : DescentQuestion.NO_LIMIT);
    }
}
