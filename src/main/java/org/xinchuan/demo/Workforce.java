package org.xinchuan.demo;

import org.xinchuan.demo.Employee.Gender;
import org.xinchuan.demo.Employee.Standing;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The people beside the named cast. Together with the 21 of the cast who are still employed they
 * are the 500 holders of skill grades of DOMAIN.md §7 (137 junior, 210 intermediate, 96 senior, 38
 * technicians, 15 senior, 3 special, 1 chief technician); besides them 24 apprentices, 6 holders of
 * X certificates only, 14 retired and 5 who left.
 */
final class Workforce {

    private static final int FIRST_NUMBER = 1001;
    private static final int LAST_HIRING = 2021;

    private final Dice dice;
    private final NameStock names;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Workforce(Dice dice, NameStock names) {
        this.dice = dice;
        this.names = names;
    }

    /** Generates everybody; ids follow the last one of the cast. */
    static List<Employee> generate(long seed, Sheet cast) {
        Dice dice = new Dice(seed);
        NameStock names =
                new NameStock(
                        dice,
                        cast.records().stream()
                                .map(row -> row.get("name"))
                                .collect(Collectors.toSet()));
        return new Workforce(dice, names).people(cast.rows().size());
    }

    private List<Employee> people(int castSize) {
        Iterator<Team> places =
                dice.shuffled(
                                Team.all().stream()
                                        .flatMap(t -> Collections.nCopies(t.places(), t).stream())
                                        .toList())
                        .iterator();
        List<Employee> people = new ArrayList<>();
        for (Quota quota : dice.shuffled(Quota.everybody())) {
            String id = String.format(Locale.ROOT, "P%03d", castSize + people.size() + 1);
            people.add(person(id, quota, places.next()));
        }
        return List.copyOf(people);
    }

    private Employee person(String id, Quota quota, Team team) {
        Gender gender = dice.percent(28) ? Gender.FEMALE : Gender.MALE;
        int birthYear = dice.between(quota.bornFrom(), quota.bornTo());
        LocalDate hired = hiredOn(quota.standing(), birthYear);
        YearMonth retirement =
                YearMonth.of(birthYear + (gender == Gender.MALE ? 60 : 55), dice.between(1, 12));
        boolean near = retirement.getYear() < 2030;
        return new Employee(
                id,
                names.next(birthYear, gender),
                gender,
                birthYear,
                team,
                number(team),
                quota.standing(),
                quota.grade(),
                hired,
                leftOn(quota.standing(), hired, retirement),
                near ? Optional.of(retirement) : Optional.empty());
    }

    private LocalDate hiredOn(Standing standing, int birthYear) {
        int year =
                standing == Standing.APPRENTICE
                        ? dice.between(2022, 2023)
                        : Math.min(birthYear + dice.between(19, 23), LAST_HIRING);
        return LocalDate.of(year, 7, dice.between(10, 20));
    }

    private Optional<LocalDate> leftOn(Standing standing, LocalDate hired, YearMonth retirement) {
        return switch (standing) {
            case RETIRED -> Optional.of(retirement.atEndOfMonth());
            case LEFT -> {
                int year = Math.max(hired.getYear() + 2, dice.between(2017, 2022));
                yield Optional.of(YearMonth.of(year, dice.between(3, 6)).atEndOfMonth());
            }
            default -> Optional.empty();
        };
    }

    private String number(Team team) {
        int next = numbers.merge(team.enterprise(), FIRST_NUMBER, (last, first) -> last + 1);
        return team.numbers() + next;
    }

    /** How many people of one standing and grade there are, and when they were born. */
    private record Quota(Standing standing, Optional<SkillGrade> grade, int bornFrom, int bornTo) {

        static List<Quota> everybody() {
            return Sheet.shipped("quotas.csv").records().stream()
                    .flatMap(
                            row ->
                                    Collections.nCopies(Integer.parseInt(row.get("count")), of(row))
                                            .stream())
                    .toList();
        }

        private static Quota of(Map<String, String> row) {
            return new Quota(
                    Standing.valueOf(row.get("standing")),
                    Optional.of(row.get("grade"))
                            .filter(grade -> !grade.isEmpty())
                            .map(SkillGrade::valueOf),
                    Integer.parseInt(row.get("bornFrom")),
                    Integer.parseInt(row.get("bornTo")));
        }
    }
}
