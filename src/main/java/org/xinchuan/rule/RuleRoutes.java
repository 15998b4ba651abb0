package org.xinchuan.rule;

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
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of a family over HTTP: everybody reads them, few set them.
 *
 * @param <R> the family
 */
public final class RuleRoutes<R extends Record & Rule> implements Routes {

    private final Graph graph;
    private final Writing writing;
    private final RuleFamily<R> family;
    private final String path;

    public RuleRoutes(Graph graph, Writing writing, RuleFamily<R> family) {
        this.graph = graph;
        this.writing = writing;
        this.family = family;
        this.path = "/api/v1/" + family.name() + "s";
    }

    @Override
    public List<Route> routes() {
        String type = family.type().getSimpleName();
        String plural = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "s";
        return List.of(
                Route.get(path, plural)
                        .needs(Operation.READ_PUBLIC)
                        .says(family.title().zh(), family.title().en())
                        .query(Query.choice("rule", family.keys(), "规则", "the rule"))
                        .paging()
                        .answersPageOf(family.type(), family.columns())
                        .by(this::rules),
                Route.post(path, "record" + type)
                        .needs(Operation.EDIT_ORGANISATIONS)
                        .says(
                                "登记" + family.kind().zh() + "；自生效日起取代同一范围的旧规则，之前的日子不变",
                                "Record a "
                                        + family.kind().en()
                                        + "; from its first day it takes the place of the one of"
                                        + " the same scope, earlier days stay as they were")
                        .takes(family.type())
                        .answers(201, family.type())
                        .by(this::record));
    }

    private Reply rules(Call call) {
        Optional<String> asked = call.choice("rule");
        List<R> rules =
                graph.read(family::all).stream()
                        .filter(rule -> asked.isEmpty() || asked.get().equals(rule.key()))
                        .toList();
        return Reply.ok(Page.of(rules, call));
    }

    private Reply record(Call call) {
        R rule = call.body(family.type());
        return writing.write(call, entry -> record(call, entry, rule));
    }

    private Answer record(Call call, Entry entry, R rule) {
        List<Fault> unknown =
                family.references().apply(rule).organisation("scope", rule.scope()).missing(entry);
        if (!unknown.isEmpty()) {
            return call.refuse(Problems.invalid(unknown));
        }
        Map<String, Object> named = Map.of("keys", List.of(rule.key()));
        boolean taken =
                entry.run("read/" + family.name() + "/rows", named).stream()
                        .map(row -> Rows.to(family.type(), row))
                        .anyMatch(other -> standsWhere(other, rule));
        if (taken) {
            return call.refuse(
                    Problems.conflict(
                            Fault.of(
                                    "effectiveFrom",
                                    "DUPLICATE_KEY",
                                    "同一范围从该日起的规则已登记；要改变今后，请登记新的生效日",
                                    "a rule of this scope from that day exists already:"
                                            + " to change what is to come give a later day")));
        }
        entry.run("write/" + family.name() + "/put", Map.of("rows", List.of(Rows.of(rule))));
        return call.accept(
                List.of(
                        new Change(
                                family.name() + ".record",
                                family.name() + ":" + rule.key(),
                                Fields.set(rule))),
                201,
                rule,
                ETags.of(entry.sequence()),
                path + "?rule=" + rule.key());
    }

    private static boolean standsWhere(Rule one, Rule other) {
        return one.slot().equals(other.slot())
                && Objects.equals(one.scope(), other.scope())
                && Objects.equals(one.aspect(), other.aspect())
                && Objects.equals(one.effectiveFrom(), other.effectiveFrom());
    }
}
