package org.xinchuan.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.StoreUnavailable;

import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Keeps the read models in step with the store by its change record: the same way for our own
 * writes, before they are answered, and for those of another server on the same store. A model that
 * cannot take changes in is loaded anew; while that fails too, {@link #inStep} says so.
 */
public final class Follower {

    private static final int BATCH = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Changes changes;
    private final List<ReadModel> models;
    private volatile long sequence;
    private volatile boolean inStep = true;

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
        boolean applied = false;
        try {
            follow();
            applied = true;
        } finally {
            // Also where memory ran out, or a model gave up halfway.
            inStep = applied;
        }
    }

    /**
     * Whether the last attempt to bring the models in step came to its end. Until one does, they
     * may be of different states, and committed changes are missing.
     */
    public boolean inStep() {
        return inStep;
    }

    /** Tries again when the last attempt failed. To be called again and again. */
    public void mend() {
        if (!inStep) {
            catchUp();
        }
    }

    private void follow() {
        List<ChangeRecord> next;
        do {
            next = changes.since(sequence, BATCH);
            if (!next.isEmpty()) {
                apply(next);
            }
        } while (next.size() == BATCH);
    }

    private void apply(List<ChangeRecord> next) {
        if (!changes.touched(next).filter(this::refreshed).isPresent()) {
            load();
        } else {
            sequence = next.getLast().sequence();
        }
    }

    /** Whether all models took the changes in. */
    private boolean refreshed(Set<String> subjects) {
        try {
            models.forEach(model -> model.refresh(subjects));
            return true;
        } catch (StoreUnavailable e) {
            // Reading everything would not go better; the same is read again at the next attempt.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("changes cannot be applied in memory; everything is loaded anew", e);
            return false;
        }
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
