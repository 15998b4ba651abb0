package org.xinchuan.promotion;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.SkillGrade;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rules of naming, review and assessment over HTTP: everybody reads them, few set them. */
public final class NamingRuleRoutes implements Routes {

    private static final String PATH = "/api/v1/naming-rules";

    private final Graph graph;
    private final Writing writing;

    public NamingRuleRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "namingRules")
                        .needs(Operation.READ_PUBLIC)
                        .says("命名、复核与考核规则", "Rules of naming, review and assessment")
                        .query(Query.choice("rule", RuleKey.texts(), "规则", "the rule"))
                        .paging()
                        .answersPageOf(NamingRule.class, NamingRule.columns())
                        .by(this::rules),
                Route.post(PATH, "recordNamingRule")
                        .needs(Operation.EDIT_ORGANISATIONS)
                        .says(
                                "登记规则；自生效日起取代同一范围和级别的旧规则，之前的日子不变",
                                "Record a rule; from its first day it takes the place of the one"
                                        + " of the same scope and level, earlier days stay as they"
                                        + " were")
                        .takes(NamingRule.class)
                        .answers(201, NamingRule.class)
                        .by(this::record));
    }

    private Reply rules(Call call) {
        Optional<String> asked = call.choice("rule");
        List<NamingRule> rules =
                graph.read("read/naming-rule/all").stream()
                        .map(row -> Rows.to(NamingRule.class, row))
                        .filter(rule -> asked.isEmpty() || asked.get().equals(rule.key()))
                        .toList();
        return Reply.ok(Page.of(rules, call));
    }

    private Reply record(Call call) {
        NamingRule rule = call.body(NamingRule.class);
        return writing.write(call, entry -> record(call, entry, rule));
    }

    private static Answer record(Call call, Entry entry, NamingRule rule) {
        List<Fault> unknown = references(rule).missing(entry);
        if (!unknown.isEmpty()) {
            return call.refuse(Problems.invalid(unknown));
        }
        boolean taken =
                entry.run("read/naming-rule/rows", Map.of("keys", List.of(rule.key()))).stream()
                        .map(row -> Rows.to(NamingRule.class, row))
                        .anyMatch(other -> sameKey(other, rule));
        if (taken) {
            return call.refuse(
                    Problems.conflict(
                            Fault.of(
                                    "effectiveFrom",
                                    "DUPLICATE_KEY",
                                    "同一范围、级别从该日起的规则已登记；要改变今后，请登记新的生效日",
                                    "a rule of this scope and level from that day exists already:"
                                            + " to change what is to come give a later day")));
        }
        entry.run("write/naming-rule/put", Map.of("rows", List.of(Rows.of(rule))));
        return call.accept(
                List.of(
                        new Change(
                                "naming-rule.record",
                                "naming-rule:" + rule.key(),
                                Fields.set(rule))),
                201,
                rule,
                ETags.of(entry.sequence()),
                PATH + "?rule=" + rule.key());
    }

    /** The organisation, and the honours among the words. */
    private static References references(NamingRule rule) {
        References references = new References().organisation("scope", rule.scope());
        if (rule.value() != null && rule.rule().value() == RuleKey.Value.HONOURS) {
            List<String> grades = Arrays.stream(SkillGrade.values()).map(SkillGrade::name).toList();
            for (String word : rule.words()) {
                if (!grades.contains(word)) {
                    references = references.honour("value", word);
                }
            }
        }
        return references;
    }

    private static boolean sameKey(NamingRule one, NamingRule other) {
        return Objects.equals(one.scope(), other.scope())
                && one.level() == other.level()
                && Objects.equals(one.effectiveFrom(), other.effectiveFrom());
    }
}
