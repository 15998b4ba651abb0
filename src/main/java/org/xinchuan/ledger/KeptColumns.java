package org.xinchuan.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * All records of a kind in memory, for questions that no index of the store answers. It is built
 * beside the server's work, by a thread of its own, and thrown away when a large import comes in;
 * until it is there, the store is asked. What changes is read again by the next question, so that a
 * write costs no more than a note (docs/decisions/0056).
 *
 * @param <S> what stands in memory at one moment; immutable
 */
public abstract class KeptColumns<S> implements ReadModel, AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(KeptColumns.class);

    private final String what;
    private final ExecutorService builder;

    /** Held for a moment: a write notes what it changed, whatever a question reads meanwhile. */
    private final Object notes = new Object();

    /** Null until it is built. Set by one at a time, who holds this and the notes. */
    private S state;

    /** What changed since the state was read; of the notes. */
    private Set<String> changed = new HashSet<>();

    /** What changed since one that is being built was begun; null when none is. Of the notes. */
    private Set<String> since;

    private volatile boolean closed;

    /**
     * @param what is kept, such as {@code people}, for the name of the thread and the log
     */
    protected KeptColumns(String what) {
        this.what = what;
        builder =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(what + "-index").factory());
    }

    /** Whether a change of a subject, such as {@code pairing:A001}, changes what is kept. */
    protected abstract boolean touches(String subject);

    /** Reads everything; {@link #orClosed} is to be called now and then. */
    protected abstract S build();

    /**
     * Reads again what changed.
     *
     * @param subjects that touch it
     * @return null when that is so much that it is to be built anew
     */
    protected abstract S followed(S state, Set<String> subjects);

    /** Whether it has to be built anew though it is in step. */
    protected boolean spent(S state) {
        return false;
    }

    /** Begins to build it, unless it is there or being built. */
    public final synchronized void prepare() {
        if (state == null) {
            begin();
        }
    }

    @Override
    public final synchronized void load() {
        boolean wanted;
        synchronized (notes) {
            wanted = state != null || since != null;
            state = null;
            since = null;
        }
        if (wanted) {
            begin();
        }
    }

    @Override
    public final void refresh(Set<String> subjects) {
        Stream<String> touching = subjects.stream().filter(this::touches);
        synchronized (notes) {
            if (state != null || since != null) {
                touching.forEach(this::note);
            }
        }
    }

    private void note(String subject) {
        if (state != null) {
            changed.add(subject);
        }
        if (since != null) {
            since.add(subject);
        }
    }

    /** Everything as of the last change; empty while that is only in the store. */
    public final synchronized Optional<S> now() {
        if (state != null) {
            follow();
        }
        if (state == null || spent(state)) {
            begin();
        }
        return Optional.ofNullable(state);
    }

    /** Reads again what was noted; what is noted meanwhile is for the next question. */
    private void follow() {
        Set<String> noted;
        synchronized (notes) {
            noted = changed;
            changed = new HashSet<>();
        }
        if (noted.isEmpty()) {
            return;
        }
        S next;
        try {
            next = followed(state, noted);
        } catch (RuntimeException e) {
            synchronized (notes) {
                changed.addAll(noted);
            }
            throw e;
        }
        synchronized (notes) {
            state = next;
        }
    }

    private void begin() {
        Set<String> mark = new HashSet<>();
        synchronized (notes) {
            if (since != null || closed) {
                return;
            }
            since = mark;
        }
        try {
            builder.execute(() -> build(mark));
        } catch (RejectedExecutionException e) {
            LOG.debug("closed meanwhile");
        }
    }

    private void build(Set<String> mark) {
        S built = null;
        try {
            built = build();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("{} are looked for in the store: {}", what, e.getMessage());
            }
        }
        built(built, mark);
    }

    /** Gives up building where nobody waits for it any more. */
    protected final void orClosed() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    /** Takes in what was built, unless everything was loaded anew since it was begun. */
    private synchronized void built(S built, Set<String> mark) {
        synchronized (notes) {
            if (since == mark) {
                since = null;
                if (built != null) {
                    state = built;
                    changed = mark;
                }
            }
        }
    }

    /** Gives up what is being built. */
    @Override
    public final void close() {
        closed = true;
        builder.shutdown();
        try {
            if (!builder.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} are still being read", what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
