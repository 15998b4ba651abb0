package org.xinchuan.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody who is counted.
 *
 * @param grade the highest that holds on the day, or null
 * @param gradeSince since when; null when unknown
 */
record PipelinePerson(
        @JsonUnwrapped PersonRef person,
        Integer birthYear,
        SkillGrade grade,
        LocalDate gradeSince) {

    static PipelinePerson of(PersonRef person, CareerFact career, LocalDate asOf) {
        CareerFact.Grade held =
                career.grades().stream()
                        .filter(grade -> grade.from() == null || !grade.from().isAfter(asOf))
                        .filter(grade -> grade.to() == null || grade.to().isAfter(asOf))
                        .max(Comparator.comparing(CareerFact.Grade::grade))
                        .orElse(null);
        return new PipelinePerson(
                person,
                career.birthYear(),
                held == null ? null : held.grade(),
                held == null ? null : held.from());
    }

    /** What a file of people has in it. */
    static List<Column<PipelinePerson>> columns() {
        return List.of(
                Column.of("编号", "id", one -> one.person().id()),
                Column.of("姓名", "name", one -> one.person().name()),
                Column.of("出生年", "year of birth", PipelinePerson::birthYear),
                Column.of("单位代码", "organisation", one -> one.person().organisation()),
                Column.of("单位", "organisation name", one -> one.person().organisationName()),
                Column.of("工种代码", "occupation", one -> one.person().occupation()),
                Column.of("工种", "occupation name", one -> one.person().occupationName()),
                Column.of("等级", "grade", one -> one.grade() == null ? null : one.grade().label()),
                Column.of("取得日期", "since", PipelinePerson::gradeSince),
                Column.of("工号末四位", "end of employee number", one -> one.person().employeeNoTail()));
    }
}
