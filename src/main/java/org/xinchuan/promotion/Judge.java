package org.xinchuan.promotion;

import org.xinchuan.promotion.Gap.Condition;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a studio by the rules of DOMAIN.md §3.2 that are in force on a day. */
final class Judge {

    private final NamingRuleBook rules;
    private final StudioFacts facts;
    private final LocalDate day;
    private final Counting counting;

    Judge(NamingRuleBook rules, StudioFacts facts, LocalDate day) {
        this.rules = rules;
        this.facts = facts;
        this.day = day;
        this.counting = new Counting(facts, day);
    }

    /**
     * What the studio has and lacks.
     *
     * @param asked the level to judge by; null for the next above what is held
     */
    Gap gap(NamingLevel asked) {
        NamingLevel held = facts.card().level(day);
        List<NamingLevel> known = rules.levels(facts.hosts(), day);
        if (!isOpen()) {
            return new Gap(false, held, known, null, List.of());
        }
        NamingLevel next = asked == null ? next(held, known) : asked;
        return new Gap(true, held, known, next, next == null ? List.of() : conditions(next));
    }

    private boolean isOpen() {
        StudioCard card = facts.card();
        PartialDate closed = card.closedOn();
        boolean ended = card.status() == Studio.Status.CLOSED || isRevoked(card);
        return card.foundedBy(day) && (closed == null ? !ended : closed.first().isAfter(day));
    }

    private static boolean isRevoked(StudioCard card) {
        return card.status() == Studio.Status.REVOKED;
    }

    /** The lowest level above what is held, of the ladder in force or of all that rules name. */
    private NamingLevel next(NamingLevel held, List<NamingLevel> known) {
        int rank = held == null ? 0 : held.rank();
        return rules
                .inForce(NamingRuleKey.LADDER, null, facts.hosts(), day)
                .map(NamingRule::levels)
                .orElse(known)
                .stream()
                .filter(level -> level.rank() > rank)
                .min(NamingLevel.BY_RANK)
                .orElse(null);
    }

    /** What the rules in force ask for a level, whether the studio is open or not. */
    List<Condition> conditions(NamingLevel level) {
        List<Condition> conditions = new ArrayList<>();
        for (NamingRuleKey key :
                List.of(
                        NamingRuleKey.LEADER_HONOUR,
                        NamingRuleKey.REQUIRES_LOWER,
                        NamingRuleKey.MIN_YEARS_RUNNING,
                        NamingRuleKey.MIN_MEMBERS,
                        NamingRuleKey.MIN_PROJECTS,
                        NamingRuleKey.MIN_RESULTS,
                        NamingRuleKey.MIN_APPRENTICES)) {
            rules.inForce(key, level, facts.hosts(), day)
                    .map(rule -> new Condition(rule, judged(key, rule)))
                    .ifPresent(conditions::add);
        }
        bar(level).ifPresent(conditions::add);
        return List.copyOf(conditions);
    }

    private Judgement judged(NamingRuleKey key, NamingRule rule) {
        return switch (key) {
            case LEADER_HONOUR -> uncounted(counting.honours(rule.words()));
            case REQUIRES_LOWER -> uncounted(counting.lower(rule.levels()));
            case MIN_YEARS_RUNNING -> years(rule.number());
            case MIN_MEMBERS -> Judgement.counted(counting.members(), rule.number());
            case MIN_PROJECTS -> Judgement.counted(counting.results(true), rule.number());
            case MIN_RESULTS -> Judgement.counted(counting.results(false), rule.number());
            case MIN_APPRENTICES -> Judgement.counted(counting.apprentices(), rule.number());
            default -> throw new IllegalArgumentException(key.text());
        };
    }

    /** One fact is enough, and how many there are says nothing. */
    private static Judgement uncounted(List<Fact> facts) {
        return switch (Judgement.counted(facts, 1)) {
            case Judgement.Met met -> new Judgement.Met(met.facts(), null);
            case Judgement.Unknown unknown -> new Judgement.Unknown(unknown.facts(), null);
            case Judgement.Missing missing -> new Judgement.Missing(missing.facts(), null);
        };
    }

    private Judgement years(int need) {
        PartialDate founded = facts.card().foundedOn();
        if (founded == null) {
            return new Judgement.Unknown(List.of(), null);
        }
        List<Fact> fact = List.of(counting.founding());
        int sure = Math.max(0, founded.last().until(day).getYears());
        if (sure >= need) {
            return new Judgement.Met(fact, sure);
        }
        return founded.first().until(day).getYears() >= need
                ? new Judgement.Unknown(fact, sure)
                : new Judgement.Missing(fact, sure);
    }

    /** Years that have to pass after a naming of the level was revoked, if one was. */
    private Optional<Condition> bar(NamingLevel level) {
        List<StudioCard.Named> revoked =
                facts.card().namings().stream()
                        .filter(naming -> naming.level() == level)
                        .filter(naming -> naming.status() == Naming.Status.REVOKED)
                        .filter(
                                naming ->
                                        naming.validTo() == null
                                                || naming.validTo().first().isBefore(day))
                        .toList();
        List<NamingRuleKey> keys =
                facts.isSkillMaster()
                        ? List.of(NamingRuleKey.BAR_YEARS_SKILL_MASTER, NamingRuleKey.BAR_YEARS)
                        : List.of(NamingRuleKey.BAR_YEARS);
        return revoked.isEmpty()
                ? Optional.empty()
                : rules.firstInForce(keys, level, facts.hosts(), day)
                        .map(rule -> new Condition(rule, barred(revoked, rule.number())));
    }

    private Judgement barred(List<StudioCard.Named> revoked, int years) {
        Holds over = Holds.YES;
        for (StudioCard.Named naming : revoked) {
            over = over.and(Holds.by(day.minusYears(years), naming.validTo()));
        }
        List<Fact> found = revoked.stream().map(naming -> counting.of(naming, true)).toList();
        return switch (over) {
            case YES -> new Judgement.Met(found, null);
            case PERHAPS -> new Judgement.Unknown(found, null);
            case NO -> new Judgement.Missing(found, null);
        };
    }
}
