package org.xinchuan.demo;

import org.xinchuan.demo.Employee.Standing;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ordinary members of a studio, five to nine, from its host. They lead nothing and teach nobody, so
 * they add no line of descent to those the cast makes.
 */
record StudioCrew(String studio, List<Member> members) {

    private static final int CORE_MEMBERS = 3;

    /**
     * One slice of membership.
     *
     * @param to last day; empty while it lasts
     */
    record Member(Employee person, String role, LocalDate from, Optional<LocalDate> to) {}

    /** Chooses crews for all studios, everybody in at most one. */
    static List<StudioCrew> choose(Dice dice, Sheet studios, List<Employee> people) {
        List<Employee> free =
                new ArrayList<>(
                        people.stream().filter(p -> p.standing() == Standing.SKILLED).toList());
        List<StudioCrew> crews = new ArrayList<>();
        for (Map<String, String> studio : studios.records()) {
            StudioCrew crew = of(dice, studio, free);
            crew.members().forEach(member -> free.remove(member.person()));
            crews.add(crew);
        }
        return List.copyOf(crews);
    }

    private static StudioCrew of(Dice dice, Map<String, String> studio, List<Employee> free) {
        LocalDate founded = LocalDate.parse(studio.get("foundedOn"));
        Optional<LocalDate> closes =
                Optional.of(studio.get("closedOn")).filter(d -> !d.isEmpty()).map(LocalDate::parse);
        LocalDate latest = closes.orElse(DemoGroup.AS_OF).minusMonths(6);
        int size = dice.between(5, 9);
        List<Employee> able =
                dice.shuffled(
                        free.stream()
                                .filter(p -> p.enterprise().equals(studio.get("organisation")))
                                .filter(p -> p.hiredOn().plusYears(1).isBefore(latest))
                                .toList());
        List<Member> members = new ArrayList<>();
        for (Employee person : ableFirst(able, size)) {
            LocalDate from = joins(dice, founded, latest, person);
            members.add(
                    new Member(
                            person,
                            role(person, members.size()),
                            from,
                            closes.map(day -> day.minusDays(1))));
        }
        return new StudioCrew(studio.get("code"), List.copyOf(members));
    }

    /** One technician or better, two senior workers, then whoever comes. */
    private static List<Employee> ableFirst(List<Employee> able, int size) {
        List<Employee> crew = new ArrayList<>();
        able.stream()
                .filter(p -> p.holdsAtLeast(SkillGrade.TECHNICIAN))
                .limit(1)
                .forEach(crew::add);
        able.stream()
                .filter(p -> p.grade().equals(Optional.of(SkillGrade.SENIOR)))
                .limit(CORE_MEMBERS - 1)
                .forEach(crew::add);
        able.stream()
                .filter(p -> !p.holdsAtLeast(SkillGrade.SENIOR))
                .limit(size - crew.size())
                .forEach(crew::add);
        return crew;
    }

    private static String role(Employee person, int before) {
        return before < CORE_MEMBERS && person.holdsAtLeast(SkillGrade.SENIOR) ? "CORE" : "MEMBER";
    }

    /** With the founding, or at the start of a month once a year in the enterprise. */
    private static LocalDate joins(
            Dice dice, LocalDate founded, LocalDate latest, Employee person) {
        LocalDate ready = person.hiredOn().plusYears(1).withDayOfMonth(1);
        if (ready.isBefore(founded)) {
            LocalDate later = founded.plusMonths(dice.between(6, 36)).withDayOfMonth(1);
            return dice.percent(60) || later.isAfter(latest) ? founded : later;
        }
        return ready;
    }

    /** The rows of {@code studio_people.csv}. */
    List<Map<String, String>> rows() {
        return members.stream().map(this::row).toList();
    }

    private Map<String, String> row(Member member) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("studio", studio);
        row.put("person", member.person().id());
        row.put("role", member.role());
        row.put("from", member.from().toString());
        row.put("to", member.to().map(LocalDate::toString).orElse(""));
        return row;
    }
}
