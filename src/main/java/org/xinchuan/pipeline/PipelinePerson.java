package org.xinchuan.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Somebody who is counted.
 *
 * @param grade the highest that holds on the day, or null
 * @param gradeSince since when; null when unknown
 * @param heldPost the post on the day, where that is another than today's; or null
 */
record PipelinePerson(
        @JsonUnwrapped PersonRef person,
        Integer birthYear,
        SkillGrade grade,
        LocalDate gradeSince,
        OnDay heldPost) {

    PipelinePerson {
        heldPost = heldPost == null || isToday(person, heldPost) ? null : heldPost;
    }

    /**
     * Where, and as what, somebody worked.
     *
     * @param occupation that of today where the post does not tell one; null when unknown
     */
    record OnDay(
            String organisation,
            String organisationName,
            String occupation,
            String occupationName) {}

    static PipelinePerson of(
            PersonRef person, CareerFact career, LocalDate asOf, Catalogue.Entries entries) {
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
                held == null ? null : held.from(),
                career.post(asOf).map(post -> onDay(post, career, entries)).orElse(null));
    }

    private static OnDay onDay(HeldPost post, CareerFact career, Catalogue.Entries entries) {
        String trade = post.occupation() == null ? career.occupation() : post.occupation();
        return new OnDay(
                post.organisation(),
                entries.locations().organisations().name(post.organisation()),
                trade,
                trade == null ? null : entries.occupations().get(trade));
    }

    private static boolean isToday(PersonRef person, OnDay post) {
        return post.organisation().equals(person.organisation())
                && Objects.equals(post.occupation(), person.occupation());
    }

    private <T> T onDay(Function<OnDay, T> other, Function<PersonRef, T> today) {
        return heldPost == null ? today.apply(person) : other.apply(heldPost);
    }

    /** What a file of people has in it. */
    static List<Column<PipelinePerson>> columns() {
        return List.of(
                Column.of("编号", "id", one -> one.person().id()),
                Column.of("姓名", "name", one -> one.person().name()),
                Column.of("出生年", "year of birth", PipelinePerson::birthYear),
                Column.of(
                        "当日单位代码",
                        "organisation on the day",
                        one -> one.onDay(OnDay::organisation, PersonRef::organisation)),
                Column.of(
                        "当日单位",
                        "organisation name on the day",
                        one -> one.onDay(OnDay::organisationName, PersonRef::organisationName)),
                Column.of(
                        "当日工种代码",
                        "occupation on the day",
                        one -> one.onDay(OnDay::occupation, PersonRef::occupation)),
                Column.of(
                        "当日工种",
                        "occupation name on the day",
                        one -> one.onDay(OnDay::occupationName, PersonRef::occupationName)),
                Column.of("单位代码", "organisation", one -> one.person().organisation()),
                Column.of("单位", "organisation name", one -> one.person().organisationName()),
                Column.of("工种代码", "occupation", one -> one.person().occupation()),
                Column.of("工种", "occupation name", one -> one.person().occupationName()),
                Column.of("等级", "grade", one -> one.grade() == null ? null : one.grade().label()),
                Column.of("取得日期", "since", PipelinePerson::gradeSince),
                Column.of("工号末四位", "end of employee number", one -> one.person().employeeNoTail()));
    }
}
