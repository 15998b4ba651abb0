package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.util.List;

/** The steps of a pairing's life: graduation, extension, termination, voiding. */
final class PairingStepRoutes implements Routes {

    private final PairingChanges changes;

    PairingStepRoutes(PairingChanges changes) {
        this.changes = changes;
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
                before -> PairingSteps.graduate(before, step, call.today()),
                false);
    }

    private Reply extend(Call call) {
        var step = call.body(PairingSteps.Extension.class);
        return changes.change(
                call, "pairing.extend", before -> PairingSteps.extend(before, step), false);
    }

    private Reply terminate(Call call) {
        var step = call.body(PairingSteps.Termination.class);
        return changes.change(
                call,
                "pairing.terminate",
                before -> PairingSteps.terminate(before, step, call.today()),
                false);
    }

    private Reply makeVoid(Call call) {
        var step = call.body(PairingSteps.Voiding.class);
        return changes.change(
                call, "pairing.void", before -> PairingSteps.makeVoid(before, step), false);
    }
}
