package org.xinchuan.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Place;
import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.rule.RuleValue;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PersonName;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a studio has and lacks for a level of naming, as a caller is shown it.
 *
 * @param open whether the studio had been founded and not closed; others are not judged
 * @param held the highest level that holds, or null
 * @param levels those that can be asked for, lowest first
 * @param level the one that is judged here; null when there is none above what is held
 * @param fundingYuan what goes with a naming of the level, or null
 * @param missing how many conditions are not met, those of severity INFO aside
 * @param unknown how many cannot be told from what is on record
 */
public record PromotionAnswer(
        String code,
        String name,
        LocalDate asOf,
        boolean open,
        NamingLevel held,
        List<NamingLevel> levels,
        NamingLevel level,
        Integer fundingYuan,
        long missing,
        long unknown,
        List<Condition> conditions) {

    /** What the facts say about a condition. */
    public enum State {
        MET,
        MISSING,
        UNKNOWN
    }

    /** A word out of a rule's value and what it is called, where a catalogue says so. */
    public record Named(String code, String name) {}

    /**
     * One rule and what there is for it.
     *
     * @param need how many are needed; null where the rule names words
     * @param have how many there are for certain
     * @param options the words of which one is needed
     * @param hidden true when there are facts that the caller may not see, else left out
     */
    public record Condition(
            String rule,
            State state,
            Severity severity,
            Integer need,
            Integer have,
            List<Named> options,
            String scope,
            PartialDate effectiveFrom,
            String source,
            List<Item> facts,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean hidden) {}

    /**
     * A fact that counts for a condition.
     *
     * @param record such as {@code innovation:S01-001}; null for somebody whose name is masked
     * @param detail role, honour, grade, type or level in the code's word, or null
     * @param certain whether the dates leave no doubt that it counts
     */
    public record Item(
            Fact.Kind kind,
            String record,
            String name,
            String detail,
            String detailName,
            PartialDate from,
            PartialDate to,
            boolean certain) {}

    /**
     * The answer to somebody.
     *
     * @param honours names of the catalogue by code
     */
    static PromotionAnswer of(
            StudioFacts facts,
            LocalDate day,
            Gap gap,
            Integer fundingYuan,
            Map<String, String> honours,
            View view,
            Shown shown) {
        return new PromotionAnswer(
                facts.code(),
                facts.card().name(),
                day,
                gap.open(),
                gap.held(),
                gap.levels(),
                gap.next(),
                fundingYuan,
                gap.missing(),
                gap.unknown(),
                gap.conditions().stream().map(one -> of(one, honours, view, shown)).toList());
    }

    private static Condition of(
            Gap.Condition condition, Map<String, String> honours, View view, Shown shown) {
        NamingRule rule = condition.rule();
        Judgement judgement = condition.judgement();
        boolean number = rule.rule().value() == RuleValue.NUMBER;
        List<Item> items = new ArrayList<>();
        judgement.facts().stream()
                .filter(fact -> visible(fact, view))
                .map(fact -> item(fact, view, shown))
                .forEach(items::add);
        return new Condition(
                rule.key(),
                state(judgement),
                rule.severity(),
                number ? rule.number() : null,
                judgement.have(),
                number
                        ? List.of()
                        : rule.words().stream()
                                .map(word -> new Named(word, honours.get(word)))
                                .toList(),
                rule.scope(),
                rule.effectiveFrom(),
                rule.source(),
                items,
                items.size() < judgement.facts().size() ? true : null);
    }

    private static State state(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Met _ -> State.MET;
            case Judgement.Missing _ -> State.MISSING;
            case Judgement.Unknown _ -> State.UNKNOWN;
        };
    }

    /** Grades are on a person's page, pairings with their two sides; the rest is everybody's. */
    private static boolean visible(Fact fact, View view) {
        return switch (fact.kind()) {
            case GRADE ->
                    view.may(
                            Operation.READ_PERSON,
                            new Place(fact.organisations(), false, id(fact.counts())));
            case APPRENTICE ->
                    view.may(Operation.READ_PAIRINGS, new Place(fact.organisations(), true, null));
            case FOUNDING, NAMING, MEMBER, HONOUR, RESULT -> true;
        };
    }

    private static Item item(Fact fact, View view, Shown shown) {
        boolean person = fact.counts().startsWith("person:");
        boolean masked = person && !shown.to(view, id(fact.counts()));
        return new Item(
                fact.kind(),
                masked && fact.kind() != Fact.Kind.APPRENTICE ? null : fact.record(),
                masked ? PersonName.masked(fact.name()) : fact.name(),
                fact.detail(),
                fact.detailName(),
                fact.from(),
                fact.to(),
                fact.certain());
    }

    private static String id(String subject) {
        return subject.substring(subject.indexOf(':') + 1);
    }
}
