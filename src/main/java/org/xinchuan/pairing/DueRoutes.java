package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due about pairings, as a list and as a calendar. */
public final class DueRoutes implements Routes {

    private static final String PATH = "/api/v1/due";

    /** How far a list looks ahead when nobody says. */
    private static final int SOON_DAYS = 90;

    /** How far a calendar looks ahead. */
    private static final int CALENDAR_DAYS = 366;

    private final Graph graph;
    private final PairingLists lists;
    private final Shown shown;

    public DueRoutes(Graph graph, PairingColumns columns, Shown shown) {
        this.graph = graph;
        lists = new PairingLists(graph, columns);
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "due")
                        .needs(Operation.READ_PAIRINGS)
                        .says(
                                "到期与待考核的结对，最早的在前",
                                "What is due about pairings, the longest due first")
                        .query(
                                Query.choice("kind", Due.Kind.class, "事项", "what is due"),
                                Query.text(
                                        "organisation", "组织代码，含下级", "organisation, with its units"),
                                Query.date(
                                        "dueBefore",
                                        "在此日之前到期的；缺省为 90 天后",
                                        "due before the day; in 90 days without"),
                                Query.flag("overdue", "只要已过期的", "only what is overdue"))
                        .paging()
                        .answersPageOf(DueItem.class, DueItem.columns())
                        .by(this::list),
                Route.get(PATH + ".ics", "dueCalendar")
                        .needs(Operation.READ_PAIRINGS)
                        .says(
                                "日历（iCalendar）：一年内到期与待考核的结对；日历软件订阅时密码填个人令牌，用户名任意",
                                "The calendar (iCalendar) of what is due within a year; programs"
                                        + " subscribe with a token as the password of any name")
                        .query(
                                Query.text(
                                        "organisation", "组织代码，含下级", "organisation, with its units"))
                        .answers(200, String.class)
                        .by(this::calendar));
    }

    private Reply list(Call call) {
        LocalDate today = call.today();
        LocalDate day = call.date("dueBefore").orElse(today.plusDays(SOON_DAYS + 1L)).minusDays(1);
        boolean overdue = call.flag("overdue");
        if (overdue) {
            call.unused(
                    "dueBefore",
                    "overdue 为 true 时只列今天以前到期的。",
                    "With overdue only what was due before today is listed.");
        }
        Optional<String> kind = call.choice("kind");
        return graph.read(
                work -> {
                    List<PairingsDue.Item> due =
                            due(call, work, overdue ? today.minusDays(1) : day).stream()
                                    .filter(
                                            one ->
                                                    kind.isEmpty()
                                                            || kind.get()
                                                                    .equals(
                                                                            one.due()
                                                                                    .kind()
                                                                                    .name()))
                                    .toList();
                    int from = Math.min(call.offset(), due.size());
                    int to = Math.min(from + call.limit(), due.size());
                    return Reply.ok(
                            Page.part(items(call, work, due.subList(from, to)), due.size(), call));
                });
    }

    private Reply calendar(Call call) {
        LocalDate until = call.today().plusDays(CALENDAR_DAYS);
        return graph.read(
                work ->
                        Reply.text(
                                Calendar.TYPE,
                                Calendar.of(
                                        items(call, work, due(call, work, until)),
                                        call.today(),
                                        call.language())));
    }

    private List<PairingsDue.Item> due(Call call, Work work, LocalDate day) {
        String organisation = call.text("organisation").orElse(null);
        return PairingsDue.by(work, lists.underWay(organisation, call.reach()), call.today(), day);
    }

    private List<DueItem> items(Call call, Work work, List<PairingsDue.Item> due) {
        Map<String, PairingItem> pairings = new HashMap<>();
        PairingItem.read(work, due.stream().map(PairingsDue.Item::pairing).distinct().toList())
                .forEach(one -> pairings.put(one.pairing().id(), one));
        return due.stream()
                .map(
                        one ->
                                new DueItem(
                                        one.due().kind(),
                                        one.due().on(),
                                        one.due().on().isBefore(call.today()),
                                        pairings.get(one.pairing())
                                                .to(id -> shown.to(call.view(), id))))
                .toList();
    }
}
