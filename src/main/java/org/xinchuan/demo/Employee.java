package org.xinchuan.demo;

import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A generated person.
 *
 * @param number employee number
 * @param grade highest grade held on the day of the demo; empty for holders of X certificates only
 * @param retires month of retirement, planned or actual; empty while it is far off
 * @param leftOn last day of employment
 */
record Employee(
        String id,
        String name,
        Gender gender,
        int birthYear,
        Team team,
        String number,
        Standing standing,
        Optional<SkillGrade> grade,
        LocalDate hiredOn,
        Optional<LocalDate> leftOn,
        Optional<YearMonth> retires) {

    enum Gender {
        FEMALE,
        MALE
    }

    /** Where a person stands among the figures of the demo group. */
    enum Standing {
        SKILLED("ACTIVE"),
        APPRENTICE("ACTIVE"),
        X_ONLY("ACTIVE"),
        RETIRED("RETIRED"),
        LEFT("LEFT");

        private final String status;

        Standing(String status) {
            this.status = status;
        }
    }

    String enterprise() {
        return team.enterprise();
    }

    boolean holdsAtLeast(SkillGrade limit) {
        return grade.filter(held -> held.compareTo(limit) >= 0).isPresent();
    }

    /** Whether this person works on every day from the first to the last one. */
    boolean worksThrough(LocalDate from, LocalDate to) {
        return !hiredOn.isAfter(from)
                && leftOn.map(day -> !day.isBefore(to)).orElse(true)
                && retires.map(month -> !month.atEndOfMonth().isBefore(to)).orElse(true);
    }

    /** The row of {@code people.csv}. */
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("organisation", team.organisation());
        row.put("employeeNo", number);
        row.put("gender", gender.name());
        row.put("birthYear", Integer.toString(birthYear));
        row.put("hiredOn", hiredAsKnown());
        row.put("leftOn", leftOn.map(LocalDate::toString).orElse(""));
        row.put("retiresOn", leftOn.map(LocalDate::toString).orElse(retiresAsKnown()));
        row.put("occupation", team.occupation());
        row.put("post", holdsAtLeast(SkillGrade.TECHNICIAN) ? team.leadPost() : team.post());
        row.put("status", standing.status);
        if (standing == Standing.LEFT) {
            row.remove("retiresOn");
        }
        return row;
    }

    /** Old records know no more than the month or the year. */
    private String hiredAsKnown() {
        if (hiredOn.getYear() < 1985) {
            return Integer.toString(hiredOn.getYear());
        }
        return hiredOn.getYear() < 2000 ? YearMonth.from(hiredOn).toString() : hiredOn.toString();
    }

    private String retiresAsKnown() {
        return retires.map(YearMonth::toString).orElse("");
    }
}
