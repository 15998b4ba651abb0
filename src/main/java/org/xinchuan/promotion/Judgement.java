package org.xinchuan.promotion;

import java.util.List;

/** What the facts on record say about one condition. */
sealed interface Judgement {

    /** The facts that count for it, those that perhaps do included. */
    List<Fact> facts();

    /** How much there is for certain; null for what is not counted. */
    Integer have();

    /** There is enough. */
    record Met(List<Fact> facts, Integer have) implements Judgement {}

    /** There is less than is needed. */
    record Missing(List<Fact> facts, Integer have) implements Judgement {}

    /** Whether there is enough depends on days that nobody wrote down exactly, or at all. */
    record Unknown(List<Fact> facts, Integer have) implements Judgement {}

    /** Judges how many different things the facts count. */
    static Judgement counted(List<Fact> facts, int need) {
        int sure = distinct(facts.stream().filter(Fact::certain).toList());
        if (sure >= need) {
            return new Met(facts, sure);
        }
        return distinct(facts) >= need ? new Unknown(facts, sure) : new Missing(facts, sure);
    }

    private static int distinct(List<Fact> facts) {
        return (int) facts.stream().map(Fact::counts).distinct().count();
    }
}
