package org.xinchuan.pairing;

import org.xinchuan.pairing.PlannedFacts.Couple;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules say of a planned pairing, step by step as DOMAIN.md §3.1 puts it. */
final class PlainJudge {

    private PlainJudge() {}

    static List<String> said(
            List<PairingRule> rules, PlannedFacts facts, PlannedPairing planned, LocalDate today) {
        List<String> said = new ArrayList<>();
        if (planned.status() == PairingStatus.GRADUATED) {
            return said;
        }
        LocalDate day = planned.startsOn() == null ? today : planned.startsOn().first();
        for (String key : new HashSet<>(rules.stream().map(PairingRule::key).toList())) {
            if (key.startsWith("mentor.")) {
                for (String mentor : planned.mentors()) {
                    add(said, rules, key, mentor, facts, planned, day);
                }
            } else if (key.startsWith("apprentice.")) {
                for (String apprentice : planned.apprentices()) {
                    add(said, rules, key, apprentice, facts, planned, day);
                }
            } else {
                add(said, rules, key, null, facts, planned, day);
            }
        }
        Collections.sort(said);
        return said;
    }

    private static void add(
            List<String> said,
            List<PairingRule> rules,
            String key,
            String who,
            PlannedFacts facts,
            PlannedPairing planned,
            LocalDate day) {
        for (Severity severity : new Severity[] {Severity.BLOCK, Severity.WARN, Severity.INFO}) {
            PairingRule rule = inForce(rules, key, severity, facts, planned, day);
            String broken = rule == null ? null : broken(rule, who, facts, planned, day);
            if (broken != null) {
                said.add(broken.replace(" ", " " + severity + " "));
                return;
            }
        }
    }

    private static PairingRule inForce(
            List<PairingRule> rules,
            String key,
            Severity severity,
            PlannedFacts facts,
            PlannedPairing planned,
            LocalDate day) {
        List<String> scopes = new ArrayList<>(hosts(facts, planned));
        scopes.add(null);
        for (String scope : scopes) {
            for (String programme : new String[] {planned.programme(), null}) {
                PairingRule latest = null;
                for (PairingRule rule : rules) {
                    boolean fits =
                            rule.key().equals(key)
                                    && rule.severity() == severity
                                    && same(rule.scope(), scope)
                                    && same(rule.programme(), programme);
                    LocalDate from = since(rule);
                    if (fits
                            && !from.isAfter(day)
                            && (latest == null || from.isAfter(since(latest)))) {
                        latest = rule;
                    }
                }
                if (latest != null) {
                    return latest.value() == null ? null : latest;
                }
            }
        }
        return null;
    }

    private static List<String> hosts(PlannedFacts facts, PlannedPairing planned) {
        if (planned.organisation() != null) {
            return facts.organisations().get(planned.organisation()).hosts();
        }
        for (String mentor : planned.mentors()) {
            if (facts.people().get(mentor).organisation() != null) {
                return facts.organisations().get(facts.people().get(mentor).organisation()).hosts();
            }
        }
        return List.of();
    }

    private static String broken(
            PairingRule rule,
            String who,
            PlannedFacts facts,
            PlannedPairing planned,
            LocalDate day) {
        Set<String> found = new HashSet<>();
        switch (rule.key()) {
            case "mentor.maxActiveApprentices", "mentor.minActiveApprentices" -> {
                for (Couple one : facts.couples()) {
                    if (one.mentor().equals(who) && counts(one, planned, day)) {
                        found.add(one.apprentice());
                    }
                }
                if (rule.key().equals("mentor.maxActiveApprentices")) {
                    return found.size() >= rule.number()
                            ? "MENTOR_OVERLOADED " + found.size()
                            : null;
                }
                for (String apprentice : planned.apprentices()) {
                    if (planned.pairsOnly().isEmpty()
                            || planned.pairsOnly().contains(who + ">" + apprentice)) {
                        found.add(apprentice);
                    }
                }
                return found.size() < rule.number() ? "MENTOR_UNDERLOADED " + found.size() : null;
            }
            case "apprentice.maxActiveMentors" -> {
                for (Couple one : facts.couples()) {
                    if (one.apprentice().equals(who) && counts(one, planned, day)) {
                        found.add(one.mentor());
                    }
                }
                for (String mentor : planned.mentors()) {
                    if (planned.pairsOnly().isEmpty()
                            || planned.pairsOnly().contains(mentor + ">" + who)) {
                        found.add(mentor);
                    }
                }
                return found.size() > rule.number() ? "APPRENTICE_OF_MANY " + found.size() : null;
            }
            case "apprentice.maxAge" -> {
                Integer born =
                        facts.people().containsKey(who)
                                ? facts.people().get(who).birthYear()
                                : null;
                // On the last day of the year of birth somebody is as young as can be.
                int age = born == null ? 0 : LocalDate.of(born, 12, 31).until(day).getYears();
                if (born != null && day.getMonthValue() == 12 && day.getDayOfMonth() == 31) {
                    age--;
                }
                return age > rule.number() ? "APPRENTICE_TOO_OLD " + age : null;
            }
            case "pairing.sameUnitPreferred" -> {
                List<String> all = new ArrayList<>(planned.mentors());
                all.addAll(planned.apprentices());
                for (String one : all) {
                    if (facts.people().containsKey(one)
                            && facts.people().get(one).organisation() != null) {
                        found.add(
                                facts.people().get(one).organisation().equals("OTHER")
                                        ? "OTHER"
                                        : "WORKS");
                    }
                }
                return found.size() > 1 ? "CROSS_ENTERPRISE " + found.size() : null;
            }
            default -> {
                return term(rule, planned);
            }
        }
    }

    /** The months of every pair of days that the dates may mean must break the rule. */
    private static String term(PairingRule rule, PlannedPairing planned) {
        if (planned.startsOn() == null || planned.endsOn() == null) {
            return null;
        }
        boolean least = rule.key().equals("term.minMonths");
        LocalDate start = least ? planned.startsOn().first() : planned.startsOn().last();
        LocalDate end = (least ? planned.endsOn().last() : planned.endsOn().first()).plusDays(1);
        LocalDate limit = start.plusMonths(rule.number());
        if (least ? !end.isBefore(limit) : !end.isAfter(limit)) {
            return null;
        }
        int months = 0;
        while (!start.plusMonths(months + 1).isAfter(end)) {
            months++;
        }
        return (least ? "TERM_TOO_SHORT " : "TERM_TOO_LONG ") + months;
    }

    private static boolean counts(Couple couple, PlannedPairing planned, LocalDate day) {
        PartialDate from = couple.startsOn();
        PartialDate to = couple.endsOn();
        return !couple.pairing().equals(planned.id())
                && (from == null || !day.isBefore(from.first()))
                && (to == null || !day.isAfter(to.last()));
    }

    private static LocalDate since(PairingRule rule) {
        return rule.effectiveFrom() == null ? LocalDate.MIN : rule.effectiveFrom().first();
    }

    private static boolean same(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }
}
