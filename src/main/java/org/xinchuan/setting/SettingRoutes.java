package org.xinchuan.setting;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What administrators switch on and off for everybody. */
public final class SettingRoutes implements Routes {

    private static final String ONE = "/api/v1/settings/{key}";

    private final Graph graph;
    private final Writing writing;
    private final Settings settings;

    public SettingRoutes(Graph graph, Writing writing, Settings settings) {
        this.graph = graph;
        this.writing = writing;
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.get(ONE, "setting"))
                        .says("一项全局设置的现状", "How a setting for everybody stands")
                        .answers(200, Setting.class)
                        .by(this::read),
                one(Route.put(ONE, "changeSetting"))
                        .says(
                                "打开或关闭一项全局设置，自下一次请求起生效",
                                "Switch a setting for everybody on or off; it holds from the next"
                                        + " request on")
                        .takes(Setting.Choice.class)
                        .answers(200, Setting.class)
                        .by(this::change));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.EDIT_ORGANISATIONS)
                .path("key", "设置名，如 peopleRanking", "name of the setting, such as peopleRanking");
    }

    private Reply read(Call call) {
        return Switch.of(call.path("key"))
                .map(
                        one -> {
                            Row row = graph.read(work -> Settings.row(work, one)).orElse(null);
                            return Reply.ok(Setting.of(one, row, settings.allowed(one)))
                                    .etag(etag(row));
                        })
                .orElseGet(() -> Reply.problem(absent(call)));
    }

    private Reply change(Call call) {
        Optional<Switch> found = Switch.of(call.path("key"));
        if (found.isEmpty()) {
            return Reply.problem(absent(call));
        }
        Setting.Choice choice = call.body(Setting.Choice.class);
        return writing.write(call, entry -> change(call, entry, found.get(), choice));
    }

    private Answer change(Call call, Entry entry, Switch one, Setting.Choice choice) {
        Row before = Settings.row(entry, one).orElse(null);
        call.mustMatch(etag(before));
        boolean allowed = settings.allowed(one);
        if (Setting.of(one, before, allowed).on() == choice.on()) {
            return call.accept(
                    List.of(), 200, Setting.of(one, before, allowed), etag(before), null);
        }
        entry.run("write/setting/put", Map.of("key", one.key(), "on", choice.on()));
        Row now = Settings.row(entry, one).orElseThrow();
        return call.accept(
                List.of(new Change("setting.change", "setting:" + one.key(), List.of("on"))),
                200,
                Setting.of(one, now, allowed),
                etag(now),
                null);
    }

    private static String etag(Row row) {
        return ETags.of(row == null ? 0 : row.number("revision"));
    }

    private static Problem absent(Call call) {
        return Problems.notFound("设置", "setting", call.path("key"));
    }
}
