package org.xinchuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.descent.DescentLink;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class LineageTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    private final Lineage lineage =
            new Facts()
                    .person("m", "师父")
                    .person("x", "徒弟")
                    .studio("A", "2010-01-01")
                    .studio("B", "2015-01-01")
                    .leader("A", "m", "2010-01-01", "")
                    .leader("B", "x", "2015-01-01", "")
                    .pairing("P", "m", "x", "2012-01-01", "2013-12-31")
                    .done()
                    .lineage();

    @Test
    void aChangedFactIsSeenInTheNextStateAndNotInThisOne() {
        Lineage next = lineage.change().people(some -> some.removePairing("P", Set.of("x"))).done();
        assertThat(descendants(next)).isZero();
        assertThat(next.people().descendants("m", TODAY, 9).count()).isZero();
        assertThat(descendants(lineage)).isEqualTo(1);
        assertThat(lineage.people().descendants("m", TODAY, 9).count()).isEqualTo(1);
    }

    @Test
    void aRemovedStudioLeavesNoLinkBehind() {
        Lineage next = lineage.change().removeStudio("B").done();
        assertThat(next.studios().links()).isEmpty();
        assertThat(next.studio("B")).isEmpty();
        assertThat(lineage.studios().links()).hasSize(1);
    }

    @Test
    void aNewNameIsSeenAndNothingIsDerivedAgain() {
        PersonFact renamed = new PersonFact("m", "新名", null, false);
        Lineage next = lineage.change().people(some -> some.put(renamed)).done();
        assertThat(next.person("m")).contains(renamed);
        assertThat(lineage.person("m").orElseThrow().name()).isEqualTo("师父");
        assertThat(next.studios().links().getFirst())
                .isSameAs(lineage.studios().links().getFirst());
    }

    @Test
    void aPairingThatNoLinkRestsOnDerivesNothingAgainButIsInThePersonsLine() {
        PairingFact other =
                new PairingFact(
                        "Q",
                        List.of("x"),
                        List.of("y"),
                        List.of(),
                        null,
                        null,
                        PairingStatus.ACTIVE,
                        null);
        Lineage next = lineage.change().people(some -> some.put(other, Set.of("y"))).done();
        assertThat(next.studios().links().getFirst())
                .isSameAs(lineage.studios().links().getFirst());
        assertThat(next.people().descendants("m", TODAY, 9).count()).isEqualTo(2);
    }

    @Test
    void aPairingOfAFoundersMasterIsSeenInTheDescentOfStudios() {
        Lineage next =
                lineage.change()
                        .people(
                                some ->
                                        some.put(
                                                new PairingFact(
                                                        "Q",
                                                        List.of("g"),
                                                        List.of("m"),
                                                        List.of(),
                                                        Facts.date("2000-01-01"),
                                                        Facts.date("2002-01-01"),
                                                        PairingStatus.ACTIVE,
                                                        null),
                                                Set.of("m")))
                        .put(
                                new Facts()
                                        .studio("G", "1999-01-01")
                                        .leader("G", "g", "1999-01-01", "")
                                        .done()
                                        .studios()
                                        .get("G"))
                        .done();
        Lineage again = next.change().people(some -> some.removePairing("Q", Set.of("m"))).done();
        assertThat(next.studios().links()).extracting(DescentLink::parent).contains("G");
        assertThat(again.studios().links()).extracting(DescentLink::parent).containsOnly("A");
    }

    @Test
    void peopleAndStudiosAreFoundByTheirKeysOnly() {
        assertThat(lineage.person("师父")).isEmpty();
        assertThat(lineage.studio("A").orElseThrow().people()).hasSize(1);
        assertThat(List.of(lineage.person("x").orElseThrow().name())).containsExactly("徒弟");
        Lineage next =
                lineage.change()
                        .people(some -> some.removePerson("x").removePerson("nobody"))
                        .done();
        assertThat(next.person("x")).isEmpty();
        assertThat(next.people().descendants("m", TODAY, 9).count()).isZero();
        assertThat(lineage.people().descendants("m", TODAY, 9).count()).isEqualTo(1);
    }

    private static int descendants(Lineage lineage) {
        return lineage.studios()
                .descendants("A", DescentQuestion.asOf(TODAY))
                .orElseThrow()
                .studios()
                .size();
    }
}
