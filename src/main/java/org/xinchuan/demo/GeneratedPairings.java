package org.xinchuan.demo;

import org.xinchuan.demo.Agreement.Fate;
import org.xinchuan.demo.Employee.Standing;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The 160 pairings of people who neither lead nor belong to a studio: 62 active on the day of the
 * demo (one mentor has five of them), 89 graduated, one failed and taught again by another mentor,
 * three extended by a renewed agreement, four terminated and one void.
 */
final class GeneratedPairings {

    private static final int ACTIVE = 62;
    private static final int GRADUATED_AT_ONCE = 85;
    private static final int EXTENDED = 3;
    private static final int BUSY_LOAD = 5;
    private static final LocalDate EARLIEST = LocalDate.of(2006, 1, 1);

    private final Dice dice;
    private final Mentors mentors;
    private final List<Employee> people;
    private final Deque<Employee> learners;

    private GeneratedPairings(Dice dice, List<Employee> people) {
        this.dice = dice;
        this.mentors = new Mentors(dice, people);
        this.people = people;
        this.learners =
                new ArrayDeque<>(
                        dice.shuffled(
                                people.stream()
                                        .filter(p -> p.standing() == Standing.SKILLED)
                                        .filter(p -> !p.holdsAtLeast(SkillGrade.TECHNICIAN))
                                        .toList()));
    }

    /** All agreements in the order of their first day. */
    static List<Agreement> generate(Dice dice, List<Employee> people) {
        GeneratedPairings round = new GeneratedPairings(dice, people);
        round.active();
        round.terminated();
        round.failedAndTaughtAgain();
        for (int i = 0; i < EXTENDED; i++) {
            round.extendedAndRenewed();
        }
        for (int i = 0; i < GRADUATED_AT_ONCE; i++) {
            round.graduated(i % 14 == 0);
        }
        round.enteredTwice();
        return round.mentors.agreed().stream()
                .sorted(
                        Comparator.comparing(Agreement::from)
                                .thenComparing(a -> a.apprentices().getFirst().id())
                                .thenComparing(Agreement::fate))
                .toList();
    }

    private void active() {
        List<Employee> apprentices =
                people.stream().filter(p -> p.standing() == Standing.APPRENTICE).toList();
        List<Employee> young =
                learners.stream().filter(p -> p.hiredOn().getYear() >= 2014).toList();
        Employee busy = busyMentor(young);
        List<Employee> his =
                young.stream().filter(p -> couldTeachNow(busy, p)).limit(BUSY_LOAD).toList();
        his.forEach(p -> agree(busy, p, LocalDate.of(2023, 3, 1), 24, Fate.ACTIVE));
        apprentices.forEach(this::newApprenticeship);
        young.stream()
                .filter(p -> !his.contains(p))
                .limit(ACTIVE - BUSY_LOAD - apprentices.size())
                .forEach(this::furtherTraining);
    }

    /** The first technician with enough young people to teach in the own enterprise. */
    private Employee busyMentor(Collection<Employee> young) {
        return people.stream()
                .filter(p -> p.standing() == Standing.SKILLED)
                .filter(p -> p.holdsAtLeast(SkillGrade.TECHNICIAN))
                .filter(p -> young.stream().filter(y -> couldTeachNow(p, y)).count() >= BUSY_LOAD)
                .findFirst()
                .orElseThrow();
    }

    private boolean couldTeachNow(Employee mentor, Employee apprentice) {
        return mentor.enterprise().equals(apprentice.enterprise())
                && mentors.mayTeach(
                        mentor, apprentice, LocalDate.of(2023, 3, 1), LocalDate.of(2025, 2, 28));
    }

    private void newApprenticeship(Employee apprentice) {
        LocalDate from = apprentice.hiredOn().plusMonths(2).withDayOfMonth(1);
        agree(mentor(apprentice, from, 24), apprentice, from, 24, Fate.ACTIVE);
    }

    private void furtherTraining(Employee apprentice) {
        LocalDate from = LocalDate.of(2022, 1, 1).plusMonths(dice.below(22));
        int months = from.getYear() == 2022 ? 24 + 12 * dice.below(2) : 12 + 12 * dice.below(3);
        agree(mentor(apprentice, from, months), apprentice, from, months, Fate.ACTIVE);
    }

    private void terminated() {
        List<Employee> leavers =
                people.stream().filter(p -> p.standing() == Standing.LEFT).limit(2).toList();
        for (Employee leaver : leavers) {
            LocalDate end = leaver.leftOn().orElseThrow();
            endEarly(leaver, end.minusMonths(8).withDayOfMonth(1), end, "RESIGNED");
        }
        for (String reason : List.of("TRANSFER", "MUTUAL")) {
            Term term = nextTerm();
            endEarly(term.apprentice(), term.from(), lastDay(term.from(), 5), reason);
        }
    }

