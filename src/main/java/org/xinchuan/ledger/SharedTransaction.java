package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Carries writes out in one transaction that is committed once, as if each had its own: one that is
 * refused leaves no trace among the others (docs/decisions/0037). Nobody is told how a write ended
 * before everything is committed that it may have seen.
 */
final class SharedTransaction {

    private final Graph graph;
    private final Clock clock;

    SharedTransaction(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Carries writes out in their order; when it returns, each has its end. */
    void run(List<PendingWrite> writes) {
        List<PendingWrite> rest = writes;
        while (!rest.isEmpty()) {
            rest = rest.subList(carryOut(rest), rest.size());
        }
    }

    /** Ends some from the first on, at least that one; answers how many. */
    private int carryOut(List<PendingWrite> writes) {
        // The store may ask for it again from the start; then only the last run counts.
        GuardedRun[] run = new GuardedRun[1];
        try {
            graph.write(
                    work -> {
                        run[0] = null;
                        run[0] = new GuardedRun(work, clock);
                        run[0].carryOut(writes);
                        return writes;
                    });
            return end(writes, run[0].ends());
        } catch (GuardedRun.Undone undone) {
            List<Supplier<Written>> ends = run[0].ends();
            if (run[0].nothingChanged()) {
                return end(writes, ends);
            }
            // Those before the one that was refused, without it; it will be the first of the next.
            run(writes.subList(0, ends.size()));
            return ends.size();
        } catch (RuntimeException | Error e) {
            if (run[0] != null && e == run[0].fault()) {
                List<Supplier<Written>> ends = new ArrayList<>(run[0].ends());
                ends.add(PendingWrite.throwing(e));
                return end(writes, ends);
            }
            writes.forEach(write -> write.end(PendingWrite.throwing(e)));
            return writes.size();
        }
    }

    private static int end(List<PendingWrite> writes, List<Supplier<Written>> ends) {
        for (int i = 0; i < ends.size(); i++) {
            writes.get(i).end(ends.get(i));
        }
        return ends.size();
    }
}
