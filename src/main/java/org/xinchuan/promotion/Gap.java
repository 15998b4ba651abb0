package org.xinchuan.promotion;

import org.xinchuan.rule.Severity;
import org.xinchuan.standard.NamingLevel;

import java.util.List;

/**
 * What a studio has and lacks for a level.
 *
 * @param open whether it had been founded and not closed: only then it can be named
 * @param held the highest level of a naming that holds, or null
 * @param levels those that can be asked for, lowest first
 * @param next the level that is judged; null when nothing stands above what is held, or the studio
 *     is not open
 */
record Gap(
        boolean open,
        NamingLevel held,
        List<NamingLevel> levels,
        NamingLevel next,
        List<Condition> conditions) {

    /** One rule and what the facts say about it. */
    record Condition(NamingRule rule, Judgement judgement) {

        /** Whether it counts and is not met. */
        boolean isMissing() {
            return counts() && judgement instanceof Judgement.Missing;
        }

        private boolean counts() {
            return rule.severity() != Severity.INFO;
        }
    }

    /** How many conditions are not met. */
    long missing() {
        return conditions.stream().filter(Condition::isMissing).count();
    }

    /** How many cannot be told from what is on record. */
    long unknown() {
        return conditions.stream()
                .filter(Condition::counts)
                .filter(one -> one.judgement() instanceof Judgement.Unknown)
                .count();
    }
}
