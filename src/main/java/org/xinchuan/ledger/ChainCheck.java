package org.xinchuan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Reads a chain from its first link to its head: every link follows the one before it, no number is
 * left out, the guard stands at the last, and every anchor is one of its links. A store that others
 * write to is judged up to the head it had.
 */
final class ChainCheck {

    private final Supplier<Head> guard;
    private final LongFunction<? extends List<? extends Link>> after;
    private final List<ChainFault> faults = new ArrayList<>();
    private String hash = "";
    private long sequence;

    /**
     * @param guard where the guard stands now
     * @param after some of the links after a sequence number, in order; none at the end
     */
    ChainCheck(Supplier<Head> guard, LongFunction<? extends List<? extends Link>> after) {
        this.guard = guard;
        this.after = after;
    }

    /**
     * Reads the chain.
     *
     * @param anchors hashes by sequence number, as they were kept elsewhere
     * @param progress is told how many links have been read
     */
    Verified run(Map<Long, String> anchors, LongConsumer progress) {
        Head head = guard.get();
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Link> links = after.apply(0);
            while (!links.isEmpty()) {
                long last = links.getLast().sequence();
                // The next are read while these are hashed.
                var next = CompletableFuture.supplyAsync(() -> after.apply(last), reader);
                for (Link link : links) {
                    follow(link, head, anchors.get(link.sequence()));
                }
                progress.accept(sequence);
                links = next.join();
            }
        }
        if (sequence < head.sequence()) {
            fault(head.sequence(), "the chain ends at " + sequence);
        } else if (sequence > guard.get().sequence()) {
            fault(sequence, "the guard stands at " + head.sequence());
        }
        NavigableMap<Long, String> beyond = new TreeMap<>(anchors).tailMap(sequence, false);
        if (!beyond.isEmpty()) {
            fault(beyond.lastKey(), "was anchored, but the chain ends at " + sequence);
        }
        return new Verified(sequence, head, anchors.size(), faults);
    }

    private void follow(Link link, Head head, String anchor) {
        if (link.sequence() != sequence + 1) {
            fault(link.sequence(), "follows " + sequence);
        } else if (!link.follows(hash)) {
            fault(link.sequence(), "its hash does not fit");
        }
        hash = link.hash();
        sequence = link.sequence();
        if (sequence == head.sequence() && !hash.equals(head.hash())) {
            fault(sequence, "the guard has another hash");
        }
        if (anchor != null && !anchor.equals(hash)) {
            fault(sequence, "its anchor has another hash");
        }
    }

    private void fault(long at, String problem) {
        faults.add(new ChainFault(at, problem));
    }
}
