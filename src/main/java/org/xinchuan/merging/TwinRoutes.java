package org.xinchuan.merging;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Subtree;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Likely duplicates, and saying that two records are not of one person. */
public final class TwinRoutes implements Routes {

    private static final String ONE = "/api/v1/people/{id}/different";

    private final Graph graph;
    private final Writing writing;

    public TwinRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/people/duplicates", "duplicates")
                        .needs(Operation.RECORD_PERSON)
                        .says(
                                "疑似重复的人员：同名或同音，且同年出生、同工种或调动前后；每页内可能性大的在前",
                                "Likely duplicates: of one name or sound and one year of birth,"
                                        + " trade or transfer; on each page the likeliest first")
                        .query(
                                Query.text(
                                        "organisation",
                                        "所在组织或其上级的代码：至少一方在其中",
                                        "code of an organisation or one above: one of the two is"
                                                + " there"),
                                Query.text("person", "人员编号", "id of a person"),
                                Query.flag(
                                        "different",
                                        "只列已标为并非同一人的",
                                        "those alone that are marked as different people"))
                        .paging()
                        .answersPageOf(Twin.class)
                        .by(this::find),
                Route.post(ONE, "markDifferent")
                        .needs(Operation.RECORD_PERSON)
                        .says("标为并非同一人，不再提示", "Mark two records as different people")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .takes(Different.class)
                        .answers(201, Different.class)
                        .by(this::mark),
                Route.delete(ONE + "/{other}", "unmarkDifferent")
                        .needs(Operation.RECORD_PERSON)
                        .says("撤回“并非同一人”", "Take back that two records are of different people")
                        .path("id", "人员编号", "id of the person")
                        .path("other", "另一人员编号", "id of the other person")
                        .about("person", "人员", "person")
                        .answers(200, Different.class)
                        .by(this::unmark));
    }

    private Reply find(Call call) {
        String person = call.text("person").orElse(null);
        if (person != null || call.flag("different")) {
            call.unused(
                    "organisation",
                    "组织不能与 person 或 different 一起用。",
                    "An organisation narrows neither the duplicates of one person nor those marked"
                            + " as different.");
        }
        List<String> reach = call.reach().codes();
        if (person != null && !sees(call, graph::read, person)) {
            return Reply.ok(Page.after(List.of(), 0, null));
        }
        List<String> organisations =
                call.reach()
                        .within(
                                call.text("organisation")
                                        .map(code -> Subtree.of(graph, code))
                                        .orElse(null));
        Twins.Asked asked = new Twins.Asked(organisations, reach, person);
        if (call.flag("different")) {
            Twins.Part part =
                    graph.read(work -> Twins.marked(work, asked, call.offset(), call.limit()));
            return Reply.ok(Page.part(part.items(), part.total(), call));
        }
        Twins.Part part =
                graph.read(work -> Twins.find(work, asked, call.after().orElse(""), call.limit()));
        return Reply.ok(Page.after(part.items(), part.total(), part.next()));
    }

    private Reply mark(Call call) {
        Different wish = call.body(Different.class);
        String id = call.path("id");
        if (id.equals(wish.person())) {
            return Reply.problem(Problems.invalid(Different.itself()));
        }
        return writing.write(
                call,
                entry -> {
                    boolean seen = sees(call, entry, wish.person());
                    List<Fault> faults =
                            new References(one -> seen)
                                    .person("person", wish.person())
                                    .missing(entry);
                    if (!faults.isEmpty()) {
                        return call.refuse(Problems.invalid(faults));
                    }
                    return write(call, entry, wish, true);
                });
    }

    private Reply unmark(Call call) {
        Different wish = new Different(call.path("other"), null);
        return writing.write(
                call,
                entry -> {
                    Optional<Row> row = row(entry, call.path("id"));
                    if (row.isEmpty()
                            || !sees(call, entry, wish.person())
                            || entry.run(
                                            "read/merging/different",
                                            Map.of("one", call.path("id"), "other", wish.person()))
                                    .isEmpty()) {
                        return call.refuse(absent(wish.person()));
                    }
                    call.mustMatch(ETags.of(row.get().number("revision")));
                    return write(call, entry, wish, false);
                });
    }

    private static Answer write(Call call, Entry entry, Different wish, boolean different) {
        String id = call.path("id");
        if (row(entry, id).isEmpty()) {
            return call.refuse(absent(id));
        }
        Map<String, Object> row = new HashMap<>();
        row.put("one", id);
        row.put("other", wish.person());
        row.put("different", different);
        row.put("reason", wish.reason());
        entry.run("write/merging/mark", row);
        String operation = different ? "person.differ" : "person.differ-not";
        return call.accept(
                List.of(
                        new Change(operation, "person:" + id, List.of("different")),
                        new Change(operation, "person:" + wish.person(), List.of("different"))),
                different ? 201 : 200,
                wish,
                ETags.of(row(entry, id).orElseThrow().number("revision")),
                null);
    }

    private static Optional<Row> row(Work work, String id) {
        return work.run("read/person/rows", Map.of("keys", List.of(id))).stream().findFirst();
    }

    /** Whether somebody is within the caller's reach. */
    private static boolean sees(Call call, Work work, String person) {
        return call.reach().everything()
                || Views.placesBySubject(work, null, List.of("person:" + person)).values().stream()
                        .anyMatch(place -> call.view().may(Operation.RECORD_PERSON, place));
    }

    private static Problem absent(String id) {
        return Problems.notFound("人员", "person", id);
    }
}
