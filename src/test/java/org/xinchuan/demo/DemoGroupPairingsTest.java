package org.xinchuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

class DemoGroupPairingsTest {

    private final DemoFolder folder = DemoFolder.DEMO;
    private final List<Couple> couples = couples();

    @ParameterizedTest
    @CsvSource({
        "A001,P001,P004,2006-03-01,2008-02-29,GRADUATED",
        "A002,P001,P005;P018,2012-06-01,2014-05-31,GRADUATED",
        "A003,P003,P007,2013-10-01,2015-09-30,GRADUATED",
        "A004,P002;P004,P008,2014-07-01,2016-06-30,GRADUATED",
        "A005,P004,P009;P011,2014-09-01,2016-08-31,GRADUATED",
        "A006,P005,P010,2015-07-01,2017-06-30,GRADUATED",
        "A007,P007,P012,2016-06-01,2018-05-31,GRADUATED",
        "A008,P002,P019,2008-01-01,2009-12-31,GRADUATED",
        "A009,P019,P013,2016-01-01,2017-12-31,GRADUATED",
        "A010,P018,P015,2019-03-01,2021-02-28,GRADUATED",
        "A011,P003,P016,2018-01-01,2019-12-31,GRADUATED",
        "A012,P009,P017,2019-06-01,2021-05-31,GRADUATED",
        "A013,P001,P006,2017-01-01,2018-12-31,GRADUATED",
        "A014,P002,P010,2017-09-01,2017-09-11,TERMINATED",
        "A015,P003,P021,2014-01-01,2015-12-31,GRADUATED",
        "A016,P006,P018,2016-01-01,2017-12-31,GRADUATED",
        "A017,P002,P022,2017-01-01,'',ACTIVE"
    })
    void theKeyPairingsStandAsDescribed(
            String id, String mentors, String apprentices, String from, String to, String status) {
        assertThat(folder.byKey("pairings.csv", "id").get(id))
                .containsEntry("mentors", mentors)
                .containsEntry("apprentices", apprentices)
                .containsEntry("startsOn", from)
                .containsEntry("endsOn", to)
                .containsEntry("status", status)
                .doesNotContainEntry("document", "");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,62", "GRADUATED,89", "EXTENDED,3", "TERMINATED,4", "FAILED,1", "VOID,1"})
    void generatedPairingsEndedInEveryWay(String status, int pairings) {
        assertThat(folder.generatedPairings())
                .filteredOn(row -> row.get("status").equals(status))
                .hasSize(pairings);
    }

    @Test
    void activePairingsLastOnTheDayOfTheDemo() {
        assertThat(folder.generatedPairings())
                .filteredOn(row -> row.get("status").equals("ACTIVE"))
                .allSatisfy(
                        row -> {
                            assertThat(row.get("startsOn")).isLessThan("2023-11-28");
                            assertThat(row.get("endsOn")).isGreaterThan("2023-11-28");
                        });
        assertThat(folder.generatedPairings())
                .filteredOn(row -> !row.get("status").equals("ACTIVE"))
                .allSatisfy(row -> assertThat(row.get("endsOn")).isLessThan("2023-11-28"));
    }

    @Test
    void nobodyOfAStudioTakesPartInAGeneratedPairing() {
        assertThat(folder.generatedPairings())
                .flatMap(
                        row ->
                                DemoFolder.listed(row.get("mentors") + ";" + row.get("apprentices"))
                                        .toList())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(folder.keys("studio_people.csv", "person"));
    }

    @Test
    void oneMentorHasFiveActiveApprenticesAndNobodyElseMoreThanThree() {
        Map<String, Long> load =
                couples.stream()
                        .filter(couple -> couple.status().equals("ACTIVE"))
                        .collect(Collectors.groupingBy(Couple::mentor, Collectors.counting()));

        assertThat(load.values()).filteredOn(apprentices -> apprentices == 5).hasSize(1);
        assertThat(load.values()).filteredOn(apprentices -> apprentices > 3).hasSize(1);
    }

    @Test
    void theFailedApprenticeWasTaughtAgainBySomebodyElse() {
        Couple failed =
                couples.stream().filter(c -> c.status().equals("FAILED")).findFirst().orElseThrow();

        assertThat(couples)
                .filteredOn(c -> c.apprentice().equals(failed.apprentice()) && !c.equals(failed))
                .singleElement()
                .satisfies(
                        again -> {
                            assertThat(again.mentor()).isNotEqualTo(failed.mentor());
                            assertThat(again.from()).isEqualTo(failed.to().plusDays(1));
                            assertThat(again.status()).isEqualTo("GRADUATED");
                        });
    }

    @Test
    void anExtendedTermIsFollowedByARenewedOneOfTheSameTwo() {
        assertThat(couples)
                .filteredOn(couple -> couple.status().equals("EXTENDED"))
                .hasSize(3)
                .allSatisfy(
                        first ->
                                assertThat(couples)
                                        .anyMatch(
                                                next ->
                                                        next.sameTwo(first)
                                                                && next.from()
                                                                        .equals(
                                                                                first.to()
                                                                                        .plusDays(
                                                                                                1))));
    }

    @Test
    void noTwoTermsOfTheSameTwoPeopleOverlap() {
        for (Couple one : couples) {
            assertThat(couples)
                    .filteredOn(other -> other != one && other.sameTwo(one))
                    .noneMatch(
                            other ->
                                    !other.from().isAfter(one.to())
                                            && !one.from().isAfter(other.to()));
        }
    }

    @Test
    void theLinesOfMastersHaveNoLoop() {
        Map<String, Set<String>> masters = new TreeMap<>();
        couples.forEach(
                c -> masters.computeIfAbsent(c.apprentice(), x -> new TreeSet<>()).add(c.mentor()));
        while (masters.values().removeIf(of -> of.stream().noneMatch(masters::containsKey))) {
            // whoever has only masters without masters left is done, until nobody is
        }

        assertThat(masters).isEmpty();
    }

    @Test
    void everyGraduationHasItsAssessmentInsideTheTerm() {
        Set<String> assessed = new HashSet<>();
        folder.rows("assessments.csv")
                .forEach(
                        row ->
                                assessed.add(
                                        row.get("subject")
                                                + row.get("person")
                                                + row.get("heldOn")));

        for (Map<String, String> row : folder.rows("pairings.csv")) {
            List<String> apprentices = DemoFolder.listed(row.get("apprentices")).toList();
            List<String> days = DemoFolder.listed(row.get("graduatedOn")).toList();
            if (row.get("status").equals("GRADUATED")) {
                assertThat(days).hasSameSizeAs(apprentices);
                for (int i = 0; i < days.size(); i++) {
                    assertThat(days.get(i)).isBetween(row.get("startsOn"), row.get("endsOn"));
                    assertThat(assessed)
                            .contains(
                                    "pairing:" + row.get("id") + apprentices.get(i) + days.get(i));
                }
            }
        }
    }

    private List<Couple> couples() {
        List<Couple> couples = new ArrayList<>();
        for (Map<String, String> row : folder.rows("pairings.csv")) {
            for (String mentor : DemoFolder.listed(row.get("mentors")).toList()) {
                for (String apprentice : DemoFolder.listed(row.get("apprentices")).toList()) {
                    couples.add(Couple.of(mentor, apprentice, row));
                }
            }
        }
        couples.removeIf(couple -> couple.status().equals("VOID"));
        return couples;
    }

    private record Couple(
            String mentor, String apprentice, LocalDate from, LocalDate to, String status) {

        static Couple of(String mentor, String apprentice, Map<String, String> row) {
            String to = row.get("endsOn");
            return new Couple(
                    mentor,
                    apprentice,
                    LocalDate.parse(row.get("startsOn")),
                    to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to),
                    row.get("status"));
        }

        boolean sameTwo(Couple other) {
            return mentor.equals(other.mentor) && apprentice.equals(other.apprentice);
        }
    }
}
