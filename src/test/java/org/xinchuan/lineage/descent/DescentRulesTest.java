package org.xinchuan.lineage.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.StudioRole;

import java.util.Map;

/**
 * The edges of the rules. In every case B, founded on 2020-07-01 by x, may have grown out of A,
 * founded in 2010; a case says by which evidence, as its grade and a question mark where dates
 * leave it open.
 */
class DescentRulesTest {
    private static final String FOUNDED = "2020-07-01";

    @Nested
    class QualifyingPairing {
        @ParameterizedTest
        @CsvSource({
            "2020-01-01,2020-03-30,B", // ninety days
            "2020-01-01,2020-03-29,''", // eighty-nine
            "2020-04-02,,B", // cut off at the founding: ninety days
            "2020-04-03,,''", // eighty-nine
            "2020-04-02,2025-12-31,B",
            "2020-07-01,2021-12-31,''",
            "2020-01,2020-03-30,C?", // from 60 to 90 days
            "2020-01-01,2020-03,C?", // from 61 to 91 days
            "2019,2020,C?", // from 2 to 547 days
            "2018,2020,B",
            "2020,,C?",
            ",2020-03-30,''", // nobody knows when it began
        })
        void lastsNinetyDaysBeforeTheFounding(String from, String to, String expected) {
            Facts facts = ledBy("m", "2010-01-01").pairing("P", "m", "x", text(from), text(to));
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"DRAFT,''", "VOID,''", "ACTIVE,B", "EXTENDED,B", "FAILED,B", "TERMINATED,B"})
        void isNeitherADraftNorVoid(PairingStatus status, String expected) {
            Facts facts = ledBy("m", "2010-01-01").pairing("P", "m", "x", "2018-01-01", "", status);
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @Test
        void lengthsAreNotAddedUp() {
            Facts facts =
                    ledBy("m", "2010-01-01")
                            .pairing("P", "m", "x", "2019-01-01", "2019-02-28")
                            .pairing("Q", "m", "x", "2019-03-01", "2019-04-30");
            assertThat(evidence(facts)).isEmpty();
        }
    }

    @Nested
    class FoundingLeader {
        @ParameterizedTest
        @CsvSource({
            "2020-09-29,C", // ninety days after the founding
            "2020-09-30,''", // ninety-one
            "2020-08,C",
            "2020-09,D?", // from sixty-two to ninety-one
            "2020-10,''",
            "2020,D?",
            "1999-01-01,C",
        })
        void beginsWithinTheGraceDays(String from, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .member("A", "y", "2012-01-01", "")
                            .leader("B", "y", from, "");
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"LEADER,C", "CO_LEADER,C", "ACTING,''", "CORE,''", "MEMBER,''", "ADVISER,''"})
        void isALeaderOrACoLeader(StudioRole role, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .member("A", "y", "2012-01-01", "")
                            .slice("B", "y", role, FOUNDED, "");
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @Test
        void hasToHaveBegunOnAKnownDay() {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .member("A", "y", "2012-01-01", "")
                            .leader("B", "y", "", "");
            assertThat(evidence(facts)).isEmpty();
        }

        @Test
        void isCertainWhenOneOfSeveralSlicesIs() {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .member("A", "y", "2012-01-01", "")
                            .leader("B", "y", "2020", "")
                            .slice("B", "y", StudioRole.CO_LEADER, "2020-08-01", "");
            assertThat(evidence(facts)).isEqualTo("C");
        }
    }

    @Nested
    class LeaderApprentice {
        @ParameterizedTest
        @CsvSource({
            "2010-01-01,2019-01-09,C", // left the day before the pairing began
            "2010-01-01,2019-01-10,B", // one day in common
            "2019-12-20,,B",
            "2019-12-21,,C", // began the day after it ended
            "2020-06-30,,C",
            "2020-07-01,,''", // led only from the founding on
            "2010-01-01,2018,C",
            "2010-01-01,2019,C?", // the overlap alone is only possible: a B made C
            "2010-01-01,2019-02,B",
            "2019-05,2019-05,B", // one day of May at least, whichever
            "2019-12,,C?",
            "2020-06,,C",
            "2020-07,,''",
            "2020,,D?", // after the pairing, and perhaps after the founding
        })
        void isBWhenLearningAndLeadingHaveADayInCommonElseC(
                String from, String to, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .leader("A", "m", from, text(to))
                            .pairing("P", "m", "x", "2019-01-10", "2019-12-20");
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @Test
        void doesNotMeetAfterTheFounding() {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .leader("A", "m", "2012-01-01", "2018-12-31")
                            .leader("A", "m", "2020-07-01", "")
                            .pairing("P", "m", "x", "2019-01-01", "");
            assertThat(evidence(facts)).isEqualTo("C");
        }

        @Test
        void judgesEachLeadershipByItself() {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .leader("A", "m", "2012-01-01", "2018-12-31")
                            .slice("A", "m", StudioRole.ACTING, "2019-06-01", "2019-06-30")
                            .pairing("P", "m", "x", "2019-01-01", "2019-12-31");
            assertThat(evidence(facts)).isEqualTo("B C");
        }

        @ParameterizedTest
        @CsvSource({"TERMINATED,true", "FAILED,true", "GRADUATED,false", "ACTIVE,false"})
        void flagsAPairingThatWasBrokenOff(PairingStatus status, boolean flagged) {
            Facts facts = ledBy("m", "2010-01-01").pairing("P", "m", "x", "2018-01-01", "", status);
            Evidence.LeaderApprentice found =
                    (Evidence.LeaderApprentice) link(facts).evidence().getFirst();
            assertThat(found.mentorship().status().brokenOff()).isEqualTo(flagged);
        }
    }

