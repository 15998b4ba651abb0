package org.xinchuan.promotion;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a studio lacks for the next naming, over HTTP. */
public final class PromotionRoutes implements Routes {

    private final Graph graph;
    private final StudioCards cards;
    private final Shown shown;

    public PromotionRoutes(Graph graph, StudioCards cards, Shown shown) {
        this.graph = graph;
        this.cards = cards;
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/studios/{code}/promotion", "studioPromotion")
                        .needs(Operation.READ_REPORTS)
                        .says("申报更高级别命名还缺什么", "What a studio has and lacks for a higher naming")
                        .path("code", "工作室代码", "code of the studio")
                        .about("studio", "工作室", "studio")
                        .query(
                                Query.choice(
                                        "level",
                                        NamingLevel.class,
                                        "命名级别；缺省为现有最高级别之上的一级",
                                        "level of naming; without, the next above what is held"),
                                Query.asOf())
                        .answers(200, PromotionAnswer.class)
                        .by(this::promotion));
    }

    private Reply promotion(Call call) {
        StudioCard card = cards.of(call.path("code"));
        if (card == null) {
            return Reply.problem(Problems.notFound("工作室", "studio", call.path("code")));
        }
        NamingLevel asked = call.choice("level", NamingLevel.class).orElse(null);
        return graph.read(work -> answer(work, card, asked, call));
    }

    private Reply answer(Work work, StudioCard card, NamingLevel asked, Call call) {
        LocalDate day = call.asOf();
        NamingRuleBook rules = NamingRuleBook.read(work);
        StudioFacts facts = new FactReader(work).of(List.of(card), day).getFirst();
        Gap gap = new Judge(rules, facts, day).gap(asked);
        Integer funding =
                rules.inForce(NamingRuleKey.FUNDING, gap.next(), facts.hosts(), day)
                        .map(NamingRule::number)
                        .orElse(null);
        Map<String, String> honours = new HashMap<>();
        work.run("read/honour-kind/all")
                .forEach(row -> honours.put(row.text("code"), row.text("name")));
        return Reply.ok(PromotionAnswer.of(facts, day, gap, funding, honours, call.view(), shown));
    }
}
