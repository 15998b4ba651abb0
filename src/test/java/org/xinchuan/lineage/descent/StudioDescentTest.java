package org.xinchuan.lineage.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.lineage.descent.Descendants.Descendant;
import org.xinchuan.lineage.descent.StudioRelation.CommonAncestor;
import org.xinchuan.lineage.descent.StudioRelation.Direction;
import org.xinchuan.lineage.descent.StudioRelation.Path;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.OriginKind;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class StudioDescentTest {
    private static final DescentQuestion TODAY = DescentQuestion.asOf(DemoCast.TODAY);

    private final StudioDescent demo = DemoCast.descent();

    @Test
    void aShadowFallsOnceThePathBetweenIsFounded() {
        Facts facts =
                new Facts()
                        .studio("A", "2010-01-01")
                        .studio("B", "2015-01-01")
                        .studio("M", "2018-01-01")
                        .leader("A", "n", "2010-01-01", "")
                        .leader("B", "x", "2015-01-01", "")
                        .pairing("Q", "n", "m", "2011-01-01", "2012-12-31")
                        .pairing("P", "m", "x", "2013-01-01", "2014-12-31")
                        .origin("M", "A", OriginKind.SPIN_OFF, "DOC")
                        .origin("B", "M", OriginKind.MERGER, "DOC");
        assertThat(depths(facts, "A", LocalDate.of(2017, 12, 31), Grade.E)).isEqualTo("B:1");
        assertThat(depths(facts, "A", LocalDate.of(2018, 1, 1), Grade.E)).isEqualTo("M:1 B:2");
    }

    @Test
    void aShadowWaitsForTheYoungestStudioOfItsPath() {
        Facts facts =
                new Facts()
                        .studio("A", "2010-01-01")
                        .studio("B", "2015-01-01")
                        .studio("M", "2018-01-01")
                        .studio("N", "2011-01-01")
                        .leader("A", "n", "2010-01-01", "")
                        .leader("B", "x", "2015-01-01", "")
                        .pairing("Q", "n", "m", "2011-01-01", "2012-12-31")
                        .pairing("P", "m", "x", "2013-01-01", "2014-12-31")
                        .origin("M", "A", OriginKind.SPIN_OFF, "DOC")
                        .origin("N", "M", OriginKind.SPIN_OFF, "DOC")
                        .origin("B", "N", OriginKind.SPIN_OFF, "DOC");
        assertThat(depths(facts, "A", LocalDate.of(2017, 12, 31), Grade.E)).isEqualTo("B:1");
        assertThat(depths(facts, "A", LocalDate.of(2018, 1, 1), Grade.E)).isEqualTo("M:1 N:2 B:3");
    }

    @Test
    void aShadowFallsWhateverGradeKindsOrDepthAreAsked() {
        DescentQuestion near =
                TODAY.withMinGrade(Grade.E)
                        .withMaxDepth(1)
                        .withKinds(EnumSet.of(EvidenceKind.GRAND_MENTOR));
        assertThat(text(demo.descendants("S01", near).orElseThrow())).isEqualTo("S14:1");
        assertThat(text(demo.descendants("S04", near).orElseThrow())).isEmpty();
    }

    @Test
    void aKindKeepsTheLinksThatHaveItInASufficientGrade() {
        DescentQuestion members = TODAY.withKinds(EnumSet.of(EvidenceKind.FORMER_MEMBER));
        Descendants found = demo.descendants("S01", members).orElseThrow();
        assertThat(text(found)).isEqualTo("S05:1 S10:2");
        assertThat(found.studios().getFirst().parents().getFirst().evidence())
                .as("a link that is kept shows all its evidence")
                .hasSize(2);
        assertThat(text(demo.descendants("S01", members.withMinGrade(Grade.B)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void theDepthAskedForIsTheLastOneAnswered() {
        assertThat(text(demo.descendants("S01", TODAY.withMaxDepth(2)).orElseThrow()))
                .isEqualTo("S04:1 S05:1 S14:1 S08:2 S09:2 S10:2 S11:2");
        assertThatThrownBy(() -> TODAY.withMaxDepth(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStudioOfUnknownFoundingTakesPartOnEveryDayAndStandsLast() {
        Facts facts =
                new Facts()
                        .studio("A", "2010-01-01")
                        .studio("B", "")
                        .studio("C", "2012-01-01")
                        .origin("B", "A", OriginKind.INCUBATED, "DOC")
                        .origin("C", "A", OriginKind.INCUBATED, "DOC");
        assertThat(depths(facts, "A", LocalDate.of(2010, 1, 1), Grade.A)).isEqualTo("B:1");
        assertThat(depths(facts, "A", DemoCast.TODAY, Grade.A)).isEqualTo("C:1 B:1");
        assertThat(depths(facts, "B", LocalDate.of(1900, 1, 1), Grade.A)).isEmpty();
    }

    @Test
    void aStudioKnownToTheMonthTakesPartFromItsFirstPossibleDay() {
        Facts facts =
                new Facts()
                        .studio("A", "2010")
                        .studio("B", "2015-06")
                        .origin("B", "A", OriginKind.BRANCH, "DOC");
        assertThat(depths(facts, "A", LocalDate.of(2015, 5, 31), Grade.A)).isEmpty();
        assertThat(depths(facts, "A", LocalDate.of(2015, 6, 1), Grade.A)).isEqualTo("B:1");
    }

    @Test
    void recordsThatContradictTheFoundingsCloseNoEndlessWalk() {
        Facts facts =
                new Facts()
                        .studio("A", "")
                        .studio("B", "")
                        .origin("B", "A", OriginKind.BRANCH, "DOC")
                        .origin("A", "B", OriginKind.BRANCH, "DOC");
        assertThat(depths(facts, "A", DemoCast.TODAY, Grade.C)).isEqualTo("B:1");
        assertThat(depths(facts, "B", DemoCast.TODAY, Grade.C)).isEqualTo("A:1");
    }

    @ParameterizedTest
    @CsvSource({
        "S01,S16,DESCENDANT,S01:0:3,S01>S04>S09>S16",
        "S16,S01,ANCESTOR,S01:3:0,S16>S09>S04>S01",
        "S08,S11,COMMON,S04:1:1,S08>S04>S11",
        "S05,S04,COMMON,S01:1:1,S05>S01>S04",
        "S17,S13,DESCENDANT,S17:0:1,S17>S13 S17>S18>S13",
        "S01,S02,NONE,'',''",
        "S01,S01,NONE,'',''",
    })
    void aRelationNamesTheNearestCommonAncestorsAndTheWays(
            String from, String to, Direction direction, String nearest, String paths) {
        StudioRelation found = demo.relation(from, to, TODAY).orElseThrow();
        assertThat(found.direction()).isEqualTo(direction);
        assertThat(found.commonAncestors().stream().map(StudioDescentTest::text).toList())
                .isEqualTo(nearest.isEmpty() ? List.of() : List.of(nearest));
        assertThat(
                        found.paths().stream()
                                .map(path -> String.join(">", path.studios()))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(paths);
        assertThat(found.more()).isFalse();
    }

    @Test
    void ancestorsAreNearestWhenNoOtherIsNearerFromBothSides() {
        Facts facts = new Facts();
        for (String code : "Z X Y P Q R A B".split(" ")) {
            facts.studio(code, "");
        }
        for (String link : "ZX XA PA YP YB QB RQ XR".split(" ")) {
            facts.origin(link.substring(1), link.substring(0, 1), OriginKind.BRANCH, "DOC");
        }
        StudioRelation found =
                facts.done().descent(DescentRules.DEFAULT).relation("A", "B", TODAY).orElseThrow();
        assertThat(found.commonAncestors().stream().map(StudioDescentTest::text))
                .containsExactly("Y:2:1", "X:1:3");
        assertThat(found.paths())
                .extracting(path -> String.join("", path.studios()))
                .containsExactly("APYB", "AXRQB");
    }

    @Test
    void aPathCarriesTheLinksItGoesOver() {
        Path path = demo.relation("S08", "S11", TODAY).orElseThrow().paths().getFirst();
        assertThat(path.links())
                .extracting(link -> link.parent() + "→" + link.child())
                .containsExactly("S04→S08", "S04→S11");
    }

    @Test
    void nothingJoinsAStudioThatIsNotYetFounded() {
        DescentQuestion early = DescentQuestion.asOf(LocalDate.of(2015, 1, 1));
        assertThat(demo.relation("S01", "S05", early).orElseThrow().related()).isFalse();
        assertThat(demo.relation("S01", "S99", early)).isEmpty();
    }

    @Test
    void amongTwoToTheFortiethWaysTheFirstAreNamedAtOnce() {
        StudioDescent ladder = ladder(40).descent(DescentRules.DEFAULT);
        StudioRelation found = ladder.relation("T", "R39a", TODAY).orElseThrow();
        assertThat(found.more()).isTrue();
        assertThat(found.paths()).hasSize(RelationSearch.MAX_PATHS).doesNotHaveDuplicates();
        assertThat(found.paths()).allMatch(path -> path.links().size() == 40);
        assertThat(ladder.descendants("T", TODAY).orElseThrow().studios()).hasSize(80);
        assertThat(ladder.pathBetween("T", "R39b")).hasSize(41);
        assertThat(ladder.relation("R39a", "R39b", TODAY).orElseThrow().more()).isFalse();
    }

    @Test
    void aPathBetweenStudiosGoesOverRecordedOriginsAlone() {
        assertThat(demo.pathBetween("S17", "S13")).containsExactly("S17", "S13");
        assertThat(demo.pathBetween("S13", "S17")).isEmpty();
        assertThat(demo.pathBetween("S01", "S16")).isEmpty();
        assertThat(demo.pathBetween("S01", "S99")).isEmpty();
        assertThat(demo.pathBetween("S01", "S01")).containsExactly("S01");
    }

    @Test
    void aHigherGradeNeverAddsAStudioNorALaterDayTakesOneAway() {
        for (int seed = 0; seed < 300; seed++) {
            LineageFacts facts = new RandomFacts(seed).facts();
            StudioDescent descent = facts.descent(DescentRules.DEFAULT);
            DescentQuestion question = DescentQuestion.asOf(LocalDate.of(2015, 6, 1));
            for (String root : facts.studios().keySet()) {
                Set<String> weaker = codes(descent, root, question.withMinGrade(Grade.E));
                for (Grade least : List.of(Grade.D, Grade.C, Grade.B, Grade.A)) {
                    Set<String> found = codes(descent, root, question.withMinGrade(least));
                    assertThat(weaker).as("seed %d %s %s", seed, root, least).containsAll(found);
                    weaker = found;
                }
                Set<String> later = codes(descent, root, TODAY.withMinGrade(Grade.C));
                assertThat(later)
                        .as("seed %d %s", seed, root)
                        .containsAll(codes(descent, root, question.withMinGrade(Grade.C)));
            }
        }
    }

    @Test
    void linksDerivedFromPeopleLeadFromTheOlderToTheYounger() {
        int derived = 0;
        for (int seed = 0; seed < 300; seed++) {
            LineageFacts facts = new RandomFacts(seed).facts();
            for (DescentLink link : facts.descent(DescentRules.DEFAULT).links()) {
                if (link.evidence().getLast().rule() != Rule.R0) {
                    assertThat(facts.studios().get(link.parent()).foundedOn().first())
                            .as("seed %d %s", seed, link)
                            .isBefore(facts.studios().get(link.child()).foundedOn().first());
                    derived++;
                }
            }
        }
        assertThat(derived).isGreaterThan(300);
    }

    /** T and then pairs of studios, each grown out of both of the pair above. */
    private static LineageFacts ladder(int rungs) {
        Facts facts = new Facts().studio("T", "1900-01-01");
        String[] above = {"T"};
        for (int i = 0; i < rungs; i++) {
            String[] pair = {"R" + i + "a", "R" + i + "b"};
            for (String code : pair) {
                facts.studio(code, LocalDate.of(1901 + i, 1, 1).toString());
                for (String parent : above) {
                    facts.origin(code, parent, OriginKind.SPIN_OFF, "DOC");
                }
            }
            above = pair;
        }
        return facts.done();
    }

    private static Set<String> codes(StudioDescent descent, String root, DescentQuestion asked) {
        return descent.descendants(root, asked).orElseThrow().studios().stream()
                .map(Descendant::code)
                .collect(Collectors.toSet());
    }

    private static String depths(Facts facts, String root, LocalDate asOf, Grade least) {
        DescentQuestion question = DescentQuestion.asOf(asOf).withMinGrade(least);
        return text(
                facts.done()
                        .descent(DescentRules.DEFAULT)
                        .descendants(root, question)
                        .orElseThrow());
    }

    private static String text(Descendants found) {
        return found.studios().stream()
                .map(studio -> studio.code() + ":" + studio.depth())
                .collect(Collectors.joining(" "));
    }

    private static String text(CommonAncestor found) {
        return found.code() + ":" + found.fromDistance() + ":" + found.toDistance();
    }
}
