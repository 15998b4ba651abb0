package org.xinchuan.person;

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

/** People: search, one, and writes. */
public final class PersonRoutes implements Routes {

    private static final String PATH = "/api/v1/people";
    private static final String ONE = PATH + "/{id}";

    private final People people;

    public PersonRoutes(Graph graph) {
        this.people = new People(graph);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "people")
                        .says("检索人员；同名者并列", "Search people; those of one name stand side by side")
                        .query(
                                Query.text(
                                        "q",
                                        "姓名、拼音、首字母、工号或编号",
                                        "name, pinyin, initials, employee number or id"),
                                Query.text(
                                        "organisation",
                                        "所在组织或其上级的代码",
                                        "code of their organisation or one above it"),
                                Query.text("occupation", "职业工种代码", "code of their occupation"))
                        .paging()
                        .answersPageOf(PersonItem.class)
                        .by(this::find),
                Route.get(ONE, "person")
                        .says(
                                "一个人：任职、荣誉、工作室、师徒",
                                "One person with posts, honours, studios and pairings")
                        .path("id", "人员编号", "id of the person")
                        .answers(200, PersonDetail.class)
                        .by(this::one));
    }

    private Reply find(Call call) {
        People.Filter filter =
                new People.Filter(
                        call.text("q").filter(q -> !q.isBlank()).orElse(null),
                        call.text("organisation").orElse(null),
                        call.text("occupation").orElse(null));
        People.Part part = people.find(filter, call.offset(), call.limit());
        return Reply.ok(Page.part(part.items(), part.total(), call));
    }

    private Reply one(Call call) {
        String id = call.path("id");
        return people.one(id)
                .map(found -> Reply.ok(found.detail()).etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(id)));
    }

    private static Problem absent(String id) {
        return Problems.notFound("人员", "person", id);
    }
}
