package org.xinchuan.organisation;

import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.util.List;

/** Organisations: list, one, and writes. */
public final class OrganisationRoutes implements Routes {

    private static final String PATH = "/api/v1/organisations";
    private static final String ONE = PATH + "/{code}";

    private final Organisations organisations;

    public OrganisationRoutes(Graph graph) {
        this.organisations = new Organisations(graph);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "organisations")
                        .says("组织名单", "Organisations")
                        .query(
                                Query.text("q", "名称、拼音、首字母或代码", "name, pinyin, initials or code"),
                                Query.text(
                                        "parent",
                                        "直接上级的代码",
                                        "code of what they are directly part of"))
                        .paging()
                        .answersPageOf(OrganisationItem.class)
                        .by(this::find),
                Route.get(ONE, "organisation")
                        .says(
                                "一个组织：上下级、工作室、人数",
                                "One organisation with its tree, people and studios")
                        .path("code", "组织代码", "code of the organisation")
                        .answers(200, OrganisationDetail.class)
                        .by(this::one));
    }

    private Reply find(Call call) {
        Organisations.Part part =
                organisations.find(
                        call.text("q").filter(q -> !q.isBlank()).orElse(null),
                        call.text("parent").orElse(null),
                        call.offset(),
                        call.limit());
        return Reply.ok(Page.part(part.items(), part.total(), call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return organisations
                .one(code)
                .map(found -> Reply.ok(found.detail()).etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(code)));
    }

    private static Problem absent(String code) {
        return Problems.notFound("组织", "organisation", code);
    }
}
