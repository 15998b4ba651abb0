package org.xinchuan.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The order of the writes of this process: first come, first served. Those that come while others
 * are written wait, and go together afterwards; one that finds nobody goes at once, on the thread
 * that brought it.
 */
final class WriteQueue {

    /** In one transaction; more would keep those of other servers waiting for long. */
    private static final int MOST = 64;

    private final SharedTransaction transaction;
    private final Deque<PendingWrite> waiting = new ArrayDeque<>();
    private boolean running;

    WriteQueue(SharedTransaction transaction) {
        this.transaction = transaction;
    }

    /** Waits for the turn of a write, has it written, and returns how it ended. */
    Written write(PendingWrite write) {
        if (goesAtOnce(write)) {
            transaction.run(List.of(write));
            List<PendingWrite> behind = next();
            if (!behind.isEmpty()) {
                Thread.ofVirtual().name("writes").start(() -> run(behind));
            }
        }
        return write.ended();
    }

    private void run(List<PendingWrite> first) {
        List<PendingWrite> group = first;
        while (!group.isEmpty()) {
            transaction.run(group);
            group = next();
        }
    }

    private boolean goesAtOnce(PendingWrite write) {
        synchronized (waiting) {
            if (running) {
                waiting.add(write);
                return false;
            }
            running = true;
            return true;
        }
    }

    /** Those who are next; when there is nobody, whoever comes goes at once. */
    private List<PendingWrite> next() {
        synchronized (waiting) {
            List<PendingWrite> group = new ArrayList<>();
            while (!waiting.isEmpty() && fits(group, waiting.peek())) {
                group.add(waiting.poll());
            }
            running = !group.isEmpty();
            return group;
        }
    }

    private static boolean fits(List<PendingWrite> group, PendingWrite next) {
        return group.isEmpty() || group.size() < MOST && !group.getFirst().alone() && !next.alone();
    }
}
