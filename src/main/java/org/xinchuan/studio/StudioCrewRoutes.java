package org.xinchuan.studio;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/** Members who leave a studio, and a leader who takes over from another. */
public final class StudioCrewRoutes implements Routes {

    private final Writing writing;
    private final Shown shown;
    private final StudioRecords records = new StudioRecords();

    public StudioCrewRoutes(Writing writing, Shown shown) {
        this.writing = writing;
        this.shown = shown;
    }

    /**
     * Somebody leaves, or leads no longer.
     *
     * @param to the last day
     */
    record Departure(String person, StudioPerson.Role role, PartialDate to) {

        Departure {
            new Faults()
                    .required("person", person)
                    .code("person", person)
                    .required("role", role)
                    .required("to", to)
                    .orThrow();
        }
    }

    /**
     * Somebody takes over the lead.
     *
     * @param from the first day; whoever led until then leads to the day before
     * @param document with which the body that named the studio approves, or null
     */
    record Succession(String person, PartialDate from, String document) {

        Succession {
            new Faults()
                    .required("person", person)
                    .code("person", person)
                    .required("from", from)
                    .add(
                            from != null && !from.isDay(),
                            "from",
                            "DATE_INVALID",
                            "接任日期请写到日",
                            "a succession needs a day")
                    .orThrow();
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                StudioWriteRoutes.one(
                                Route.post(
                                                StudioRoutes.ONE + "/departures",
                                                "recordStudioDeparture")
                                        .needs(Operation.RECORD_STUDIO))
                        .says("成员离开、领衔人卸任", "Somebody leaves a studio or its lead")
                        .takes(Departure.class)
                        .answers(201, StudioDetail.class)
                        .by(this::departure),
                StudioWriteRoutes.one(
                                Route.post(
                                                StudioRoutes.ONE + "/successions",
                                                "recordStudioSuccession")
                                        .needs(Operation.RECORD_STUDIO))
                        .says("领衔人变更", "Another leader takes over")
                        .takes(Succession.class)
                        .answers(201, StudioDetail.class)
                        .by(this::succession));
    }

    private Reply departure(Call call) {
        Departure body = call.body(Departure.class);
        return writing.write(
                call,
                entry ->
                        StudioWriteRoutes.answer(
                                call,
                                entry,
                                records.departure(
                                        entry,
                                        call.path("code"),
                                        body.person(),
                                        body.role(),
                                        body.to()),
                                "studio.people",
                                201));
    }

    private Reply succession(Call call) {
        Succession body = call.body(Succession.class);
        StudioPerson next =
                new StudioPerson(
                        call.path("code"),
                        body.person(),
                        StudioPerson.Role.LEADER,
                        body.from(),
                        null,
                        body.document());
        return writing.write(
                call,
                entry ->
                        StudioWriteRoutes.answer(
                                call,
                                entry,
                                records.succession(
                                        entry,
                                        next,
                                        shown.knownTo(call.view(), Operation.RECORD_STUDIO)),
                                "studio.people",
                                201));
    }
}
