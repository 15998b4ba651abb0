package org.xinchuan.speed;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * Two sides asked the same questions in turns: what one run says about both is said about the same
 * moments of the same machine. Every answer is compared.
 */
final class Duel {

    private static final int MOST = 200_000;

    /** How many questions one side is asked before the other. */
    private static final int TURN = 16;

    private Duel() {}

    /** One side: what it answers to the question of a number, put into a figure to compare. */
    interface Side {
        long ask(int question) throws SQLException;
    }

    /**
     * Times in microseconds.
     *
     * @param asked how often each side was
     */
    record Times(int asked, double ours, double oursTail, double peer, double peerTail) {

        double ratio() {
            return peer / ours;
        }
    }

    /**
     * Asks each question as often as there is time for, a few times at least.
     *
     * @param seconds how long; a quarter more before is not measured
     */
    static Times run(int questions, Side ours, Side peer, double seconds) throws SQLException {
        ask(questions, ours, peer, seconds / 4, 1);
        return ask(questions, ours, peer, seconds, 3);
    }

    private static Times ask(int questions, Side ours, Side peer, double seconds, int least)
            throws SQLException {
        long[] mine = new long[MOST];
        long[] theirs = new long[MOST];
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int count = 0;
        while (count + TURN <= MOST && (count < least || System.nanoTime() < end)) {
            int turn = Math.min(TURN, questions);
            long[] answers = new long[turn];
            for (int i = 0; i < turn; i++) {
                long begin = System.nanoTime();
                answers[i] = ours.ask((count + i) % questions);
                mine[count + i] = System.nanoTime() - begin;
            }
            for (int i = 0; i < turn; i++) {
                int question = (count + i) % questions;
                long begin = System.nanoTime();
                long answer = peer.ask(question);
                theirs[count + i] = System.nanoTime() - begin;
                if (answers[i] != answer) {
                    throw new IllegalStateException(
                            "question " + question + ": " + answers[i] + ", not " + answer);
                }
            }
            count += turn;
        }
        return new Times(
                count,
                micros(mine, count, 0.5),
                micros(mine, count, 0.99),
                micros(theirs, count, 0.5),
                micros(theirs, count, 0.99));
    }

    /** The time that a share of some did not exceed, in microseconds. */
    static double micros(long[] nanos, int count, double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * count) - 1] / 1_000.0;
    }
}
