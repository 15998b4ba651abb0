package org.xinchuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.PersonFact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class LineageTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    private final Lineage lineage =
            Lineage.of(
                    new Facts()
                            .person("m", "师父")
                            .person("x", "徒弟")
                            .studio("A", "2010-01-01")
                            .studio("B", "2015-01-01")
                            .leader("A", "m", "2010-01-01", "")
                            .leader("B", "x", "2015-01-01", "")
                            .pairing("P", "m", "x", "2012-01-01", "2013-12-31")
                            .done(),
                    DescentRules.DEFAULT);

    @Test
    void aChangedFactIsSeenInTheNextStateAndNotInThisOne() {
        Lineage next = lineage.with(lineage.facts().edit().removePairing("P").done());
        assertThat(descendants(next)).isZero();
        assertThat(next.people().descendants("m", TODAY, 9).count()).isZero();
        assertThat(descendants(lineage)).isEqualTo(1);
        assertThat(lineage.people().descendants("m", TODAY, 9).count()).isEqualTo(1);
    }

    @Test
    void aRemovedStudioLeavesNoLinkBehind() {
        Lineage next = lineage.with(lineage.facts().edit().removeStudio("B").done());
        assertThat(next.studios().links()).isEmpty();
        assertThat(next.studio("B")).isEmpty();
        assertThat(next.people()).isSameAs(lineage.people());
    }

    @Test
    void aNewNameIsSeenAndNothingIsDerivedAgain() {
        Lineage next =
                lineage.with(
                        lineage.facts().edit().put(new PersonFact("m", "新名", null, false)).done());
        assertThat(next.person("m")).contains(new PersonFact("m", "新名", null, false));
        assertThat(next.studios()).isSameAs(lineage.studios());
        assertThat(next.people()).isSameAs(lineage.people());
    }

    @Test
    void factsThatAreNotChangedAreShared() {
        LineageFacts facts = lineage.facts();
        LineageFacts same =
                facts.edit()
                        .put(facts.pairings().get("P"))
                        .removePerson("nobody")
                        .put(facts.studios().get("A"))
                        .done();
        assertThat(same.pairings()).isSameAs(facts.pairings());
        assertThat(same.people()).isSameAs(facts.people());
        assertThat(same.studios()).isSameAs(facts.studios());
    }

    @Test
    void anEditThatGoesOnLeavesWhatItMadeAlone() {
        LineageFacts.Edit edit =
                LineageFacts.none().edit().put(new PersonFact("a", "甲", null, false));
        LineageFacts first = edit.done();
        LineageFacts second =
                edit.put(new PersonFact("b", "乙", null, false)).removePerson("a").done();
        assertThat(first.people().keySet()).isEqualTo(Set.of("a"));
        assertThat(second.people().keySet()).isEqualTo(Set.of("b"));
    }

    @Test
    void peopleAndStudiosAreFoundByTheirKeysOnly() {
        assertThat(lineage.person("师父")).isEmpty();
        assertThat(lineage.studio("A").orElseThrow().people()).hasSize(1);
        assertThat(List.of(lineage.person("x").orElseThrow().name())).containsExactly("徒弟");
    }

    private static int descendants(Lineage lineage) {
        return lineage.studios()
                .descendants("A", DescentQuestion.asOf(TODAY))
                .orElseThrow()
                .studios()
                .size();
    }
}
