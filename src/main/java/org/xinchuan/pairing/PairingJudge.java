package org.xinchuan.pairing;

import org.xinchuan.pairing.PlannedFacts.Couple;
import org.xinchuan.pairing.PlannedFacts.Someone;
import org.xinchuan.rule.RuleBook;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges planned pairings by the rules in force on their first day (DOMAIN.md §3.1). What is not on
 * record never speaks against a pairing: it is said as something that cannot be told, or not at
 * all.
 */
final class PairingJudge {

    private static final List<Severity> MOST_SEVERE_FIRST =
            List.of(Severity.BLOCK, Severity.WARN, Severity.INFO);

    private final RuleBook<PairingRule> rules;
    private final PlannedFacts facts;
    private final Predicate<String> seen;

    /** Where the rules of each limit stand, the most severe first; limits without one are not. */
    private final Map<PairingRuleKey, List<Object>> limits = new EnumMap<>(PairingRuleKey.class);

    private final Map<String, List<Couple>> taughtBy = new HashMap<>();
    private final Map<String, List<Couple>> learnedBy = new HashMap<>();

    /**
     * @param seen whether the caller may know about a person
     */
    PairingJudge(RuleBook<PairingRule> rules, PlannedFacts facts, Predicate<String> seen) {
        this.rules = rules;
        this.facts = facts;
        this.seen = seen;
        for (PairingRuleKey key : PairingRuleKey.values()) {
            List<Object> slots = key.isLimit() ? slots(key) : List.of();
            if (!slots.isEmpty()) {
                limits.put(key, slots);
            }
        }
        facts.couples().forEach(this::add);
    }

    private List<Object> slots(PairingRuleKey key) {
        return MOST_SEVERE_FIRST.stream()
                .map(severity -> PairingRule.slot(key, severity))
                .filter(rules::has)
                .toList();
    }

    /** Lets a pairing count as it will be recorded for those that are judged after it. */
    void count(Optional<PlannedPairing> before, PlannedPairing after) {
        before.ifPresent(one -> one.couples().forEach(this::remove));
        if (after.status().isUnderWay()) {
            after.couples().forEach(this::add);
        }
    }

    private void add(Couple couple) {
        taughtBy.computeIfAbsent(couple.mentor(), one -> new ArrayList<>()).add(couple);
        learnedBy.computeIfAbsent(couple.apprentice(), one -> new ArrayList<>()).add(couple);
    }

    private void remove(Couple couple) {
        taughtBy.getOrDefault(couple.mentor(), new ArrayList<>()).remove(couple);
        learnedBy.getOrDefault(couple.apprentice(), new ArrayList<>()).remove(couple);
    }

    /**
     * That a rule is not kept.
     *
     * @param have what there is, where it is a number
     * @param words what is wanting, where it is in words
     * @param certain false when what is on record does not tell
     */
    record Breach(Integer have, List<String> words, boolean certain) {

        private static Optional<Breach> when(boolean broken, int have) {
            return broken ? Optional.of(new Breach(have, List.of(), true)) : Optional.empty();
        }
    }

    /** What the rules say of a planned pairing; of one limit what its most severe rule says. */
    List<PairingHint> hints(PlannedPairing planned, LocalDate today) {
        List<PairingHint> hints = new ArrayList<>();
        if (!planned.isJudged()) {
            return hints;
        }
        LocalDate day = planned.startsOn() == null ? today : planned.startsOn().first();
        List<String> hosts = facts.hosts(planned);
        limits.forEach(
                (key, slots) -> {
                    for (String who : subjects(key, planned)) {
                        worst(slots, who, planned, hosts, day).ifPresent(hints::add);
                    }
                });
        return hints;
    }

    /** Whom a limit is about, one after the other; one empty text for the pairing as a whole. */
    private static List<String> subjects(PairingRuleKey key, PlannedPairing planned) {
        return switch (key) {
            case MENTOR_GRADE, MENTOR_MOST, MENTOR_LEAST -> planned.mentors();
            case APPRENTICE_MENTORS, APPRENTICE_AGE -> planned.apprentices();
            default -> List.of("");
        };
    }

    private Optional<PairingHint> worst(
            List<Object> slots,
            String who,
            PlannedPairing planned,
            List<String> hosts,
            LocalDate day) {
        for (Object slot : slots) {
            Optional<PairingHint> hint =
                    rules.inForce(slot, planned.programme(), hosts, day)
                            .flatMap(
                                    rule ->
                                            breach(rule, who, planned, day)
                                                    .map(
                                                            one ->
                                                                    HintText.hint(
                                                                            rule, one, who(who))));
            if (hint.isPresent()) {
                return hint;
            }
        }
        return Optional.empty();
    }

    private String who(String id) {
        Someone someone = facts.people().get(id);
        return someone == null || !seen.test(id) ? id : someone.name();
    }

