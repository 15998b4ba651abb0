package org.xinchuan.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.person.PersonRef;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands against a pairing that is being filled in, before it is sent; nothing is written. */
final class PairingCheckRoutes implements Routes {

    private final Graph graph;
    private final Pairings pairings;
    private final Shown shown;

    PairingCheckRoutes(Graph graph, Pairings pairings, Shown shown) {
        this.graph = graph;
        this.pairings = pairings;
        this.shown = shown;
    }

    /**
     * The answer.
     *
     * @param hints what is refused everywhere first, then what the rules in force say
     */
    record Checked(List<Hint> hints) {}

    /**
     * One thing that stands against it, in the language of the caller.
     *
     * @param pointer to the field it is about
     * @param severity BLOCK for what would be refused
     * @param rule the key of the rule; null for what is refused whatever the rules say
     * @param value of the rule
     * @param have what there is instead, where it is a number
     * @param certain false when what is on record does not tell
     */
    record Hint(
            String pointer,
            String code,
            Severity severity,
            String rule,
            String value,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer have,
            String scope,
            String source,
            boolean certain,
            String message) {

        private static Hint of(PairingHint hint, String language) {
            return new Hint(
                    "/" + hint.field(),
                    hint.code(),
                    hint.severity(),
                    hint.rule(),
                    hint.value(),
                    hint.have(),
                    hint.scope(),
                    hint.source(),
                    hint.certain(),
                    hint.message().in(language));
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PairingRoutes.PATH + "/check", "checkPairing")
                        .needs(Operation.RECORD_PAIRING)
                        .says(
                                "试判一份结对：哪些规则不符、哪些不能登记；不写入",
                                "What stands against a pairing as far as it is filled in; nothing"
                                        + " is written")
                        .takes(PlannedPairing.class)
                        .answers(200, Checked.class)
                        .by(this::check));
    }

    private Reply check(Call call) {
        PlannedPairing planned = call.body(PlannedPairing.class);
        List<PairingHint> hints = graph.read(work -> hints(call, work, planned));
        return Reply.ok(
                new Checked(hints.stream().map(one -> Hint.of(one, call.language())).toList()));
    }

    private List<PairingHint> hints(Call call, Work work, PlannedPairing planned) {
        if (!PairingRoutes.hasOwn(call, work, null, planned.mentors(), planned.apprentices())) {
            // Two people of others are no business of the caller's, and nothing is told of them.
            return List.of();
        }
        Predicate<String> named = person -> shown.to(call.view(), person);
        List<PairingHint> hints = new ArrayList<>(hard(work, planned, named));
        hints.addAll(
                PairingHints.of(
                                work,
                                Basis.read(work),
                                Optional.empty(),
                                planned,
                                call.today(),
                                named)
                        .hints());
        return hints;
    }

    /** What is refused everywhere, as far as the pairing is filled in. */
    private List<PairingHint> hard(Work work, PlannedPairing planned, Predicate<String> named) {
        try {
            if (planned.mentors().isEmpty() || planned.apprentices().isEmpty()) {
                new Faults()
                        .order("startsOn", planned.startsOn(), "endsOn", planned.endsOn())
                        .orThrow();
                return List.of();
            }
            return pairings.refusal(work, planned.pairing())
                    .map(outcome -> refused(work, outcome, named))
                    .orElse(List.of());
        } catch (Violation violation) {
            return violation.faults().stream().map(PairingHint::hard).toList();
        }
    }

    private static List<PairingHint> refused(
            Work work, PairingOutcome outcome, Predicate<String> named) {
        List<PairingHint> hints = new ArrayList<>();
        switch (outcome) {
            case PairingOutcome.Unknown(var faults) ->
                    faults.forEach(fault -> hints.add(PairingHint.hard(fault)));
            case PairingOutcome.AgainstRule(var fault) -> hints.add(PairingHint.hard(fault));
            case PairingOutcome.WouldCloseLoop(var people) ->
                    hints.add(
                            PairingHint.hard(
                                    PairingProblems.closesLoop(
                                            PersonRef.read(work, people), people, named)));
            default -> throw new IllegalStateException(outcome.toString());
        }
        return hints;
    }
}
