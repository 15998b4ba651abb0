package org.xinchuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Uscc;
import org.xinchuan.standard.Verdict.Valid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DemoGroupFactsTest {

    private final DemoFolder folder = DemoFolder.DEMO;

    @Test
    void elevenEnterprisesAndTheUnionHaveValidCreditCodes() {
        List<String> codes = folder.values("organisations.csv", "uscc");

        assertThat(codes)
                .hasSize(12)
                .contains("91420000DEM000006U", "81420000DEM000997C", "91420100DEM000102A")
                .allSatisfy(
                        code ->
                                assertThat(Uscc.check(code))
                                        .isEqualTo(new Valid<>(new Uscc(code))));
        assertThat(folder.rows("organisations.csv"))
                .filteredOn(row -> row.get("kind").equals("ENTERPRISE"))
                .hasSize(11);
    }

    @Test
    void everyOrganisationAndAllianceIsMarkedAsFictional() {
        assertThat(folder.values("organisations.csv", "name"))
                .allSatisfy(name -> assertThat(name).endsWith("（演示）"));
        assertThat(folder.values("alliances.csv", "name"))
                .allSatisfy(name -> assertThat(name).endsWith("（演示）"));
    }

    @ParameterizedTest
    @CsvSource({
        "organisations.csv,parent,organisations.csv,code",
        "people.csv,organisation,organisations.csv,code",
        "posts.csv,person,people.csv,id",
        "posts.csv,organisation,organisations.csv,code",
        "pairings.csv,mentors,people.csv,id",
        "pairings.csv,apprentices,people.csv,id",
        "pairings.csv,organisation,organisations.csv,code",
        "pairings.csv,studio,studios.csv,code",
        "pairings.csv,document,documents.csv,id",
        "studios.csv,organisation,organisations.csv,code",
        "studio_people.csv,studio,studios.csv,code",
        "studio_people.csv,person,people.csv,id",
        "namings.csv,studio,studios.csv,code",
        "namings.csv,grantedBy,organisations.csv,code",
        "studio_origins.csv,child,studios.csv,code",
        "studio_origins.csv,parent,studios.csv,code",
        "studio_origins.csv,document,documents.csv,id",
        "assessments.csv,person,people.csv,id",
        "alliances.csv,lead,studios.csv,code",
        "alliances.csv,members,studios.csv,code"
    })
    void everyReferenceResolves(String file, String column, String target, String key) {
        assertThat(folder.values(file, column)).isNotEmpty().isSubsetOf(folder.keys(target, key));
    }

    @Test
    void regionsOccupationsAndHonoursAreTheShippedOnes() {
        assertThat(folder.values("organisations.csv", "region")).isSubsetOf(shipped("regions.csv"));
        assertThat(folder.values("honours.csv", "honour")).isSubsetOf(shipped("honour_kinds.csv"));
        for (String file : List.of("people.csv", "posts.csv", "pairings.csv")) {
            assertThat(folder.values(file, "occupation")).isSubsetOf(shipped("occupations.csv"));
        }
    }

    @Test
    void assessmentsAndHonoursNameWhatExists() {
        assertThat(folder.values("assessments.csv", "subject"))
                .isSubsetOf(
                        Stream.of(
                                        prefixed("pairing:", folder.keys("pairings.csv", "id")),
                                        prefixed("studio:", folder.keys("studios.csv", "code")))
                                .flatMap(Set::stream)
                                .toList());
        assertThat(folder.values("honours.csv", "holder"))
                .isSubsetOf(
                        Stream.of(
                                        prefixed("person:", folder.keys("people.csv", "id")),
                                        prefixed("studio:", folder.keys("studios.csv", "code")),
                                        prefixed(
                                                "organisation:",
                                                folder.keys("organisations.csv", "code")))
                                .flatMap(Set::stream)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisations.csv/code",
                "people.csv/id",
                "pairings.csv/id",
                "studios.csv/code",
                "documents.csv/id",
                "alliances.csv/code"
            })
    void idsAreCodes(String column) {
        String[] place = column.split("/");
        assertThat(folder.values(place[0], place[1])).allMatch(Code::isCode);
    }

    @Test
    void everyDateCanBeRead() {
        folder.sheets()
                .values()
                .forEach(
                        sheet ->
                                sheet.columns().stream()
                                        .filter(DemoGroupFactsTest::isDate)
                                        .flatMap(c -> folder.values(sheet.name(), c).stream())
                                        .forEach(
                                                date ->
                                                        assertThat(PartialDate.tryParse(date))
                                                                .as(sheet.name() + " " + date)
                                                                .isPresent()));
    }

    @Test
    void sixteenStudiosHoldAGroupNamingAndSevenOfThemAProvincialOne() {
        Set<String> group = named(level -> level == NamingLevel.GROUP);
        Set<String> provincial = named(NamingLevel::isProvincialOrAbove);

        assertThat(group).hasSize(16).allMatch(code -> code.compareTo("S16") <= 0);
        assertThat(provincial)
                .containsExactlyInAnyOrder("S01", "S02", "S03", "S04", "S05", "S07", "S08")
                .isSubsetOf(group);
        assertThat(named(level -> level == NamingLevel.PROVINCE_DEMO)).containsExactly("S01");
    }

    @Test
    void nineteenStudiosOfWhichThreeAreGone() {
        assertThat(folder.rows("studios.csv")).hasSize(19);
        assertThat(folder.rows("studios.csv"))
                .filteredOn(row -> !row.get("closedOn").isEmpty())
                .extracting(row -> row.get("code"))
                .containsExactly("S17", "S18", "S19");
    }

    @Test
    void everyStudioHasFiveToNineOrdinaryMembersWhoBelongToNoOther() {
        List<Map<String, String>> ordinary =
                folder.rows("studio_people.csv").stream()
                        .filter(row -> row.get("person").compareTo("P022") > 0)
                        .toList();

        assertThat(ordinary).extracting(row -> row.get("person")).doesNotHaveDuplicates();
        assertThat(ordinary).extracting(row -> row.get("role")).containsOnly("CORE", "MEMBER");
        Map<String, Long> sizes =
                ordinary.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("studio"), Collectors.counting()));
        assertThat(sizes).hasSize(19);
        assertThat(sizes.values()).allMatch(size -> size >= 5 && size <= 9);
    }

    @Test
    void theMergerNamesBothParentsAndEveryOriginItsDocument() {
        assertThat(folder.rows("studio_origins.csv"))
                .extracting(row -> row.get("child") + "←" + row.get("parent") + row.get("kind"))
                .containsExactly(
                        "S07←S03SPIN_OFF", "S13←S17MERGER", "S13←S18MERGER", "S15←S03SPLIT");
        assertThat(folder.values("studio_origins.csv", "confirmed")).containsOnly("true");
        assertThat(folder.values("studio_origins.csv", "document")).hasSize(4);
    }

    private static boolean isDate(String column) {
        return column.endsWith("On") || Set.of("from", "to", "validTo").contains(column);
    }

    private Set<String> named(Predicate<NamingLevel> wanted) {
        return folder.rows("namings.csv").stream()
                .filter(row -> row.get("status").equals("VALID"))
                .filter(row -> wanted.test(NamingLevel.valueOf(row.get("level"))))
                .map(row -> row.get("studio"))
                .collect(Collectors.toSet());
    }

    private static Set<String> shipped(String file) {
        return Sheet.shipped("../" + file).rows().stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }

    private static Set<String> prefixed(String prefix, Set<String> keys) {
        return keys.stream().map(prefix::concat).collect(Collectors.toSet());
    }
}
