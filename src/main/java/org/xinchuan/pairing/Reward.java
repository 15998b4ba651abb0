package org.xinchuan.pairing;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.pairing.PlannedFacts.Someone;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mentor is rewarded with for what an apprentice reached within some years of the signing,
 * once for each thing that the rule names.
 *
 * @param reached the word of the rule: a grade, or a level of competition with places
 * @param on when; never null
 * @param event code of the event, where it was one
 * @param detail name of the event; null for a grade
 * @param source of the rule
 */
public record Reward(
        String apprentice,
        String reached,
        PartialDate on,
        String event,
        String detail,
        int yuan,
        String source) {

    /** A rank that somebody won at an event of a level. */
    private record Success(
            String person, String event, String name, String level, PartialDate heldOn, int rank) {

        static Success of(Row row) {
            return Rows.to(Success.class, row);
        }
    }

    /** All rewards of a pairing, in order of apprentice and rule. */
    static List<Reward> of(Work work, Pairing pairing, PairingTerms terms, LocalDate asOf) {
        PartialDate signed = pairing.signedOn() == null ? pairing.startsOn() : pairing.signedOn();
        Optional<PairingRule> rule = terms.rule(PairingRuleKey.MENTOR_REWARD, asOf);
        Optional<Integer> years = terms.number(PairingRuleKey.MENTOR_REWARD_YEARS, asOf);
        if (signed == null || rule.isEmpty() || !pairing.status().counts()) {
            return List.of();
        }
        LocalDate until = years.map(signed.first()::plusYears).orElse(LocalDate.MAX);
        until = until.isAfter(asOf) ? asOf : until;
        Map<String, Object> keys = Map.of("keys", pairing.apprentices());
        List<Someone> people =
                work.run("read/pairing/people", keys).stream()
                        .map(row -> Rows.to(Someone.class, row))
                        .toList();
        List<Success> successes =
                work.run("read/pairing/successes", keys).stream().map(Success::of).toList();
        List<Reward> rewards = new ArrayList<>();
        for (Someone apprentice : people) {
            for (Map.Entry<String, String> pair : PairingTerms.pairs(rule.get())) {
                first(apprentice, successes, pair.getKey(), signed.first(), until)
                        .map(one -> one.worth(Integer.parseInt(pair.getValue()), rule.get()))
                        .ifPresent(rewards::add);
            }
        }
        return rewards;
    }

    private Reward worth(int worth, PairingRule rule) {
        return new Reward(apprentice, reached, on, event, detail, worth, rule.source());
    }

    private static Optional<Reward> first(
            Someone apprentice,
            List<Success> successes,
            String word,
            LocalDate from,
            LocalDate until) {
        List<Reward> found = new ArrayList<>();
        if (PairingValues.isGrade(word)) {
            apprentice.certificates().stream()
                    .filter(one -> one.grade().equals(word) && within(one.issuedOn(), from, until))
                    .map(one -> reached(apprentice, word, one.issuedOn(), null, null))
                    .forEach(found::add);
        } else {
            String level = word.substring(0, word.indexOf(':'));
            String[] places = word.substring(word.indexOf(':') + 1).split("-");
            successes.stream()
                    .filter(one -> one.person().equals(apprentice.id()))
                    .filter(one -> one.level().equals(level) && within(one.heldOn(), from, until))
                    .filter(one -> one.rank() >= Integer.parseInt(places[0]))
                    .filter(one -> one.rank() <= Integer.parseInt(places[1]))
                    .map(one -> reached(apprentice, word, one.heldOn(), one.event(), one.name()))
                    .forEach(found::add);
        }
        return found.stream().min(Comparator.comparing(Reward::on));
    }

    private static Reward reached(
            Someone apprentice, String word, PartialDate on, String event, String detail) {
        return new Reward(apprentice.id(), word, on, event, detail, 0, null);
    }

    /** Certainly after the signing and certainly in time. */
    private static boolean within(PartialDate on, LocalDate from, LocalDate until) {
        return on != null && !on.first().isBefore(from) && !on.last().isAfter(until);
    }
}