    private Optional<Breach> breach(
            PairingRule rule, String who, PlannedPairing planned, LocalDate day) {
        return switch (rule.rule()) {
            case MENTOR_GRADE -> unqualified(rule, who, planned, day);
            case MENTOR_MOST -> {
                int has = apprentices(who, planned, day).size();
                yield Breach.when(has >= rule.number(), has);
            }
            case MENTOR_LEAST -> {
                Set<String> apprentices = apprentices(who, planned, day);
                planned.apprentices().stream()
                        .filter(one -> planned.couples(who, one))
                        .forEach(apprentices::add);
                boolean few =
                        !planned.apprentices().isEmpty() && apprentices.size() < rule.number();
                yield Breach.when(few, apprentices.size());
            }
            case APPRENTICE_MENTORS -> {
                Set<String> mentors = mentors(who, planned, day);
                planned.mentors().stream()
                        .filter(one -> planned.couples(one, who))
                        .forEach(mentors::add);
                yield Breach.when(mentors.size() > rule.number(), mentors.size());
            }
            case APPRENTICE_AGE -> tooOld(rule, who, day);
            case TERM_LEAST, TERM_MOST -> term(rule, planned);
            case SAME_UNIT -> apart(planned);
            case AGREEMENT -> incomplete(rule, planned);
            default -> Optional.empty();
        };
    }

    private Optional<Breach> unqualified(
            PairingRule rule, String who, PlannedPairing planned, LocalDate day) {
        Someone mentor = facts.people().get(who);
        if (mentor == null || !seen.test(who)) {
            return Optional.empty();
        }
        Optional<Boolean> meets =
                new Qualification(mentor, planned.occupation(), day).meets(rule.words());
        return meets.orElse(false)
                ? Optional.empty()
                : Optional.of(new Breach(null, List.of(), meets.isPresent()));
    }

    private Set<String> apprentices(String mentor, PlannedPairing planned, LocalDate day) {
        return others(taughtBy.get(mentor), planned, day)
                .map(Couple::apprentice)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> mentors(String apprentice, PlannedPairing planned, LocalDate day) {
        return others(learnedBy.get(apprentice), planned, day)
                .map(Couple::mentor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of other pairings that are under way on a day; an unknown date leaves them so. */
    private static Stream<Couple> others(
            List<Couple> couples, PlannedPairing planned, LocalDate day) {
        return (couples == null ? Stream.<Couple>of() : couples.stream())
                .filter(one -> !one.pairing().equals(planned.id()))
                .filter(one -> one.startsOn() == null || !one.startsOn().first().isAfter(day))
                .filter(one -> one.endsOn() == null || one.endsOn().next().isAfter(day));
    }

    /** Too old on the first day, whatever day of the year the birthday is. */
    private Optional<Breach> tooOld(PairingRule rule, String who, LocalDate day) {
        Someone apprentice = facts.people().get(who);
        if (apprentice == null || apprentice.birthYear() == null || !seen.test(who)) {
            return Optional.empty();
        }
        int youngest = day.getYear() - apprentice.birthYear() - 1;
        return Breach.when(youngest > rule.number(), youngest);
    }

    /** A term that is too short or too long whatever days its dates mean. */
    private static Optional<Breach> term(PairingRule rule, PlannedPairing planned) {
        PartialDate start = planned.startsOn();
        PartialDate end = planned.endsOn();
        if (start == null || end == null || end.last().isBefore(start.first())) {
            return Optional.empty();
        }
        int months = rule.number();
        if (rule.rule() == PairingRuleKey.TERM_LEAST) {
            return Breach.when(
                    end.next().isBefore(start.first().plusMonths(months)),
                    (int) start.first().until(end.next(), ChronoUnit.MONTHS));
        }
        LocalDate earliest = end.first().plusDays(1);
        return Breach.when(
                earliest.isAfter(start.last().plusMonths(months)),
                (int) start.last().until(earliest, ChronoUnit.MONTHS));
    }

    private Optional<Breach> apart(PlannedPairing planned) {
        int enterprises =
                (int)
                        Stream.concat(planned.mentors().stream(), planned.apprentices().stream())
                                .map(facts::enterprise)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count();
        return Breach.when(enterprises > 1, enterprises);
    }

    private static Optional<Breach> incomplete(PairingRule rule, PlannedPairing planned) {
        List<String> missing =
                rule.words().stream().filter(column -> isEmpty(planned, column)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Breach(null, missing, true));
    }

    private static boolean isEmpty(PlannedPairing planned, String column) {
        Object value =
                switch (column) {
                    case "organisation" -> planned.organisation();
                    case "occupation" -> planned.occupation();
                    case "agreementNo" -> planned.agreementNo();
                    case "signedOn" -> planned.signedOn();
                    case "startsOn" -> planned.startsOn();
                    case "endsOn" -> planned.endsOn();
                    case "goal" -> planned.goal();
                    case "document" -> planned.document();
                    default -> throw new IllegalArgumentException(column);
                };
        return value == null || value instanceof String text && text.isBlank();
    }
}
