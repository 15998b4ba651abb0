package org.xinchuan.lineage;

import org.xinchuan.graph.Row;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.List;

/** Reads what is counted of somebody's working life from a row of {@code read/lineage/people}. */
final class CareerRows {

    private CareerRows() {}

    static CareerFact of(Row row) {
        Object year = row.get("birthYear");
        LocalDate hired = (LocalDate) row.get("hired");
        return new CareerFact(
                row.text("occupation"),
                word(CareerFact.Gender.class, row.text("gender")),
                year == null ? null : ((Number) year).intValue(),
                hired,
                (LocalDate) row.get("left"),
                word(CareerFact.Standing.class, row.text("status")),
                row.<List<Object>>list("grades").stream()
                        .map(
                                grade ->
                                        new CareerFact.Grade(
                                                SkillGrade.valueOf((String) grade.getFirst()),
                                                (LocalDate) grade.get(1),
                                                (LocalDate) grade.get(2)))
                        .toList(),
                row.<List<Object>>list("honours").stream()
                        .map(
                                honour ->
                                        new CareerFact.Honour(
                                                (LocalDate) honour.getFirst(),
                                                Boolean.TRUE.equals(honour.get(1))))
                        .toList(),
                HeldPost.stretches(
                        row.<List<Object>>list("posts").stream().map(CareerRows::post).toList(),
                        hired));
    }

    private static HeldPost post(List<Object> post) {
        return new HeldPost(
                (String) post.getFirst(),
                (String) post.get(1),
                (LocalDate) post.get(2),
                (LocalDate) post.get(3));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return word == null ? null : Enum.valueOf(type, word);
    }
}
