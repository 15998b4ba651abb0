package org.xinchuan.heritage;

import org.xinchuan.http.Call;
import org.xinchuan.http.Handler;
import org.xinchuan.http.KeptAnswers;
import org.xinchuan.http.Reply;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Answers that depend on whether people are ranked. Those of the time when they are are kept apart
 * from the others: another server may throw the switch, of whose changes this one hears a moment
 * later.
 */
final class RankedAnswers {

    private final BooleanSupplier ranked;
    private final KeptAnswers whenRanked;
    private final KeptAnswers otherwise;

    /**
     * @param ranked asked at every request
     * @param sequence the last change that what is asked has seen
     */
    RankedAnswers(BooleanSupplier ranked, LongSupplier sequence) {
        this.ranked = ranked;
        this.whenRanked = new KeptAnswers(sequence);
        this.otherwise = new KeptAnswers(sequence);
    }

    /** Whether people are ranked now. */
    boolean ranked() {
        return ranked.getAsBoolean();
    }

    /**
     * Keeps the answers of a handler as {@link KeptAnswers} does.
     *
     * @param handler is told whether people are ranked
     */
    Handler keeping(BiFunction<Call, Boolean, Reply> handler) {
        Handler one = whenRanked.keeping(call -> handler.apply(call, true));
        Handler other = otherwise.keeping(call -> handler.apply(call, false));
        return call -> (ranked() ? one : other).handle(call);
    }
}
