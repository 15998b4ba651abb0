package org.xinchuan.studio;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
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
import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.NamingLevel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Studios: search, and one. */
public final class StudioRoutes implements Routes {

    static final String PATH = "/api/v1/studios";
    static final String ONE = PATH + "/{code}";

    private static final List<String> LEVELS =
            Stream.concat(
                            Stream.of(Studios.NONE),
                            Stream.of(NamingLevel.values()).map(NamingLevel::name))
                    .toList();

    private final Studios studios;
    private final Shown shown;

    public StudioRoutes(Graph graph, StudioCards cards, Shown shown) {
        this.shown = shown;
        this.studios = new Studios(graph, cards);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "studios")
                        .needs(Operation.READ_PUBLIC)
                        .says("检索工作室", "Search studios")
                        .query(filters())
                        .paging()
                        .answersPageOf(StudioItem.class, StudioItem.columns())
                        .by(this::find),
                Route.get(ONE, "studio")
                        .needs(Operation.READ_PUBLIC)
                        .says(
                                "一个工作室：命名、领衔人、成员、渊源、师徒",
                                "One studio with namings, leaders, members, origins, pairings")
                        .path("code", "工作室代码", "code of the studio")
                        .query(Query.asOf())
                        .answers(200, StudioDetail.class)
                        .by(this::one));
    }

    private static List<Query> filters() {
        return List.of(
                Query.text(
                        "q",
                        "名称、曾用名、历任领衔人，拼音、首字母或代码",
                        "name, former name or leader of any time; pinyin, initials or code"),
                Query.text(
                        "leader",
                        "领衔人编号或姓名，含历任；同名者并列",
                        "id or name of a leader of any time; all of one name"),
                Query.flag("modelWorker", "只看劳模领衔过的", "only those that a model worker ever led"),
                Query.choice(
                        "level",
                        LEVELS,
                        "当日持有的命名级别，NONE 为未命名",
                        "a level held on that day; NONE for no naming"),
                Query.flag(
                        "provincial",
                        "当日另持有省级及以上命名的",
                        "only those that besides hold a naming by the province or above"),
                Query.choice(
                        "state",
                        List.of("OPEN", "CLOSED"),
                        "当日是否已停止；缺省为全部",
                        "still open or closed by that day; both otherwise"),
                Query.text("organisation", "所在组织或其上级的代码", "code of the host or of one above it"),
                Query.text("region", "地区或其上级的代码", "code of the region or of one above it"),
                Query.choice(
                        "sort",
                        List.of("pinyin", "strokes"),
                        "排序：名称的拼音或笔画；缺省为相关程度、代码",
                        "in order of pinyin or of strokes of the name; of how well they fit and of"
                                + " codes otherwise"),
                Query.asOf());
    }

    private Reply find(Call call) {
        Studios.Filter filter =
                new Studios.Filter(
                        call.text("q").filter(q -> !q.isBlank()).orElse(null),
                        call.text("leader").filter(q -> !q.isBlank()).orElse(null),
                        call.flag("modelWorker"),
                        call.choice("level").orElse(null),
                        call.flag("provincial"),
                        call.choice("state").map("CLOSED"::equals).orElse(null),
                        call.text("organisation").orElse(null),
                        call.text("region").orElse(null));
        NameOrder order =
                call.choice("sort")
                        .map(one -> NameOrder.valueOf(one.toUpperCase(Locale.ROOT)))
                        .orElse(null);
        return Reply.ok(Page.of(studios.find(filter, order, call.asOf()), call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return studios.one(code, call.asOf())
                .map(
                        found ->
                                Reply.ok(found.detail().to(call.view(), shown))
                                        .etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(code)));
    }

    static Problem absent(String code) {
        return Problems.notFound("工作室", "studio", code);
    }
}
