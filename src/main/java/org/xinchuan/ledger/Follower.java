package org.xinchuan.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Keeps the read models in step with the store by its change record: the same way for our own
 * writes, before they are answered, and for those of another server on the same store.
 */
public final class Follower {

    private static final int BATCH = 1000;
    private static final String IMPORT = "import:";

    private final Changes changes;
    private final List<ReadModel> models;
    private volatile long sequence;

    public Follower(Changes changes, List<ReadModel> models) {
        this.changes = changes;
        this.models = List.copyOf(models);
    }

    /**
     * Loads all models, side by side since none asks another; afterwards they hold every change up
     * to the head of before the load.
     */
    public synchronized void load() {
        long head = changes.head().sequence();
        models.parallelStream().forEach(ReadModel::load);
        sequence = head;
    }

    /** Brings the models to at least a sequence number; returns at once when they are there. */
    public void reach(long wanted) {
        if (sequence < wanted) {
            reachInTurn(wanted);
        }
    }

    /** Whoever had to wait for the turn may find that the one before has applied all. */
    private synchronized void reachInTurn(long wanted) {
        if (sequence < wanted) {
            catchUp();
        }
    }

    /** Applies all changes there are. */
    public synchronized void catchUp() {
        List<ChangeRecord> next;
        do {
            next = changes.since(sequence, BATCH);
            if (!next.isEmpty()) {
                apply(next);
            }
        } while (next.size() == BATCH);
    }

    private void apply(List<ChangeRecord> next) {
        Set<String> subjects = next.stream().map(ChangeRecord::subject).collect(Collectors.toSet());
        if (imported(subjects)) {
            load();
        } else {
            models.forEach(model -> model.refresh(subjects));
            sequence = next.getLast().sequence();
        }
    }

    /** Whether an import is among some changes: it says which rows came with it to nobody. */
    public static boolean imported(Set<String> subjects) {
        return subjects.stream().anyMatch(subject -> subject.startsWith(IMPORT));
    }

    /** Runs something with the number of the last change held, while no other one comes in. */
    public synchronized void still(LongConsumer look) {
        look.accept(sequence);
    }

    /** The last change that the models hold. */
    public long sequence() {
        return sequence;
    }
}
