package org.xinchuan.lineage.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.lineage.descent.PersonDescendants.PersonDescendant;
import org.xinchuan.lineage.descent.PersonDescendants.Way;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.TookTooLong;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** L stands for a studio the person led, A for the person's line of apprentices. */
class PersonDescendantsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2040, 1, 1);

    private final StudioDescent descent = DemoCast.descent();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "沈砚秋|C|S01|S04:1LA S05:1LA S08:2LA S09:2LA S10:2LA S11:2LA S14:2A S16:3LA",
                "沈砚秋|E|S01|S04:1LA S05:1LA S14:1LA S08:2LA S09:2LA S10:2LA S11:2LA S16:3LA",
                "许明夏|C|S01|S14:1LA",
                "顾长河|C|S02|S06:1L S08:1LA S12:2A",
                "司马岩|A|S03|S07:1LA S15:1LA S11:2A",
                "尹朔风|A|S18 S13|S13:1L",
                "P020|C|S17|S18:1L S13:1L",
                "P021|C|''|''",
                "nobody|C|''|''",
            })
    void areThoseOfTheOwnTimeAndThoseOfTheOwnApprentices(
            String person, Grade least, String led, String expected) {
        PersonDescendants found =
                descent.personDescendants(
                        person, DescentQuestion.asOf(DemoCast.TODAY).withMinGrade(least));
        assertThat(String.join(" ", found.led())).isEqualTo(led);
        assertThat(text(found)).isEqualTo(expected);
    }

    @Test
    void onlyStudiosFoundedByTheDayTakePart() {
        PersonDescendants found =
                descent.personDescendants("沈砚秋", DescentQuestion.asOf(LocalDate.of(2014, 12, 31)));
        assertThat(text(found)).isEqualTo("S04:1LA");
        assertThat(
                        descent.personDescendants(
                                        "沈砚秋", DescentQuestion.asOf(LocalDate.of(2011, 1, 1)))
                                .led())
                .isEmpty();
    }

    @Test
    void areFollowedNoFurtherThanAsked() {
        DescentQuestion question = DescentQuestion.asOf(DemoCast.TODAY).withMaxDepth(1);
        assertThat(text(descent.personDescendants("沈砚秋", question))).isEqualTo("S04:1LA S05:1LA");
    }

    @Test
    void aFormerMembersStudioIsTheLeadersOfThatTime() {
        Facts facts =
                new Facts()
                        .studio("A", "2000-01-01")
                        .studio("B", "2015-01-01")
                        .leader("A", "first", "2000-01-01", "2009-12-31")
                        .leader("A", "second", "2010-01-01", "")
                        .member("A", "x", "2004-01-01", "2008-12-31")
                        .leader("B", "x", "2015-01-01", "");
        assertThat(ask(facts, "first")).isEqualTo("B:1L");
        assertThat(ask(facts, "second")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2005-01-01,B:1L,''", ",'',B:1L", "2009,B:1L,''", "2010-06,'',B:1L"})
    void aRecordedOriginIsTheLeadersOfItsDayElseOfTheFounding(
            String occurredOn, String first, String second) {
        Facts facts =
                new Facts()
                        .studio("A", "2000-01-01")
                        .studio("B", "2015-01-01")
                        .leader("A", "first", "2000-01-01", "2009-12-31")
                        .slice("A", "second", StudioRole.ACTING, "2010-01-01", "2013-12-31")
                        .member("A", "first", "2010-01-01", "")
                        .origin(
                                "B",
                                new OriginFact(
                                        "A",
                                        OriginKind.SPIN_OFF,
                                        occurredOn == null ? null : Facts.date(occurredOn),
                                        true,
                                        "DOC"));
        assertThat(ask(facts, "first")).isEqualTo(first);
        assertThat(ask(facts, "second")).isEqualTo(second);
    }

    @Test
    void whoLearnedOnlyAfterFoundingIsNoApprenticeOfTheLine() {
        Facts facts =
                new Facts()
                        .studio("B", "2015-01-01")
                        .leader("B", "x", "2015-01-01", "")
                        .pairing("P", "m", "x", "2015-01-01", "2017-12-31")
                        .pairing("Q", "n", "x", "2013-01-01", "2014-12-31")
                        .pairing("R", "m", "n", "2016-01-01", "2017-12-31");
        assertThat(ask(facts, "m")).isEmpty();
        assertThat(ask(facts, "n")).isEqualTo("B:1A");
    }

    @Test
    void aLoopAmongPeopleLeadsNowhereTwice() {
        Facts facts =
                new Facts()
                        .studio("B", "2015-01-01")
                        .leader("B", "c", "2015-01-01", "")
                        .pairing("P", "a", "b", "2010-01-01", "2011-12-31")
                        .pairing("Q", "b", "c", "2010-01-01", "2011-12-31")
                        .pairing("R", "c", "a", "2010-01-01", "2011-12-31");
        assertThat(ask(facts, "a")).isEqualTo("B:2A");
        assertThat(ask(facts, "c")).isEmpty();
    }

    @Test
    void aLongerLineCountsWhereTheShorterOneCameTooLate() {
        Facts facts =
                new Facts()
                        .studio("B", "2015-01-01")
                        .studio("C", "2020-01-01")
                        .leader("B", "x", "2015-01-01", "")
                        .leader("C", "x", "2020-01-01", "")
                        .pairing("P", "m", "x", "2016-01-01", "2017-12-31")
                        .pairing("Q", "m", "n", "2010-01-01", "2011-12-31")
                        .pairing("R", "n", "x", "2012-01-01", "2013-12-31");
        assertThat(ask(facts, "m")).isEqualTo("C:1A B:2A");
    }

    @Test
    void theLineOfApprenticesIsThatOfAPlainSearchOnRandomFacts() {
        int found = 0;
        for (int seed = 0; seed < 500; seed++) {
            LineageFacts facts = new RandomFacts(seed).facts();
            StudioDescent descent = facts.descent(DescentRules.DEFAULT);
            DescentOracle oracle = new DescentOracle(facts);
            for (int i = 0; i < 10; i++) {
                String person = "p" + i;
                Set<String> line =
                        descent
                                .personDescendants(person, DescentQuestion.asOf(LAST_DAY))
                                .studios()
                                .stream()
                                .filter(s -> s.ways().contains(Way.APPRENTICE_LINE))
                                .map(PersonDescendant::code)
                                .collect(Collectors.toSet());
                assertThat(line)
                        .as("seed %d person %s", seed, person)
                        .isEqualTo(oracle.foundedInLineOf(person));
                found += line.size();
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void aLongLineOfApprenticesIsGivenUpWhenItsTimeIsOver() {
        String many =
                IntStream.range(0, 2_000).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
        StudioDescent descent =
                new Facts()
                        .pairing("P", "m", many, "2010-01-01", "2011-12-31")
                        .pairing("Q", "n", "y", "2010-01-01", "2011-12-31")
                        .done()
                        .descent(DescentRules.DEFAULT);
        DescentQuestion question = DescentQuestion.asOf(DemoCast.TODAY);
        Deadline over = Deadline.in(Duration.ZERO);
        assertThatThrownBy(() -> descent.personDescendants("m", question, over))
                .isInstanceOf(TookTooLong.class);
        assertThat(descent.personDescendants("n", question, over).studios()).isEmpty();
    }

    private static String ask(Facts facts, String person) {
        return text(
                facts.done()
                        .descent(DescentRules.DEFAULT)
                        .personDescendants(person, DescentQuestion.asOf(DemoCast.TODAY)));
    }

    private static String text(PersonDescendants found) {
        return found.studios().stream()
                .map(PersonDescendantsTest::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(PersonDescendant studio) {
        Set<Way> ways = studio.ways();
        return studio.code()
                + ":"
                + studio.depth()
                + (ways.contains(Way.LED_STUDIO) ? "L" : "")
                + (ways.contains(Way.APPRENTICE_LINE) ? "A" : "");
    }
}
