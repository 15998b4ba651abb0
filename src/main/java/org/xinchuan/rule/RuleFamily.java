package org.xinchuan.rule;

import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;
import org.xinchuan.table.Column;

import java.util.List;
import java.util.function.Function;

/**
 * A family of rules that are judged together.
 *
 * @param name of one of them, such as {@code naming-rule}: the folder of its statements, and in the
 *     plural its path
 * @param type the record of one
 * @param kind what one is called, such as 命名规则
 * @param title of the list
 * @param columns of the list as a file
 * @param keys the names that its rules may have
 * @param references what a rule refers to beside its scope
 */
public record RuleFamily<R extends Record & Rule>(
        String name,
        Class<R> type,
        Bilingual kind,
        Bilingual title,
        List<Column<R>> columns,
        List<String> keys,
        Function<R, References> references) {

    /** All rules that are recorded. */
    public List<R> all(Work work) {
        return work.run("read/" + name + "/all").stream().map(row -> Rows.to(type, row)).toList();
    }

    /** The book of all rules that are recorded. */
    public RuleBook<R> book(Work work) {
        return new RuleBook<>(all(work));
    }

    /**
     * What is wrong with the name and the scope of a rule.
     *
     * @param keys the names that rules of the family may have
     */
    public static Faults judge(String key, List<String> keys, String scope) {
        return new Faults()
                .required("key", key)
                .add(
                        key != null && !keys.contains(key),
                        "key",
                        "RULE_UNKNOWN",
                        "没有规则“" + key + "”；可用的有 " + keys,
                        "no rule \"" + key + "\"; there are " + keys)
                .code("scope", scope);
    }

    /** The columns that every family has in a file, around the one of its aspect. */
    public static <R extends Rule> List<Column<R>> columns(Column<R> aspect) {
        return List.of(
                Column.of("规则", "rule", Rule::key),
                Column.of("适用组织代码", "scope", Rule::scope),
                aspect,
                Column.of("生效日期", "effective from", Rule::effectiveFrom),
                Column.of("值", "value", Rule::value),
                Column.of("程度", "severity", one -> one.severity().name()),
                Column.of("出处", "source", Rule::source));
    }
}
