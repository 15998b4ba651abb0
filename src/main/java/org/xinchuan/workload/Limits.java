package org.xinchuan.workload;

import java.time.Duration;

/**
 * How much a server does for questions at most.
 *
 * @param longest what one request may take, from when it comes in, all its steps and all waiting
 *     included
 * @param brief what a question may take on the thread of the request, on which others wait
 * @param atOnce how many longer questions are answered at a time
 * @param waiting how many more of them may wait; 1 or more
 */
public record Limits(Duration longest, Duration brief, int atOnce, int waiting) {

    /** No request runs past 5 s: the rest is for writing the answer. */
    private static final Duration LONGEST = Duration.ofMillis(4_500);

    /** As long as the lines of some ten thousand people take, asked for one by one. */
    private static final Duration BRIEF = Duration.ofMillis(10);

    private static final int FEWEST_AT_ONCE = 2;
    private static final int WAITING = 16;

    /** Those of this machine: at half of its processors the others do not wait. */
    public static Limits ofThisMachine() {
        int half = Runtime.getRuntime().availableProcessors() / 2;
        return new Limits(LONGEST, BRIEF, Math.max(FEWEST_AT_ONCE, half), WAITING);
    }
}