    private void endEarly(Employee apprentice, LocalDate from, LocalDate end, String reason) {
        Employee mentor = mentors.find(apprentice, from, end).orElseThrow();
        mentors.take(
                new Agreement(
                        mentor,
                        List.of(apprentice),
                        from,
                        end,
                        Fate.TERMINATED,
                        reason,
                        List.of()));
    }

    private void failedAndTaughtAgain() {
        Term term = nextTerm();
        Employee first = mentor(term.apprentice(), term.from(), 12);
        agree(first, term.apprentice(), term.from(), 12, Fate.FAILED);
        LocalDate again = term.from().plusMonths(12);
        Employee other =
                mentors.findOtherThan(first, term.apprentice(), again, lastDay(again, 12))
                        .orElseThrow();
        agree(other, term.apprentice(), again, 12, Fate.GRADUATED);
    }

    private void extendedAndRenewed() {
        Term term = nextTerm();
        Employee mentor = mentor(term.apprentice(), term.from(), 24);
        agree(mentor, term.apprentice(), term.from(), 12, Fate.EXTENDED);
        agree(mentor, term.apprentice(), term.from().plusMonths(12), 12, Fate.GRADUATED);
    }

    private void graduated(boolean withCompanion) {
        Term term = nextTerm();
        int months = dice.percent(60) ? 24 : 12;
        LocalDate to = lastDay(term.from(), months);
        Employee mentor = mentor(term.apprentice(), term.from(), months);
        List<Employee> apprentices = new ArrayList<>(List.of(term.apprentice()));
        if (withCompanion) {
            companion(mentor, term, to).ifPresent(apprentices::add);
        }
        List<Integer> scores = apprentices.stream().map(p -> dice.between(64, 98)).toList();
        mentors.take(
                new Agreement(
                        mentor,
                        List.copyOf(apprentices),
                        term.from(),
                        to,
                        Fate.GRADUATED,
                        "",
                        scores));
    }

    private Optional<Employee> companion(Employee mentor, Term term, LocalDate to) {
        Optional<Employee> found =
                learners.stream()
                        .filter(p -> p.enterprise().equals(term.apprentice().enterprise()))
                        .filter(p -> p.hiredOn().isBefore(term.from()))
                        .filter(p -> mentors.mayTeach(mentor, p, term.from(), to))
                        .filter(p -> mentors.load(mentor, term.from(), to) < Mentors.USUAL_LOAD - 1)
                        .findFirst();
        found.ifPresent(learners::remove);
        return found;
    }

    /** A row typed a second time by mistake: same couple, same term, void. */
    private void enteredTwice() {
        Agreement typed =
                mentors.agreed().stream()
                        .filter(a -> a.fate() == Fate.GRADUATED && a.apprentices().size() == 1)
                        .findFirst()
                        .orElseThrow();
        mentors.take(
                new Agreement(
                        typed.mentor(),
                        typed.apprentices(),
                        typed.from(),
                        typed.to(),
                        Fate.VOID,
                        "OTHER",
                        List.of()));
    }

    /** The next learner for whom a mentor can be had, a few years after the hiring. */
    private Term nextTerm() {
        while (true) {
            Employee apprentice = learners.pop();
            LocalDate from = apprentice.hiredOn().withDayOfMonth(1).plusMonths(dice.between(2, 60));
            LocalDate end = lastDay(from, 24);
            boolean ends = end.isBefore(DemoGroup.AS_OF);
            if (ends && from.isAfter(EARLIEST) && mentors.find(apprentice, from, end).isPresent()) {
                return new Term(apprentice, from);
            }
        }
    }

    private Employee mentor(Employee apprentice, LocalDate from, int months) {
        return mentors.find(apprentice, from, lastDay(from, months)).orElseThrow();
    }

    private void agree(
            Employee mentor, Employee apprentice, LocalDate from, int months, Fate fate) {
        List<Integer> scores =
                switch (fate) {
                    case GRADUATED -> List.of(dice.between(64, 98));
                    case FAILED -> List.of(dice.between(41, 57));
                    default -> List.of();
                };
        learners.remove(apprentice);
        mentors.take(
                new Agreement(
                        mentor,
                        List.of(apprentice),
                        from,
                        lastDay(from, months),
                        fate,
                        "",
                        scores));
    }

    private static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    private record Term(Employee apprentice, LocalDate from) {}
}
