package org.xinchuan.promotion;

import org.xinchuan.graph.Work;
import org.xinchuan.promotion.Gap.Condition;
import org.xinchuan.rule.RuleValue;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.Fault;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.NamingConditions;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a naming that is to be recorded by the rules in force on its day (DOMAIN.md §3.2): what a
 * rule of severity BLOCK asks for must be there, WARN warns and INFO says. What cannot be told from
 * what is on record forbids nothing.
 */
public final class NamingConditionsInForce implements NamingConditions {

    @Override
    public Said of(Work work, StudioCard card, Naming naming) {
        LocalDate day = naming.namedOn().last();
        StudioFacts facts = new FactReader(work).of(List.of(card), day).getFirst();
        List<Fault> blocking = new ArrayList<>();
        List<Fault> doubts = new ArrayList<>();
        for (Condition condition :
                new Judge(NamingRuleBook.read(work), facts, day).conditions(naming.level())) {
            Severity severity = condition.rule().severity();
            switch (condition.judgement()) {
                case Judgement.Met _ -> {}
                case Judgement.Missing missing when severity == Severity.BLOCK ->
                        blocking.add(lacking("NAMING_BLOCKED", condition, missing));
                case Judgement.Missing missing when severity == Severity.INFO ->
                        doubts.add(lacking("NAMING_RULE_INFO", condition, missing));
                case Judgement.Missing missing ->
                        doubts.add(lacking("NAMING_RULE", condition, missing));
                case Judgement.Unknown unknown when severity == Severity.BLOCK ->
                        doubts.add(lacking("NAMING_RULE_UNKNOWN", condition, unknown));
                case Judgement.Unknown _ -> {}
            }
        }
        return new Said(List.copyOf(blocking), List.copyOf(doubts));
    }

    private static Fault lacking(String code, Condition condition, Judgement judgement) {
        NamingRule rule = condition.rule();
        String have = judgement.have() == null ? "" : judgement.have().toString();
        String name = rule.rule().condition();
        String zh = "规则 " + rule.key() + "（" + name + "）：要求 " + rule.value();
        String en = "the rule " + rule.key() + " asks for " + rule.value();
        boolean counted = rule.rule().value() == RuleValue.NUMBER && !have.isEmpty();
        String unsure = code.equals("NAMING_RULE_UNKNOWN") ? "，按现有记录无法判断" : "";
        return Fault.of(
                "level",
                code,
                zh + (counted ? "，命名之日有据可查的为 " + have : "") + unsure + because(rule, "；依据："),
                en
                        + (counted ? "; on record on the day of the naming: " + have : "")
                        + (unsure.isEmpty() ? "" : "; what is on record does not tell")
                        + because(rule, "; by "));
    }

    private static String because(NamingRule rule, String lead) {
        return rule.source() == null ? "" : lead + rule.source();
    }
}
