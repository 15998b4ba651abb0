package org.xinchuan.skill;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
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
import java.util.Map;

/** Grades and titles of people over HTTP, and what they stand for. */
public final class SkillRoutes implements Routes {

    private static final String PEOPLE = "/api/v1/people/";

    private final Graph graph;
    private final Writing writing;
    private final SkillRecords records = new SkillRecords();

    public SkillRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PEOPLE + "{id}/skills", "recordSkill")
                        .needs(Operation.RECORD_PERSON)
                        .says("登记技能等级或职称", "Record a grade or title of a person")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .takes(Skill.class)
                        .answers(201, SkillItem.class)
                        .by(this::record),
                Route.get("/api/v1/title-bridges", "titleBridges")
                        .needs(Operation.READ_PUBLIC)
                        .says("职业资格与职称的贯通", "Which titles qualifications stand for")
                        .paging()
                        .answersPageOf(TitleBridgeItem.class, TitleBridgeItem.columns())
                        .by(this::bridges));
    }

    private Reply record(Call call) {
        Skill skill = call.body(Skill.class, Map.of("person", call.path("id")));
        return writing.write(
                call, entry -> answer(call, entry, records.record(entry, skill, call.today())));
    }

    private Reply bridges(Call call) {
        List<TitleBridgeItem> bridges =
                graph.read("read/title-bridge/all").stream()
                        .map(row -> Rows.to(TitleBridgeItem.class, row))
                        .toList();
        return Reply.ok(Page.of(bridges, call));
    }

    private static Answer answer(Call call, Entry entry, SkillOutcome outcome) {
        return switch (outcome) {
            case SkillOutcome.Recorded(var skill, var fields, var doubts) ->
                    call.accept(
                            List.of(new Change("person.skill", "person:" + skill.person(), fields)),
                            201,
                            SkillItem.of(skill, Warning.of(doubts, call)),
                            ETags.of(entry.sequence()),
                            PEOPLE + skill.person());
            case SkillOutcome.Invalid(var faults) -> call.refuse(Problems.invalid(faults));
            case SkillOutcome.Erased() -> call.refuse(Problems.erased());
            case SkillOutcome.HeldAlready _ ->
                    call.refuse(
                            Problems.conflict(
                                    Fault.of(
                                            "grade",
                                            "DUPLICATE_SKILL",
                                            "此人的这一等级或职称已有记录",
                                            "this grade or title is recorded already")));
        };
    }
}
