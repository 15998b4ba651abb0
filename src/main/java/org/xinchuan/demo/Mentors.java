package org.xinchuan.demo;

import org.xinchuan.demo.Employee.Standing;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may teach whom: senior workers and above with eight years of work, at least five of them
 * before the apprentice came, and no more than three apprentices at a time. As a mentor is always
 * hired before the apprentice, the lines of masters are free of loops.
 */
final class Mentors {

    /** Apprentices at a time from which the rule book warns. */
    static final int USUAL_LOAD = 3;

    private static final int YEARS_OF_WORK = 8;
    private static final int YEARS_AHEAD = 5;

    private final Dice dice;
    private final List<Employee> able;
    private final List<Agreement> agreed = new ArrayList<>();

    Mentors(Dice dice, List<Employee> people) {
        this.dice = dice;
        this.able =
                people.stream()
                        .filter(p -> p.standing() != Standing.LEFT)
                        .filter(p -> p.holdsAtLeast(SkillGrade.SENIOR))
                        .toList();
    }

    /** Takes an agreement into account from now on. */
    void take(Agreement agreement) {
        agreed.add(agreement);
    }

    List<Agreement> agreed() {
        return List.copyOf(agreed);
    }

    /** A mentor of the apprentice's trade and enterprise, else of the enterprise, else of any. */
    Optional<Employee> find(Employee apprentice, LocalDate from, LocalDate to) {
        return nearest(able, apprentice, from, to);
    }

    /** Somebody else after a failed term (the rule book asks for another mentor). */
    Optional<Employee> findOtherThan(
            Employee former, Employee apprentice, LocalDate from, LocalDate to) {
        List<Employee> others = able.stream().filter(mentor -> !mentor.equals(former)).toList();
        return nearest(others, apprentice, from, to);
    }

    private Optional<Employee> nearest(
            List<Employee> from, Employee apprentice, LocalDate start, LocalDate end) {
        List<Employee> fit =
                from.stream()
                        .filter(mentor -> mayTeach(mentor, apprentice, start, end))
                        .filter(mentor -> load(mentor, start, end) < USUAL_LOAD)
                        .toList();
        Predicate<Employee> near = mentor -> mentor.enterprise().equals(apprentice.enterprise());
        Predicate<Employee> sameTrade =
                mentor -> mentor.team().occupation().equals(apprentice.team().occupation());
        return Stream.of(near.and(sameTrade), near, sameTrade, near.negate())
                .map(tier -> fit.stream().filter(tier).toList())
                .filter(tier -> !tier.isEmpty())
                .findFirst()
                .map(dice::pick);
    }

    boolean mayTeach(Employee mentor, Employee apprentice, LocalDate from, LocalDate to) {
        return mentor.worksThrough(from, to)
                && mentor.hiredOn().plusYears(YEARS_OF_WORK).isBefore(from)
                && mentor.hiredOn().plusYears(YEARS_AHEAD).isBefore(apprentice.hiredOn())
                && apprentice.grade().map(held -> mentor.holdsAtLeast(held)).orElse(true);
    }

    /** How many apprentices the mentor has at some time between the two days. */
    int load(Employee mentor, LocalDate from, LocalDate to) {
        return agreed.stream()
                .filter(a -> a.mentor().equals(mentor) && a.overlaps(from, to))
                .mapToInt(a -> a.apprentices().size())
                .sum();
    }
}
