package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules once more, slow and obvious: every studio against every other, every rule as one
 * sentence about days, judged on each combination of the days that matter. It shares the facts with
 * the code it checks and nothing else; grades and rules are plain characters here.
 */
final class DescentOracle {
    private static final long OPEN = 10_000_000;

    private final LineageFacts facts;
    private final Map<String, Map<String, Set<String>>> links = new TreeMap<>();

    /** One way the dates of one fact may have been; {@code end} is the day after the last. */
    private record Days(long from, long end) {
        long lengthBefore(long day) {
            return Math.min(end, day) - from;
        }

        boolean meetsBefore(Days other, long day) {
            return Math.max(from, other.from) < Math.min(day, Math.min(end, other.end));
        }
    }

    /** The days of the founding and of the facts that an evidence rests on, in their order. */
    private record Case(long founding, List<Days> facts) {
        Days get(int i) {
            return facts.get(i);
        }

        boolean founder() {
            return get(0).from() <= founding + 90;
        }

        boolean qualifies(int i) {
            return get(i).from() < founding && get(i).lengthBefore(founding) >= 90;
        }

        boolean began(int i) {
            return get(i).from() < founding;
        }

        boolean meet(int i, int j) {
            return get(i).meetsBefore(get(j), founding);
        }
    }

    DescentOracle(LineageFacts facts) {
        this.facts = facts;
        for (StudioFact parent : facts.studios().values()) {
            for (StudioFact child : facts.studios().values()) {
                if (!parent.code().equals(child.code())) {
                    recorded(parent, child);
                    fromPeople(parent, child);
                }
            }
        }
    }

    /** All evidence by parent, then child; one line of text for each. */
    Map<String, Map<String, Set<String>>> links() {
        return links;
    }

    /** The studios founded by people who learned from a person, or from those, by any line. */
    Set<String> foundedInLineOf(String person) {
        Set<String> codes = new TreeSet<>();
        for (StudioFact studio : facts.studios().values()) {
            for (SliceFact slice : studio.people()) {
                boolean leader =
                        slice.role() == StudioRole.LEADER || slice.role() == StudioRole.CO_LEADER;
                if (leader
                        && studio.foundedOn() != null
                        && cases(studio, dates(slice)).stream().anyMatch(Case::founder)
                        && !slice.person().equals(person)
                        && learned(slice.person(), person, studio, new HashSet<>())) {
                    codes.add(studio.code());
                }
            }
        }
        return codes;
    }

    private boolean learned(String from, String person, StudioFact studio, Set<String> seen) {
        if (from.equals(person)) {
            return true;
        }
        return seen.add(from)
                && real().stream()
                        .filter(
                                pairing ->
                                        cases(studio, dates(pairing)).stream()
                                                .anyMatch(c -> c.qualifies(0)))
                        .flatMap(pairing -> pairing.couples().stream())
                        .filter(couple -> couple.apprentice().equals(from))
                        .anyMatch(couple -> learned(couple.mentor(), person, studio, seen));
    }

    private void add(StudioFact parent, StudioFact child, String evidence) {
        links.computeIfAbsent(parent.code(), p -> new TreeMap<>())
                .computeIfAbsent(child.code(), c -> new TreeSet<>())
                .add(evidence);
    }

    private void recorded(StudioFact parent, StudioFact child) {
        for (OriginFact origin : child.origins()) {
            if (origin.parent().equals(parent.code())) {
                String grade = origin.confirmed() && origin.document() != null ? "A" : "B";
                add(parent, child, "R0 " + grade + " " + origin.kind());
            }
        }
    }

    private void fromPeople(StudioFact parent, StudioFact child) {
        if (parent.foundedOn() == null
                || child.foundedOn() == null
                || !parent.foundedOn().first().isBefore(child.foundedOn().first())) {
            return;
        }
        Map<String, String> best = new HashMap<>();
        for (SliceFact founder : child.people()) {
            if (founder.role() == StudioRole.LEADER || founder.role() == StudioRole.CO_LEADER) {
                for (SliceFact slice : parent.people()) {
                    judge(founder, slice, child, best);
                }
            }
        }
        best.forEach((basis, grade) -> add(parent, child, basis.replace("#", grade)));
    }

    private void judge(
            SliceFact founder, SliceFact slice, StudioFact child, Map<String, String> best) {
        String x = founder.person();
        boolean leads =
                slice.role() == StudioRole.LEADER
                        || slice.role() == StudioRole.CO_LEADER
                        || slice.role() == StudioRole.ACTING;
        if (slice.person().equals(x)) {
            List<Case> cases = cases(child, dates(founder), dates(slice));
            String kind = leads ? "FORMER_LEADER" : "FORMER_MEMBER";
            keep(
                    best,
                    "R2 # " + kind + " " + x + dates(slice),
                    grade(
                            'C',
                            cases,
                            c -> c.founder() && c.get(1).lengthBefore(c.founding) >= 180));
        }
        for (PairingFact pairing : real()) {
            for (Couple couple : pairing.couples()) {
                if (couple.apprentice().equals(x)) {
                    if (slice.person().equals(couple.mentor())) {
                        taughtBy(founder, slice, leads, pairing, couple, child, best);
                    }
                    if (leads) {
                        taughtByApprenticeOf(founder, slice, pairing, couple, child, best);
                    }
                }
            }
        }
    }