    @Nested
    class FormerMember {
        @ParameterizedTest
        @CsvSource({
            "2020-01-03,,C", // one hundred and eighty days before the founding
            "2020-01-04,,''", // one hundred and seventy-nine
            "2019-01-01,2019-06-29,C",
            "2019-01-01,2019-06-28,''",
            "2019-01,2019-06-29,D?",
            "2019-01-01,2019-06,D?",
            "2019,2019,D?",
            "2018,2019,D?",
            "2018,2020,C",
            ",2019,''",
        })
        void heldOneSliceOfAHundredAndEightyDays(String from, String to, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .member("A", "x", text(from), text(to));
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @Test
        void doesNotAddUpSlices() {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .member("A", "x", "2018-01-01", "2018-05-31")
                            .slice("A", "x", StudioRole.CORE, "2018-06-01", "2018-10-31");
            assertThat(evidence(facts)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "LEADER,FORMER_LEADER",
            "ACTING,FORMER_LEADER",
            "CORE,FORMER_MEMBER",
            "ADVISER,FORMER_MEMBER"
        })
        void isNamedByWhatTheFounderWas(StudioRole role, EvidenceKind kind) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .slice("A", "x", role, "2012-01-01", "");
            assertThat(link(facts).evidence().getFirst().kind()).isEqualTo(kind);
        }
    }

    @Nested
    class MemberApprentice {
        @ParameterizedTest
        @CsvSource({
            "2010-01-01,2019-01-09,''",
            "2010-01-01,2019-01-10,D",
            "2019-12-20,,D",
            "2019-12-21,,''",
            "2019-12,,E?",
            "2019-05,2019-05,D", // one day of May at least, whichever
            "2010,2019,E?",
        })
        void hasADayInCommonWithTheMembership(String from, String to, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", FOUNDED)
                            .leader("B", "x", FOUNDED, "")
                            .member("A", "m", from, text(to))
                            .pairing("P", "m", "x", "2019-01-10", "2019-12-20");
            assertThat(evidence(facts)).isEqualTo(expected);
        }
    }

    @Nested
    class GrandMentor {
        @ParameterizedTest
        @CsvSource({
            "2012-01-01,2012-03-30,E",
            "2012-01-01,2012-03-29,''", // eighty-nine days in a leap year, too
            "2020-04-02,,E", // their order does not matter
            "2020-04-03,,''",
            "2020,,''", // only possible, and nothing is below E
        })
        void learnedInAQualifyingPairing(String from, String to, String expected) {
            Facts facts =
                    ledBy("n", "2010-01-01")
                            .pairing("Q", "n", "m", from, text(to))
                            .pairing("P", "m", "x", "2019-01-01", "2019-12-31");
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @Test
        void isNotTheFounder() {
            Facts facts =
                    ledBy("x", "2020-06-01")
                            .pairing("Q", "x", "m", "2017-01-01", "2018-12-31")
                            .pairing("P", "m", "x", "2019-01-01", "2019-12-31");
            assertThat(evidence(facts)).isEmpty();
        }
    }

