package org.xinchuan.lineage.descent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.lineage.descent.Ancestors.Ancestor;
import org.xinchuan.lineage.descent.Descendants.Descendant;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The links and answers that the demo group is known to have. */
class DemoCastTest {
    private final StudioDescent descent = DemoCast.descent();

    @Test
    void everyExpectedLinkIsThereWithAllItsGradesAndNoOtherIsSeen() {
        Map<String, String> seen = new TreeMap<>();
        for (int i = 1; i <= 19; i++) {
            ask("S%02d".formatted(i), DemoCast.TODAY, Grade.E).studios().stream()
                    .flatMap(found -> found.parents().stream())
                    .forEach(link -> seen.put(link.parent() + "→" + link.child(), grades(link)));
        }
        assertThat(seen)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("S01→S04", "C"),
                                Map.entry("S01→S05", "BC"),
                                Map.entry("S01→S14", "BE"),
                                Map.entry("S02→S06", "C"),
                                Map.entry("S02→S08", "B"),
                                Map.entry("S02→S12", "DE"),
                                Map.entry("S03→S07", "AB"),
                                Map.entry("S03→S15", "ABC"),
                                Map.entry("S04→S08", "B"),
                                Map.entry("S04→S09", "B"),
                                Map.entry("S04→S11", "BC"),
                                Map.entry("S05→S10", "BC"),
                                Map.entry("S06→S14", "E"),
                                Map.entry("S07→S11", "B"),
                                Map.entry("S09→S16", "BC"),
                                Map.entry("S17→S13", "AC"),
                                Map.entry("S17→S18", "C"),
                                Map.entry("S18→S13", "AC")));
    }

    @ParameterizedTest
    @CsvSource({"S01,S06", "S02,S10", "S03,S17", "S02,S19", "S06,S01"})
    void noLinkIsDerivedWhereATrapLies(String parent, String child) {
        assertThat(DemoCast.grades(descent)).doesNotContainKey(parent + "→" + child);
    }

    @ParameterizedTest
    @CsvSource({"S01,S08", "S01,S09", "S01,S10", "S01,S11", "S03,S11", "S04,S16"})
    void aGrandchildIsDerivedButShadowed(String parent, String child) {
        assertThat(DemoCast.grades(descent)).containsEntry(parent + "→" + child, "E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S01|2023-11-28|C|S04:1 S05:1 S14:1 S08:2 S09:2 S10:2 S11:2 S16:3",
                "S01|2023-11-28|B|S05:1 S14:1 S10:2",
                "S01|2023-11-28|A|''",
                "S01|2017-12-31|C|S04:1 S05:1 S08:2 S09:2",
                "S01|2016-12-31|C|S04:1 S05:1",
                "S02|2023-11-28|C|S06:1 S08:1",
                "S02|2023-11-28|D|S06:1 S08:1 S12:1",
                "S02|2023-11-28|E|S06:1 S08:1 S12:1 S14:2",
                "S03|2023-11-28|A|S07:1 S15:1",
                "S03|2023-11-28|B|S07:1 S15:1 S11:2",
            })
    void descendantsAreTheExpectedOnes(String root, LocalDate asOf, Grade least, String expected) {
        assertThat(depths(ask(root, asOf, least))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"S08,S02:1 S04:1 S01:2", "S11,S04:1 S07:1 S01:2 S03:2", "S13,S17:1 S18:1"})
    void ancestorsAreTheExpectedOnes(String root, String expected) {
        Ancestors up = descent.ancestors(root, DescentQuestion.asOf(DemoCast.TODAY)).orElseThrow();
        assertThat(
                        up.studios().stream()
                                .map(studio -> studio.code() + ":" + studio.depth())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void anAncestorByTwoWaysNamesBoth() {
        Ancestors up = descent.ancestors("S13", DescentQuestion.asOf(DemoCast.TODAY)).orElseThrow();
        Ancestor windFarm = up.studios().getFirst();
        assertThat(windFarm.children()).extracting(DescentLink::child).contains("S13", "S18");
    }

    @Test
    void beforeItsFoundingARootHasNoDescendants() {
        Descendants early = ask("S01", LocalDate.of(2011, 1, 1), Grade.C);
        assertThat(early.rootNotYetFounded()).isTrue();
        assertThat(early.studios()).isEmpty();
    }

    @Test
    void aParentOutsideTheAnswerIsNamedBesideIt() {
        Descendant s08 =
                ask("S01", DemoCast.TODAY, Grade.C).studios().stream()
                        .filter(studio -> studio.code().equals("S08"))
                        .findFirst()
                        .orElseThrow();
        assertThat(s08.parents()).extracting(DescentLink::parent).containsExactly("S04");
        assertThat(s08.otherParents()).extracting(DescentLink::parent).containsExactly("S02");
    }

    @Test
    void nobodyKnowsAnUnknownStudio() {
        assertThat(descent.descendants("S99", DescentQuestion.asOf(DemoCast.TODAY))).isEmpty();
    }

    private Descendants ask(String root, LocalDate asOf, Grade least) {
        return descent.descendants(root, DescentQuestion.asOf(asOf).withMinGrade(least))
                .orElseThrow();
    }

    private static String depths(Descendants answer) {
        return answer.studios().stream()
                .map(studio -> studio.code() + ":" + studio.depth())
                .collect(Collectors.joining(" "));
    }

    private static String grades(DescentLink link) {
        return link.evidence().stream()
                .map(evidence -> evidence.grade().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }
}
