package org.xinchuan;

import org.xinchuan.ledger.Actor;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Verified;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many links of the record of changes are verified in a second, out of the store. */
final class RecordVerification implements Benchmarks.Benchmark {

    private static final int LINKS = 200_000;
    private static final int AT_ONCE = 2_000;
    private static final int ROUNDS = 7;
    private static final Actor ACTOR = new Actor("account:bench", "RECORDER", "E1");

    @Override
    public void run(BenchHouse house, PrintStream out) {
        Ledger ledger = new Ledger(house.graph(), Running.CLOCK);
        for (int done = 0; done < LINKS; done += AT_ONCE) {
            List<Change> changes =
                    IntStream.range(done, done + AT_ONCE)
                            .mapToObj(RecordVerification::change)
                            .toList();
            ledger.write(
                    new Request(ACTOR, null, null),
                    entry -> new Answer(changes, 201, "{}", null, null));
        }
        Changes record = new Changes(house.graph());
        double[] rates = new double[ROUNDS];
        long links = 0;
        // The first round is for warming.
        for (int round = -1; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            Verified verified = record.verify(Map.of(), read -> {});
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (!verified.faults().isEmpty()) {
                throw new IllegalStateException(verified.faults().toString());
            }
            links = verified.links();
            if (round >= 0) {
                rates[round] = links / seconds;
            }
        }
        out.printf(
                "%d links, %d rounds: %.0f a second at the median, %.0f to %.0f%n",
                links,
                ROUNDS,
                Times.median(rates),
                java.util.Arrays.stream(rates).min().orElseThrow(),
                java.util.Arrays.stream(rates).max().orElseThrow());
    }

    /** As a recorder's day has them. */
    private static Change change(int i) {
        return new Change(
                "pairing.record", "pairing:A" + i, List.of("startsOn", "endsOn", "goal", "studio"));
    }
}