    private void taughtBy(
            SliceFact founder,
            SliceFact slice,
            boolean leads,
            PairingFact pairing,
            Couple couple,
            StudioFact child,
            Map<String, String> best) {
        List<Case> cases = cases(child, dates(founder), dates(pairing), dates(slice));
        String basis = couple + pairing.id() + dates(slice);
        if (leads) {
            Predicate<Case> apart = c -> c.founder() && c.qualifies(1) && c.began(2);
            Predicate<Case> together = apart.and(c -> c.meet(1, 2));
            keep(
                    best,
                    "R1 # LEADER_APPRENTICE " + basis,
                    cases.stream().anyMatch(together)
                            ? grade('B', cases, together)
                            : grade('C', cases, apart));
        } else {
            keep(
                    best,
                    "R3 # MEMBER_APPRENTICE " + basis,
                    grade('D', cases, c -> c.founder() && c.qualifies(1) && c.meet(1, 2)));
        }
    }

    private void taughtByApprenticeOf(
            SliceFact founder,
            SliceFact slice,
            PairingFact pairing,
            Couple couple,
            StudioFact child,
            Map<String, String> best) {
        for (PairingFact earlier : real()) {
            for (Couple above : earlier.couples()) {
                if (above.apprentice().equals(couple.mentor())
                        && above.mentor().equals(slice.person())
                        && !above.mentor().equals(couple.apprentice())) {
                    List<Case> cases =
                            cases(
                                    child,
                                    dates(founder),
                                    dates(pairing),
                                    dates(earlier),
                                    dates(slice));
                    keep(
                            best,
                            "R4 # GRAND_MENTOR "
                                    + couple
                                    + pairing.id()
                                    + above
                                    + earlier.id()
                                    + dates(slice),
                            grade(
                                    'E',
                                    cases,
                                    c ->
                                            c.founder()
                                                    && c.qualifies(1)
                                                    && c.qualifies(2)
                                                    && c.began(3)));
                }
            }
        }
    }

    private List<PairingFact> real() {
        return facts.pairings().values().stream()
                .filter(pairing -> pairing.status() != PairingStatus.DRAFT)
                .filter(pairing -> pairing.status() != PairingStatus.VOID)
                .toList();
    }

    private static void keep(Map<String, String> best, String basis, String grade) {
        if (!grade.isEmpty()) {
            best.merge(basis, grade, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** The grade, with a question mark and one letter later when only some cases hold. */
    private static String grade(char full, List<Case> cases, Predicate<Case> rule) {
        if (cases.isEmpty() || cases.stream().noneMatch(rule)) {
            return "";
        }
        if (cases.stream().allMatch(rule)) {
            return "" + full;
        }
        return full == 'E' ? "" : (char) (full + 1) + "?";
    }

    private record Dates(PartialDate from, PartialDate to) {}

    private static Dates dates(SliceFact slice) {
        return new Dates(slice.from(), slice.to());
    }

    private static Dates dates(PairingFact pairing) {
        return new Dates(pairing.startsOn(), pairing.endsOn());
    }

    /** Every combination of days; none at all when a beginning is unknown. */
    private static List<Case> cases(StudioFact child, Dates... dates) {
        List<Case> cases = new ArrayList<>();
        PartialDate founded = child.foundedOn();
        for (LocalDate founding : new TreeSet<>(List.of(founded.first(), founded.last()))) {
            cases.add(new Case(founding.toEpochDay(), List.of()));
        }
        for (Dates next : dates) {
            List<Case> longer = new ArrayList<>();
            for (Case before : cases) {
                for (Days days : possible(next)) {
                    List<Days> all = new ArrayList<>(before.facts());
                    all.add(days);
                    longer.add(new Case(before.founding(), all));
                }
            }
            cases = longer;
        }
        return cases;
    }

    /**
     * The days that matter: each end as early and as late as it can be, alone and against the other
     * one. What holds or fails on any possible days holds or fails on some of these, as every rule
     * compares differences of days with constants.
     */
    private static List<Days> possible(Dates dates) {
        List<Days> possible = new ArrayList<>();
        if (dates.from() == null) {
            return possible;
        }
        if (dates.to() == null) {
            possible.add(new Days(dates.from().first().toEpochDay(), OPEN));
            possible.add(new Days(dates.from().last().toEpochDay(), OPEN));
            return possible;
        }
        Set<Long> days = new HashSet<>();
        for (PartialDate date : List.of(dates.from(), dates.to())) {
            days.add(date.first().toEpochDay());
            days.add(date.last().toEpochDay());
        }
        for (long from : days) {
            for (long to : days) {
                if (in(from, dates.from()) && in(to, dates.to()) && from <= to) {
                    possible.add(new Days(from, to + 1));
                }
            }
        }
        return possible;
    }

    private static boolean in(long day, PartialDate date) {
        return date.first().toEpochDay() <= day && day <= date.last().toEpochDay();
    }
}
