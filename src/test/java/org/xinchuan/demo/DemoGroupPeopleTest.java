package org.xinchuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.demo.Employee.Standing;
import org.xinchuan.standard.PersonName;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.standard.Verdict.Valid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

class DemoGroupPeopleTest {

    private final DemoFolder folder = DemoFolder.DEMO;
    private final List<Employee> generated = DemoGroup.people();

    @ParameterizedTest
    @CsvSource({
        "JUNIOR,137",
        "INTERMEDIATE,210",
        "SENIOR,96",
        "TECHNICIAN,38",
        "SENIOR_TECHNICIAN,15",
        "SPECIAL_TECHNICIAN,3",
        "CHIEF_TECHNICIAN,1"
    })
    void theEmployedHoldTheGradesOfTheDescription(SkillGrade grade, int people) {
        assertThat(Collections.frequency(gradesOfTheEmployed(), grade)).isEqualTo(people);
    }

    @Test
    void fiveHundredPeopleAreSkilledAndAHundredFiftyThreeHighlySo() {
        assertThat(gradesOfTheEmployed()).filteredOn(SkillGrade::isSkilled).hasSize(500);
        assertThat(gradesOfTheEmployed()).filteredOn(SkillGrade::isHighSkilled).hasSize(153);
    }

    @ParameterizedTest
    @CsvSource({"APPRENTICE,24", "X_ONLY,6", "RETIRED,14", "LEFT,5"})
    void theOthersAreThereToo(Standing standing, int people) {
        assertThat(generated).filteredOn(p -> p.standing() == standing).hasSize(people);
    }

    @Test
    void onlyTheTwoLiuYangShareAName() {
        Map<String, Long> names =
                folder.values("people.csv", "name").stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        names.values().removeIf(count -> count == 1);

        assertThat(names).containsExactly(Map.entry("刘洋", 2L));
        assertThat(folder.byKey("people.csv", "id").get("P020")).containsEntry("name", "刘洋");
        assertThat(folder.byKey("people.csv", "id").get("P021")).containsEntry("name", "刘洋");
    }

    @Test
    void everyNameIsInItsOneSpelling() {
        assertThat(folder.values("people.csv", "name"))
                .allSatisfy(
                        name ->
                                assertThat(PersonName.check(name))
                                        .isEqualTo(new Valid<>(new PersonName(name))));
    }

    @Test
    void polyphonicSurnamesAndMinorityNamesOccur() {
        assertThat(generated)
                .extracting(Employee::name)
                .anyMatch(name -> name.startsWith("覃"))
                .anyMatch(name -> name.startsWith("单"))
                .anyMatch(name -> name.startsWith("仇"))
                .anyMatch(name -> name.contains("·"));
    }

    @Test
    void nobodyWasHiredAsAChildOrWorksBeyondTheRetirement() {
        assertThat(generated)
                .allSatisfy(
                        p -> {
                            assertThat(p.hiredOn().getYear() - p.birthYear()).isBetween(18, 26);
                            assertThat(p.worksThrough(p.hiredOn(), p.hiredOn())).isTrue();
                            assertThat(p.worksThrough(p.hiredOn(), DemoGroup.AS_OF))
                                    .isEqualTo(
                                            p.standing() != Standing.RETIRED
                                                    && p.standing() != Standing.LEFT);
                        });
    }

    @Test
    void anEmployeeNumberIsUsedOnceInAnEnterprise() {
        assertThat(folder.rows("people.csv"))
                .extracting(row -> row.get("organisation").substring(0, 18) + row.get("employeeNo"))
                .doesNotHaveDuplicates();
    }

    @Test
    void bothSexesWorkInEveryEnterprise() {
        assertThat(
                        folder.rows("people.csv").stream()
                                .map(
                                        row ->
                                                row.get("organisation").substring(0, 18)
                                                        + row.get("gender"))
                                .distinct())
                .hasSize(20);
    }

    private List<SkillGrade> gradesOfTheEmployed() {
        Map<String, Map<String, String>> cast = folder.byKey("people.csv", "id");
        List<SkillGrade> grades = new ArrayList<>();
        Sheet.shipped("grades.csv").records().stream()
                .filter(row -> cast.get(row.get("person")).get("status").equals("ACTIVE"))
                .map(row -> SkillGrade.valueOf(row.get("grade")))
                .forEach(grades::add);
        generated.stream()
                .filter(p -> p.standing() == Standing.SKILLED)
                .forEach(p -> grades.add(p.grade().orElseThrow()));
        return grades;
    }
}
