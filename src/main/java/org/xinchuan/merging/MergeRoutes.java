package org.xinchuan.merging;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.KeptRequest;
import org.xinchuan.http.MustWait;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Waiting;
import org.xinchuan.http.Writing;
import org.xinchuan.identifier.Identifiers;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.References;
import org.xinchuan.pairing.MasterLines;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merging two records of one person, looking at it first, and taking it back. */
public final class MergeRoutes implements Routes {

    private static final String ONE = "/api/v1/people/{id}";
    private static final String CHECK = "check";

    private final Graph graph;
    private final Writing writing;
    private final PersonMerges merges;

    public MergeRoutes(
            Graph graph, Writing writing, MasterLines lines, Optional<Identifiers> identifiers) {
        this.graph = graph;
        this.writing = writing;
        this.merges = new PersonMerges(lines, identifiers);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ONE + "/merge", "mergePeople")
                        .needs(Operation.MERGE_PEOPLE)
                        .says(
                                "将这条记录并入另一条；原编号此后转向后者",
                                "Merge this record into another; its id leads there from then on")
                        .path("id", "并入他人的人员编号", "id of the record that goes")
                        .about("person", "人员", "person")
                        .query(
                                Query.choice(
                                        "mode",
                                        List.of("apply", CHECK),
                                        "check 只看合并前后，不写入",
                                        "check shows before and after and writes nothing"))
                        .takes(Merge.class)
                        .discloses()
                        .answers(200, MergeAnswer.class)
                        .answers(202, Waiting.class)
                        .by(this::merge),
                Route.get(ONE + "/merges", "merges")
                        .needs(Operation.MERGE_PEOPLE)
                        .says(
                                "并入这个人的记录，能否撤销",
                                "Records merged into this person, and whether that can be undone")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .answers(200, MergedRecord.All.class)
                        .by(this::merged),
                Route.delete(ONE + "/merges/{from}", "undoMerge")
                        .needs(Operation.MERGE_PEOPLE)
                        .says(
                                "撤销合并；其后有记录建立其上的，列出并拒绝",
                                "Undo a merge; refused with the list of what was built on it since")
                        .path("id", "人员编号", "id of the person")
                        .path("from", "并入的编号", "id of the record that was merged")
                        .about("person", "人员", "person")
                        .answers(200, MergedRecord.All.class)
                        .by(this::undo));
    }

    private Reply merge(Call call) {
        Merge wish = call.body(Merge.class);
        boolean check = call.choice("mode").filter(CHECK::equals).isPresent();
        return writing.write(
                call,
                entry -> {
                    Optional<Answer> unknown = unknown(call, entry, wish);
                    return unknown.orElseGet(
                            () ->
                                    answer(
                                            call,
                                            entry,
                                            merges.merge(entry, call.path("id"), wish),
                                            check));
                });
    }

    /** Whoever is out of the caller's reach is as if there were none. */
    private Optional<Answer> unknown(Call call, Entry entry, Merge wish) {
        String subject = "person:" + wish.into();
        boolean seen =
                call.reach().everything()
                        || !Views.places(entry, null, List.of(subject)).isEmpty()
                                && Views.places(entry, null, List.of(subject)).stream()
                                        .allMatch(
                                                place ->
                                                        call.view()
                                                                .may(
                                                                        Operation.MERGE_PEOPLE,
                                                                        place));
        List<Fault> faults =
                new References(person -> seen).person("into", wish.into()).missing(entry);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(call.refuse(Problems.invalid(faults)));
    }

    private Answer answer(Call call, Entry entry, MergeOutcome outcome, boolean check) {
        if (!(outcome instanceof MergeOutcome.Merged merged)) {
            return refused(call, outcome);
        }
        MergeAnswer answer =
                new MergeAnswer(
                        !check,
                        merged.from(),
                        merged.into(),
                        merged.after(),
                        merged.numbers(),
                        merged.goesOver(),
                        merged.conflicts().stream().map(one -> one.in(call.language())).toList());
        if (check) {
            // Nothing that has no changes is kept.
            return call.accept(List.of(), 200, answer, null, null);
        }
        if (!merged.conflicts().isEmpty()) {
            return call.refuse(MergeProblems.conflicts(merged.conflicts(), call.language()));
        }
        if (!call.reach().everything() && KeptRequest.approval(call).isEmpty()) {
            throw new MustWait(List.of(), List.of());
        }
        String into = merged.into().id();
        return call.accept(
                merged.changes(), 200, answer, etag(entry, into), "/api/v1/people/" + into);
    }

    private Reply merged(Call call) {
        String id = call.path("id");
        return graph.read(
                work ->
                        work.run("read/person/rows", Map.of("keys", List.of(id))).stream()
                                .findFirst()
                                .map(
                                        row ->
                                                Reply.ok(
                                                                new MergedRecord.All(
                                                                        PersonMerges.of(work, id)))
                                                        .etag(revision(row)))
                                .orElseGet(() -> Reply.problem(absent(id))));
    }

    private Reply undo(Call call) {
        String id = call.path("id");
        if (!call.reach().everything()) {
            return Reply.problem(Problems.forbidden());
        }
        return writing.write(
                call,
                entry -> {
                    Optional<Row> row =
                            entry.run("read/person/rows", Map.of("keys", List.of(id))).stream()
                                    .findFirst();
                    if (row.isEmpty()) {
                        return call.refuse(absent(id));
                    }
                    call.mustMatch(revision(row.get()));
                    MergeOutcome outcome = merges.undo(entry, id, call.path("from"));
                    return outcome instanceof MergeOutcome.Undone undone
                            ? call.accept(
                                    undone.changes(),
                                    200,
                                    new MergedRecord.All(PersonMerges.of(entry, id)),
                                    etag(entry, id),
                                    null)
                            : refused(call, outcome);
                });
    }

    private static Answer refused(Call call, MergeOutcome outcome) {
        return call.refuse(
                switch (outcome) {
                    case MergeOutcome.Absent(var id) -> absent(id);
                    case MergeOutcome.Invalid(var faults) -> Problems.invalid(faults);
                    case MergeOutcome.Erased() -> Problems.erased();
                    case MergeOutcome.BuiltUpon(var later) -> MergeProblems.builtUpon(later);
                    case MergeOutcome.NotOurs() -> MergeProblems.notOurs();
                    case MergeOutcome.Merged _, MergeOutcome.Undone _ ->
                            throw new IllegalStateException("it is done");
                });
    }

    private static String etag(Entry entry, String id) {
        return revision(entry.run("read/person/rows", Map.of("keys", List.of(id))).getFirst());
    }

    private static String revision(Row row) {
        return ETags.of(row.number("revision"));
    }

    private static Problem absent(String id) {
        return Problems.notFound("人员", "person", id);
    }
}