    @Nested
    class Founding {
        @ParameterizedTest
        @CsvSource({
            "2020-06-30,B",
            "2020-07-01,''", // of one day: neither is the older
            "2020-07,''", // the same first day
            "2020-06,B",
            "2020,B", // by first possible day it is the older
            "'',''",
        })
        void ofTheParentIsTheEarlierByFirstPossibleDay(String parent, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", parent)
                            .studio("B", FOUNDED)
                            .leader("A", "m", "2010-01-01", "")
                            .leader("B", "x", FOUNDED, "")
                            .pairing("P", "m", "x", "2018-01-01", "2019-12-31");
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "2020,2019-10-03,B", // ninety days before the first of January
            "2020,2019-10-04,C?",
            "2020,2020-10-02,C?", // ninety days before the last of December
            "2020,2020-10-03,''",
            "2020-07,2020-04-02,B",
            "2020-07,2020-04-03,C?",
            "'',2018-01-01,''",
        })
        void knownToTheMonthOrTheYearLeavesLengthsOpen(
                String founded, String from, String expected) {
            Facts facts =
                    new Facts()
                            .studio("A", "2010-01-01")
                            .studio("B", founded)
                            .leader("A", "m", "2010-01-01", "")
                            .leader("B", "x", "2020-01-01", "")
                            .pairing("P", "m", "x", from, "");
            assertThat(evidence(facts)).isEqualTo(expected);
        }
    }

    @Nested
    class RecordedOrigin {
        @ParameterizedTest
        @CsvSource({"true,DOC,A", "true,,B", "false,DOC,B", "false,,B"})
        void isAWhenConfirmedAndDocumented(boolean confirmed, String document, String expected) {
            OriginFact origin = new OriginFact("A", OriginKind.BRANCH, null, confirmed, document);
            Facts facts = new Facts().studio("A", "").studio("B", "").origin("B", origin);
            assertThat(evidence(facts)).isEqualTo(expected);
        }

        @Test
        void countsAsRecordedWhateverTheDates() {
            Facts facts =
                    new Facts()
                            .studio("A", FOUNDED)
                            .studio("B", FOUNDED)
                            .origin("B", "A", OriginKind.SPLIT, "DOC");
            assertThat(evidence(facts)).isEqualTo("A");
        }

        @Test
        void ofAStudioFromItselfOrFromAnUnknownOneIsNoLink() {
            Facts facts =
                    new Facts()
                            .studio("B", FOUNDED)
                            .origin("B", "B", OriginKind.SPLIT, "DOC")
                            .origin("B", "Z", OriginKind.SPLIT, "DOC");
            assertThat(facts.done().descent(DescentRules.DEFAULT).links()).isEmpty();
        }
    }

    @Test
    void anEvidenceOpenInSeveralWaysIsLoweredOnce() {
        Facts facts =
                new Facts()
                        .studio("A", "2010-01-01")
                        .studio("B", "2020-07")
                        .leader("B", "x", "2020", "")
                        .leader("A", "m", "2019-12", "")
                        .pairing("P", "m", "x", "2019", "2019");
        assertThat(evidence(facts)).isEqualTo("C?");
    }

    @Test
    void aLinkIsUncertainWhenItsBestGradeRestsOnUncertainDatesAlone() {
        Facts facts =
                ledBy("m", "2010-01-01")
                        .pairing("P", "m", "x", "2019", "2020")
                        .member("A", "m2", "2010-01-01", "")
                        .pairing("Q", "m2", "x", "2018-01-01", "2019-12-31");
        assertThat(evidence(facts)).isEqualTo("C? D");
        assertThat(link(facts).grade()).isEqualTo(Grade.C);
        assertThat(link(facts).dateUncertain()).isTrue();
        facts.member("A", "x", "2012-01-01", "2015-12-31");
        assertThat(link(facts).grade()).isEqualTo(Grade.C);
        assertThat(link(facts).dateUncertain()).isFalse();
    }

    @Test
    void theMeasuresAreParameters() {
        Facts facts = ledBy("m", "2010-01-01").pairing("P", "m", "x", "2020-06-01", "");
        assertThat(evidence(facts)).isEmpty();
        StudioDescent lenient = facts.done().descent(new DescentRules(30, 180, 90));
        assertThat(DemoCast.grades(lenient)).isEqualTo(Map.of("A→B", "B"));
        assertThatThrownBy(() -> new DescentRules(0, 180, 90))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A, led by somebody, and B, founded and led by x. */
    private static Facts ledBy(String leader, String from) {
        return new Facts()
                .studio("A", "2010-01-01")
                .studio("B", FOUNDED)
                .leader("A", leader, from, "")
                .leader("B", "x", FOUNDED, "");
    }

    private static DescentLink link(Facts facts) {
        return facts.done().descent(DescentRules.DEFAULT).links().getFirst();
    }

    /** The grades of the evidence for A→B in order, with a question mark where it is uncertain. */
    private static String evidence(Facts facts) {
        StringBuilder grades = new StringBuilder();
        for (DescentLink link : facts.done().descent(DescentRules.DEFAULT).links()) {
            assertThat(link.parent() + link.child()).isEqualTo("AB");
            link.evidence()
                    .forEach(e -> grades.append(e.grade()).append(e.dateUncertain() ? "? " : " "));
        }
        return grades.toString().strip();
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
