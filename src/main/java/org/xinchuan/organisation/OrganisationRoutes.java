package org.xinchuan.organisation;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Warning;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.util.List;

/** Organisations: list, one, and writes. */
public final class OrganisationRoutes implements Routes {

    private static final String PATH = "/api/v1/organisations";
    private static final String ONE = PATH + "/{code}";

    private final Organisations organisations;

    private final OrganisationRecords records = new OrganisationRecords();
    private final Writing writing;

    public OrganisationRoutes(Graph graph, Writing writing) {
        this.organisations = new Organisations(graph);
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "organisations")
                        .needs(Operation.READ_PUBLIC)
                        .says("组织名单", "Organisations")
                        .query(
                                Query.text("q", "名称、拼音、首字母或代码", "name, pinyin, initials or code"),
                                Query.text(
                                        "parent",
                                        "直接上级的代码",
                                        "code of what they are directly part of"))
                        .paging()
                        .answersPageOf(OrganisationItem.class, OrganisationItem.columns())
                        .by(this::find),
                Route.get(ONE, "organisation")
                        .needs(Operation.READ_PUBLIC)
                        .says(
                                "一个组织：上下级、工作室、人数",
                                "One organisation with its tree, people and studios")
                        .path("code", "组织代码", "code of the organisation")
                        .answers(200, OrganisationDetail.class)
                        .by(this::one),
                Route.post(PATH, "recordOrganisation")
                        .needs(Operation.EDIT_ORGANISATIONS)
                        .says("登记组织", "Record an organisation")
                        .takes(Organisation.class)
                        .answers(201, OrganisationDetail.class)
                        .by(this::record),
                Route.patch(ONE, "changeOrganisation")
                        .needs(Operation.EDIT_ORGANISATIONS)
                        .says("修改组织", "Change an organisation")
                        .path("code", "组织代码", "code of the organisation")
                        .takes(Organisation.class)
                        .answers(200, OrganisationDetail.class)
                        .by(this::change));
    }

    private Reply find(Call call) {
        Organisations.Part part =
                organisations.find(
                        call.text("q").filter(q -> !q.isBlank()).orElse(null),
                        call.text("parent").orElse(null),
                        call.offset(),
                        call.limit());
        return Reply.ok(
                Page.part(
                        part.items().stream().map(item -> item.to(call.view())).toList(),
                        part.total(),
                        call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return organisations
                .one(code)
                .map(
                        found ->
                                Reply.ok(found.detail().to(call.view()))
                                        .etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(code)));
    }

    private Reply record(Call call) {
        Organisation organisation = call.body(Organisation.class);
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.record(entry, organisation),
                                "organisation.record",
                                201));
    }

    private Reply change(Call call) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        records.find(entry, code)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(code))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        Organisation before = Rows.to(Organisation.class, row);
        Organisation after = call.patch(before, Organisation.class);
        return answer(
                call, entry, records.change(entry, before, after), "organisation.change", 200);
    }

    private static Answer answer(
            Call call, Entry entry, OrganisationOutcome outcome, String operation, int status) {
        return switch (outcome) {
            case OrganisationOutcome.Recorded(var organisation, var fields) -> {
                String code = organisation.code();
                List<Change> changes =
                        fields.isEmpty()
                                ? List.of()
                                : List.of(new Change(operation, "organisation:" + code, fields));
                Organisations.Found found = Organisations.read(entry, code).orElseThrow();
                yield call.accept(
                        changes,
                        status,
                        found.detail().warning(Warning.of(organisation.doubts(), call)),
                        ETags.of(found.revision()),
                        PATH + "/" + code);
            }
            case OrganisationOutcome.CodeTaken(var code) ->
                    call.refuse(Problems.taken("code", code));
            case OrganisationOutcome.CodeFixed _ -> call.refuse(Problems.fixed("code"));
            case OrganisationOutcome.Unknown(var faults) -> call.refuse(Problems.invalid(faults));
            case OrganisationOutcome.WouldCloseLoop(var parent) ->
                    call.refuse(Problems.conflict(loop(parent)));
        };
    }

    private static Fault loop(String parent) {
        return Fault.of(
                "parent",
                "ORGANISATION_LOOP",
                parent + " 是它的下级，不能作为上级",
                parent + " is below it and cannot be its parent");
    }

    private static Problem absent(String code) {
        return Problems.notFound("组织", "organisation", code);
    }
}
