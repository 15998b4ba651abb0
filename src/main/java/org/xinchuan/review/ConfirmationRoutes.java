package org.xinchuan.review;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Reach;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.pairing.PairingItem;

import java.util.List;
import java.util.Map;

/** Confirming a pairing that counted before its other side could be asked (对方未确认). */
public final class ConfirmationRoutes implements Routes {

    private final Writing writing;

    public ConfirmationRoutes(Writing writing) {
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/pairings/{id}/confirmation", "confirmPairing")
                        .needs(Operation.REVIEW)
                        .says("对方单位确认结对", "The other side confirms a pairing")
                        .path("id", "结对编号", "id of the pairing")
                        .about("pairing", "结对", "pairing")
                        .answers(200, PairingItem.class)
                        .by(call -> writing.write(call, entry -> confirm(call, entry))));
    }

    private static Answer confirm(Call call, Entry entry) {
        String id = call.path("id");
        Reach reach = call.reach();
        boolean confirmed =
                !entry.run(
                                "write/review/confirm",
                                Map.of(
                                        "id", id,
                                        "everything", reach.everything(),
                                        "reach", List.copyOf(reach.organisations())))
                        .isEmpty();
        if (!confirmed) {
            return call.refuse(ReviewProblems.nothingToConfirm());
        }
        PairingItem item = PairingItem.read(entry, List.of(id)).getFirst();
        return call.accept(
                List.of(new Change("pairing.confirm", "pairing:" + id, List.of("unconfirmedBy"))),
                200,
                item,
                ETags.of(item.revision()),
                null);
    }
}
