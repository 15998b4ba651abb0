package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.List;

/** The steps of a pairing's life: graduation, extension, termination, voiding. */
final class PairingStepRoutes implements Routes {

    private final PairingChanges changes;
    private final Pairings pairings;

    PairingStepRoutes(PairingChanges changes, Pairings pairings) {
        this.changes = changes;
        this.pairings = pairings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                PairingRoutes.one(
                                Route.post(PairingRoutes.ONE + "/graduation", "graduatePairing")
                                        .needs(Operation.CHANGE_PAIRING)
                                        .says("出师", "Graduate"))
                        .takes(PairingSteps.Graduation.class)
                        .answers(200, PairingItem.class)
                        .by(this::graduate),
                PairingRoutes.one(
                                Route.post(PairingRoutes.ONE + "/extension", "extendPairing")
                                        .needs(Operation.CHANGE_PAIRING)
                                        .says("续签", "Extend"))
                        .takes(PairingSteps.Extension.class)
                        .answers(200, PairingItem.class)
                        .by(this::extend),
                PairingRoutes.one(
                                Route.post(PairingRoutes.ONE + "/termination", "terminatePairing")
                                        .needs(Operation.CHANGE_PAIRING)
                                        .says("解除", "Terminate"))
                        .takes(PairingSteps.Termination.class)
                        .answers(200, PairingItem.class)
                        .by(this::terminate),
                PairingRoutes.one(
                                Route.post(PairingRoutes.ONE + "/void", "voidPairing")
                                        .needs(Operation.CHANGE_PAIRING)
                                        .says("作废", "Void"))
                        .takes(PairingSteps.Voiding.class)
                        .answers(200, PairingItem.class)
                        .by(this::makeVoid));
    }

    private Reply graduate(Call call) {
        var step = call.body(PairingSteps.Graduation.class);
        return changes.change(
                call,
                "pairing.graduate",
                (entry, before) -> graduate(entry, before, step, call.today()),
                false);
    }

    /**
     * A score without a grade is graded by the rules. An assessment keeps it when it is of one
     * apprentice or of all, and the day of a failure, which is no day of graduation.
     */
    private PairingChanges.Taken graduate(
            Entry entry, Pairing before, PairingSteps.Graduation step, LocalDate today) {
        PartialDate day = step.graduatedOn() == null ? PartialDate.of(today) : step.graduatedOn();
        PairingSteps.Graduation graded =
                step.grade() == null && step.score() != null
                        ? pairings.terms(entry, before)
                                .grade(step.score(), day.last())
                                .map(step::graded)
                                .orElse(step)
                        : step;
        Pairing after = PairingSteps.graduate(before, graded, today);
        List<String> who = step.apprentices().isEmpty() ? before.apprentices() : step.apprentices();
        boolean one = who.size() == 1;
        boolean kept =
                (step.score() != null || graded.failed())
                        && (one || who.containsAll(before.apprentices()));
        Assessment assessment =
                kept
                        ? Assessment.ofPairing(
                                before.id(),
                                Assessment.Kind.GRADUATION,
                                day,
                                one ? who.getFirst() : null,
                                step.score(),
                                graded.grade())
                        : null;
        return new PairingChanges.Taken(after, assessment);
    }

    private Reply extend(Call call) {
        var step = call.body(PairingSteps.Extension.class);
        return changes.change(
                call,
                "pairing.extend",
                (entry, before) -> PairingChanges.Step.to(PairingSteps.extend(before, step)),
                false);
    }

    private Reply terminate(Call call) {
        var step = call.body(PairingSteps.Termination.class);
        return changes.change(
                call,
                "pairing.terminate",
                (entry, before) ->
                        PairingChanges.Step.to(
                                PairingSteps.terminate(
                                        before,
                                        step,
                                        call.today(),
                                        pairings.terms(entry, before).reasons(call.today()))),
                false);
    }

    private Reply makeVoid(Call call) {
        var step = call.body(PairingSteps.Voiding.class);
        return changes.change(
                call,
                "pairing.void",
                (entry, before) -> PairingChanges.Step.to(PairingSteps.makeVoid(before, step)),
                false);
    }
}
