package org.xinchuan.pairing;

import org.xinchuan.graph.Work;
import org.xinchuan.person.PersonRef;
import org.xinchuan.rule.RuleBook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the rules of pairing say of pairings before they are recorded. */
public final class PairingHints {

    private static final Predicate<String> EVERYBODY = person -> true;

    private PairingHints() {}

    /**
     * What the rules say of a pairing, and what they said of it as it was before.
     *
     * @param people everybody in it, by id
     */
    record Judged(
            List<PairingHint> hints, List<PairingHint> before, Map<String, PersonRef> people) {

        /** What stands in its way: a refusal that did not hold before as well. */
        List<PairingHint> blocking() {
            return hints.stream()
                    .filter(PairingHint::blocks)
                    .filter(one -> before.stream().noneMatch(one::isSame))
                    .toList();
        }

        /** What its writer is told. */
        List<PairingHint> warnings() {
            return hints.stream().filter(PairingHint::warns).toList();
        }
    }

    /**
     * Judges one pairing.
     *
     * @param basis by which it is judged
     * @param before what it was; empty when it is new
     * @param seen whether the caller may know about a person
     */
    static Judged of(
            Work work,
            Basis basis,
            Optional<PlannedPairing> before,
            PlannedPairing planned,
            LocalDate today,
            Predicate<String> seen) {
        List<PlannedPairing> both = new ArrayList<>(List.of(planned));
        before.ifPresent(both::add);
        PlannedFacts facts = PlannedFacts.read(work, basis, both);
        PairingJudge judge = new PairingJudge(basis.rules(), facts, seen);
        return new Judged(
                judge.hints(planned, today), underWay(judge, before, today), facts.named());
    }

    /**
     * A pairing that will be recorded.
     *
     * @param before as it is recorded; null when it is new
     */
    public record Change(Pairing before, Pairing after) {}

    /**
     * Judges pairings that will be recorded together by what each mentor has and by their terms:
     * each counts for those after it, unless something stands in its way.
     *
     * @param pairings in their order
     * @param names what the people in them are called, by id, for what is said of them
     * @return what is said of each and was not said of it before, in the same order
     */
    public static List<List<PairingHint>> ofMany(
            Work work, List<Change> pairings, Map<String, String> names, LocalDate today) {
        RuleBook<PairingRule> rules =
                new RuleBook<>(
                        PairingRule.FAMILY.all(work).stream()
                                .filter(rule -> rule.rule().isOfRegisters())
                                .toList());
        PairingJudge judge =
                new PairingJudge(
                        rules,
                        PlannedFacts.loads(
                                work,
                                Basis.of(rules),
                                pairings.stream()
                                        .map(one -> PlannedPairing.of(one.after()))
                                        .toList(),
                                names),
                        EVERYBODY);
        List<List<PairingHint>> all = new ArrayList<>();
        for (Change one : pairings) {
            Optional<PlannedPairing> before =
                    Optional.ofNullable(one.before()).map(PlannedPairing::of);
            PlannedPairing after = PlannedPairing.of(one.after());
            List<PairingHint> hints = fresh(judge, before, after, today);
            if (hints.stream().noneMatch(PairingHint::blocks)) {
                judge.count(before, after);
            }
            all.add(hints);
        }
        return all;
    }

    private static List<PairingHint> fresh(
            PairingJudge judge,
            Optional<PlannedPairing> before,
            PlannedPairing after,
            LocalDate today) {
        List<PairingHint> known = underWay(judge, before, today);
        return underWay(judge, Optional.of(after), today).stream()
                .filter(hint -> hint.blocks() || hint.warns())
                .filter(hint -> known.stream().noneMatch(hint::isSame))
                .toList();
    }

    /** What is said of a pairing that goes on; nothing of any other. */
    private static List<PairingHint> underWay(
            PairingJudge judge, Optional<PlannedPairing> pairing, LocalDate today) {
        return pairing.filter(one -> one.status().isUnderWay())
                .map(one -> judge.hints(one, today))
                .orElse(List.of());
    }
}
