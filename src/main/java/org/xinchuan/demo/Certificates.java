package org.xinchuan.demo;

import org.xinchuan.demo.Employee.Standing;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The grades of DOMAIN.md §7: everybody's highest, a second, lower one of ten people, who count
 * once, and X certificates of six who hold nothing else.
 */
final class Certificates {

    private static final int TWO = 10;
    private static final int NUMBERED_FROM = 2020;
    private static final String RATING_BODY = "0000";
    private static final String SITE = "990001";
    private static final String GROUP = "91420000DEM000006U";
    private static final String EIGHT_LEVEL = "EIGHT_LEVEL";

    private final Dice dice;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private int serial;

    private Certificates(Dice dice) {
        this.dice = dice;
    }

    /** The rows of {@code skills.csv}. */
    static List<Map<String, String>> generate(Dice dice, Sheet cast, List<Employee> people) {
        Certificates made = new Certificates(dice);
        Map<String, String> grades =
                Sheet.shipped("grades.csv").records().stream()
                        .collect(Collectors.toMap(r -> r.get("person"), r -> r.get("grade")));
        for (Map<String, String> person : cast.records()) {
            LocalDate hired = LocalDate.parse((person.get("hiredOn") + "-07-01").substring(0, 10));
            made.holds(
                    person.get("id"),
                    person.get("occupation"),
                    SkillGrade.valueOf(grades.get(person.get("id"))),
                    hired);
        }
        int second = 0;
        for (Employee person : people) {
            String occupation = person.team().occupation();
            if (person.standing() == Standing.X_ONLY) {
                made.row(person.id(), "X_1", "SENIOR", occupation, person.hiredOn().plusMonths(2));
            }
            person.grade()
                    .ifPresent(
                            grade -> made.holds(person.id(), occupation, grade, person.hiredOn()));
            if (person.grade().filter(SkillGrade.SENIOR::equals).isPresent()
                    && person.standing() == Standing.SKILLED
                    && second++ < TWO) {
                made.row(
                        person.id(),
                        EIGHT_LEVEL,
                        SkillGrade.INTERMEDIATE.name(),
                        occupation,
                        person.hiredOn().plusYears(2));
            }
        }
        return made.rows;
    }

    private void holds(String person, String occupation, SkillGrade grade, LocalDate hired) {
        LocalDate issued = hired.plusYears(2L * grade.ordinal()).plusMonths(dice.between(1, 22));
        LocalDate last = DemoGroup.AS_OF.minusDays(dice.between(20, 700));
        boolean late = issued.isAfter(last);
        row(person, EIGHT_LEVEL, grade.name(), occupation, late ? last : issued);
    }

    private void row(
            String person, String scheme, String grade, String occupation, LocalDate issued) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("person", person);
        row.put("scheme", scheme);
        row.put("grade", grade);
        row.put("occupation", occupation);
        row.put("certNo", scheme.equals(EIGHT_LEVEL) ? number(grade, issued.getYear()) : "");
        row.put("issuedOn", issued.toString());
        row.put(
                "issuer",
                scheme.equals(EIGHT_LEVEL) && issued.getYear() >= NUMBERED_FROM ? GROUP : "");
        rows.add(row);
    }

    /** Since the employer rates by itself, its certificates have the national numbers. */
    private String number(String grade, int year) {
        int level = SkillGrade.valueOf(grade).ordinal();
        if (year < NUMBERED_FROM || level == 0) {
            return "";
        }
        String digit =
                level <= SkillGrade.SENIOR_TECHNICIAN.ordinal()
                        ? Integer.toString(SkillGrade.SENIOR_TECHNICIAN.ordinal() + 1 - level)
                        : "T";
        return String.format(
                Locale.ROOT, "Y%s42%s%02d%s%06d", RATING_BODY, SITE, year % 100, digit, ++serial);
    }
}
