package org.xinchuan.lineage.fact;

import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is counted of one person's working life. Days are half-open and exact; of a date that is
 * known to the month or the year, the first.
 *
 * @param occupation code of the trade, or null
 * @param gender null when unknown
 * @param birthYear null when unknown
 * @param hired the first day in the organisation; null when unknown
 * @param left the first day no longer in it; null when there is none on record
 * @param standing null when unknown
 * @param grades the certificates of the eight levels, each level at most once
 * @param honours everything the person was honoured with
 * @param posts where the person worked before, and as what, as {@link HeldPost#stretches} gives
 *     them
 */
public record CareerFact(
        String occupation,
        Gender gender,
        Integer birthYear,
        LocalDate hired,
        LocalDate left,
        Standing standing,
        List<Grade> grades,
        List<Honour> honours,
        List<HeldPost> posts) {

    /** Of whom nothing is known. */
    public static final CareerFact UNKNOWN =
            new CareerFact(null, null, null, null, null, null, List.of(), List.of(), List.of());

    /** As recorded of people. */
    public enum Gender {
        MALE,
        FEMALE
    }

    /** The status of a person on record, which has no day. */
    public enum Standing {
        ACTIVE,
        RETIRED,
        LEFT,
        DECEASED
    }

    /**
     * What is told of everybody in a line.
     *
     * @param occupation code of the trade, or null
     * @param standing null when unknown
     */
    public record Post(String occupation, Standing standing) {}

    /**
     * A certificate of one of the eight levels.
     *
     * @param from the first day; null when unknown, and then it always held
     * @param to the first day on which it holds no longer; null for no end
     */
    public record Grade(SkillGrade grade, LocalDate from, LocalDate to) {
        public Grade {
            Objects.requireNonNull(grade);
        }
    }

    /**
     * An honour.
     *
     * @param since the day; null when unknown, and then it always counts
     * @param modelWorker whether its holders count as model workers
     */
    public record Honour(LocalDate since, boolean modelWorker) {}

    public CareerFact {
        grades = List.copyOf(grades);
        honours = List.copyOf(honours);
        posts = List.copyOf(posts);
    }

    /** Of somebody who has always worked where the newest record says. */
    public CareerFact(
            String occupation,
            Gender gender,
            Integer birthYear,
            LocalDate hired,
            LocalDate left,
            Standing standing,
            List<Grade> grades,
            List<Honour> honours) {
        this(occupation, gender, birthYear, hired, left, standing, grades, honours, List.of());
    }

    /** The post that counts on a day; empty when the newest record does. */
    public Optional<HeldPost> post(LocalDate day) {
        return posts.stream()
                .filter(post -> post.from() == null || !post.from().isAfter(day))
                .filter(post -> post.to().isAfter(day))
                .findFirst();
    }
}
