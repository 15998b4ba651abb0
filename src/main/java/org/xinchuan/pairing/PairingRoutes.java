package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.KeptRequest;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SecondPair;
import org.xinchuan.http.Waiting;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Pairings over HTTP: lists, one, recording and correcting. */
public final class PairingRoutes implements Routes {

    static final String PATH = "/api/v1/pairings";
    static final String ONE = PATH + "/{id}";
    static final Bilingual KIND = new Bilingual("结对", "pairing");

    private final Graph graph;
    private final PairingLists lists;
    private final Writing writing;
    private final Pairings pairings;
    private final PairingChanges changes;
    private final Shown shown;
    private final SecondPair secondPair;

    /**
     * @param basis by which a write finds pairings judged
     */
    public PairingRoutes(
            Graph graph,
            PairingColumns columns,
            Writing writing,
            MasterLines lines,
            Function<Entry, Basis> basis,
            Shown shown,
            SecondPair secondPair) {
        this.shown = shown;
        this.secondPair = secondPair;
        this.graph = graph;
        lists = new PairingLists(graph, columns);
        this.writing = writing;
        this.pairings = new Pairings(lines, basis);
        this.changes = new PairingChanges(writing, pairings, shown);
    }

    @Override
    public List<Route> routes() {
        List<Route> own =
                List.of(
                        Route.get(PATH, "pairings")
                                .needs(Operation.READ_PAIRINGS)
                                .says("师徒结对列表", "Pairings")
                                .query(
                                        Query.text(
                                                "person",
                                                "师傅或徒弟编号",
                                                "id of a mentor or apprentice"),
                                        Query.text("mentor", "师傅编号", "id of a mentor"),
                                        Query.text("apprentice", "徒弟编号", "id of an apprentice"),
                                        Query.text(
                                                "organisation",
                                                "组织代码，含下级",
                                                "organisation, with its units"),
                                        Query.choice("status", PairingStatus.class, "状态", "status"),
                                        Query.flag(
                                                "unconfirmed",
                                                "对方尚未确认的",
                                                "that the other side has not confirmed"),
                                        Query.date(
                                                "dueBefore",
                                                "在此日之前期满",
                                                "whose term ends before the day"))
                                .paging()
                                .answersPageOf(PairingItem.class, PairingItem.columns())
                                .by(this::list),
                        Route.post(PATH, "recordPairing")
                                .needs(Operation.RECORD_PAIRING)
                                .says("登记结对", "Record a pairing")
                                .takes(Pairing.class)
                                .answers(201, PairingItem.class)
                                .answers(202, Waiting.class)
                                .by(this::record),
                        one(Route.get(ONE, "pairing")
                                        .needs(Operation.READ_PAIRINGS)
                                        .says("一份结对", "One pairing"))
                                .answers(200, PairingItem.class)
                                .by(this::get),
                        one(Route.patch(ONE, "changePairing")
                                        .needs(Operation.CHANGE_PAIRING)
                                        .says("更正结对", "Change a pairing"))
                                .takes(Pairing.class)
                                .answers(200, PairingItem.class)
                                .by(this::patch));
        List<Route> all = new ArrayList<>(own);
        all.addAll(new PairingStepRoutes(changes, pairings).routes());
        all.addAll(new PairingCheckRoutes(graph, pairings, shown).routes());
        all.addAll(new PairingCourseRoutes(graph, shown).routes());
        return all;
    }

    static RouteBuilder one(RouteBuilder route) {
        return route.path("id", "结对编号", "id of the pairing").about("pairing", KIND.zh(), KIND.en());
    }

    private Reply list(Call call) {
        PairingLists.Filter filter =
                new PairingLists.Filter(
                        call.text("person").orElse(null),
                        call.text("mentor").orElse(null),
                        call.text("apprentice").orElse(null),
                        call.text("organisation").orElse(null),
                        call.choice("status").map(PairingStatus::valueOf).orElse(null),
                        call.date("dueBefore").orElse(null),
                        call.flag("unconfirmed"));
        PairingState.Found found = lists.page(filter, call.reach(), call.offset(), call.limit());
        return graph.read(
                work ->
                        Reply.ok(
                                Page.part(
                                        PairingItem.read(work, found.page()).stream()
                                                .map(item -> item.to(named(call)))
                                                .toList(),
                                        found.total(),
                                        call)));
    }

    private Reply get(Call call) {
        String id = call.path("id");
        return graph.read(
                work -> {
                    List<PairingItem> found = PairingItem.read(work, List.of(id));
                    if (found.isEmpty()) {
                        return Reply.problem(Problems.notFound(KIND, id));
                    }
                    return Reply.ok(found.getFirst().to(named(call)))
                            .etag(ETags.of(found.getFirst().revision()));
                });
    }

    private Reply record(Call call) {
        Pairing pairing = call.body(Pairing.class);
        return writing.write(
                call,
                entry -> {
                    PairingOutcome outcome =
                            pairings.record(entry, pairing, call.today(), named(call));
                    if (outcome instanceof PairingOutcome.Recorded) {
                        if (!hasOwn(call, entry, pairing)) {
                            return call.refuse(Problems.outsideReach());
                        }
                        secondPair.look(
                                call,
                                entry,
                                new SecondPair.Touched(touched(pairing), pairing.id()));
                    }
                    return changes.answer(call, entry, outcome, "pairing.record", 201);
                });
    }

    /** What others may have a say in: the people and organisation of a pairing, and its host. */
    private static List<String> touched(Pairing pairing) {
        String subject = "pairing:" + pairing.id();
        return pairing.studio() == null
                ? List.of(subject)
                : List.of(subject, "studio:" + pairing.studio());
    }

    private Predicate<String> named(Call call) {
        return id -> shown.to(call.view(), id);
    }

    /** Whether one end at least is within reach: nobody pairs up two people of others. */
    private static boolean hasOwn(Call call, Entry entry, Pairing pairing) {
        return KeptRequest.approval(call).isPresent()
                || hasOwn(call, entry, entry.now(), pairing.mentors(), pairing.apprentices());
    }

    static boolean hasOwn(
            Call call, Work work, String now, List<String> mentors, List<String> apprentices) {
        if (call.reach().everything()) {
            return true;
        }
        List<String> people =
                Stream.concat(mentors.stream(), apprentices.stream())
                        .map(id -> "person:" + id)
                        .toList();
        return Views.places(work, now, people).stream()
                .anyMatch(place -> call.view().may(Operation.RECORD_PAIRING, place));
    }

    private Reply patch(Call call) {
        return changes.change(
                call,
                "pairing.change",
                (entry, before) -> {
                    Pairing after = call.patch(before, Pairing.class);
                    if (!after.id().equals(before.id())) {
                        throw new Refused(Problems.invalid(PairingProblems.fixedId()));
                    }
                    if (after.status() == PairingStatus.VOID
                            && before.status() != PairingStatus.VOID) {
                        throw new Refused(Problems.invalid(PairingProblems.voidByItself()));
                    }
                    return PairingChanges.Step.to(after);
                },
                true);
    }
}
