package org.xinchuan.workload;

import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.TookTooLong;

import java.time.Duration;
import java.util.function.Function;

/**
 * The time that one request may take: all its steps take of it, and so does all its waiting. Made
 * once, when the request comes in, and handed down.
 */
public final class Allowance {

    private final Workload workload;
    private final Deadline deadline;

    Allowance(Workload workload, Deadline deadline) {
        this.workload = workload;
        this.deadline = deadline;
    }

    /**
     * A question that is short as a rule: it begins on the caller's own thread and, when it turns
     * out to be long, is asked again in the pool, from the beginning.
     *
     * @param question looks at the deadline every few thousand steps, and changes nothing
     * @throws Refused 429 when too many long ones wait, 503 when the time of the request is over
     */
    public <T> T ask(Function<Deadline, T> question) {
        Deadline here = deadline.within(workload.limits().brief());
        try {
            here.check();
            return question.apply(here);
        } catch (TookTooLong e) {
            return askApart(question);
        }
    }

    /**
     * A question that is long as a rule, such as one about everybody: in the pool.
     *
     * @throws Refused as {@link #ask}
     */
    public <T> T askApart(Function<Deadline, T> question) {
        return workload.answer(question, deadline);
    }

    /**
     * What others may have asked for already, or will: see {@link Computations}.
     *
     * @throws Refused 429 when too many others wait, 503 while it goes on
     */
    public <T> T kept(Object key, Class<T> type, Function<Deadline, T> computing) {
        return workload.computations().of(key, type, deadline, computing);
    }

    /**
     * A time like this one from now, for a further part of a file: its rows are found in the time
     * of the request and written as fast as they are taken.
     */
    public Allowance fresh() {
        return workload.begin();
    }

    /**
     * What is left, for a question to the store; never zero, which the store takes for no limit.
     *
     * @throws Refused 503 when nothing is
     */
    public Duration left() {
        Duration left = deadline.left();
        if (!left.isPositive()) {
            throw new Refused(Refusals.tooLong());
        }
        return left;
    }
}
