package org.xinchuan.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Keys;
import org.xinchuan.ledger.ReadModel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Everybody in memory, to be looked for. It is built beside the server's work, by a thread of its
 * own, and thrown away when an import comes in; until it is there, the store is asked. Who changes
 * is read again by the next question, so that a write costs no more than a note.
 */
public final class PeopleColumns implements ReadModel, AutoCloseable {

    /** With more changed since than this it is built anew. */
    private static final int MOST = 1000;

    private static final long PATIENCE_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(PeopleColumns.class);

    private final PeopleRows rows;
    private final int most;
    private final ExecutorService builder =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("people-index").factory());

    /** Held for a moment: a write notes whom it changed, whatever a question reads meanwhile. */
    private final Object notes = new Object();

    /** Null until it is built. Set by one at a time, who holds this and the notes. */
    private PeopleState state;

    /** Who changed since the state was read; of the notes. */
    private Set<String> changed = new HashSet<>();

    /** Who changed since a table that is being built was begun; null when none is. Of the notes. */
    private Set<String> since;

    private volatile boolean closed;

    public PeopleColumns(Graph graph) {
        this(graph, MOST);
    }

    PeopleColumns(Graph graph, int most) {
        rows = new PeopleRows(graph);
        this.most = most;
    }

    /** Begins to build it, unless it is there or being built. */
    public synchronized void prepare() {
        if (state == null) {
            begin();
        }
    }

    @Override
    public synchronized void load() {
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
    public void refresh(Set<String> subjects) {
        List<String> people = Keys.of("person", subjects);
        synchronized (notes) {
            if (state != null) {
                changed.addAll(people);
            }
            if (since != null) {
                since.addAll(people);
            }
        }
    }

    /** Everybody as of the last change; empty while that is only in the store. */
    synchronized Optional<PeopleState> now() {
        if (state != null) {
            followed();
        }
        if (state == null || state.hasErased()) {
            begin();
        }
        return Optional.ofNullable(state);
    }

    /** Reads those again who were noted; what is noted meanwhile is for the next question. */
    private void followed() {
        Set<String> noted;
        synchronized (notes) {
            noted = changed;
            changed = new HashSet<>();
        }
        if (noted.isEmpty()) {
            return;
        }
        PeopleState next = null;
        if (state.later().size() + noted.size() <= most) {
            try {
                next = state.with(noted, rows.of(noted));
            } catch (RuntimeException e) {
                synchronized (notes) {
                    changed.addAll(noted);
                }
                throw e;
            }
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
        PeopleTable table = null;
        try {
            PeopleTable.Builder people = new PeopleTable.Builder();
            rows.everybody(
                    person -> {
                        if (closed) {
                            throw new IllegalStateException("closed");
                        }
                        people.add(person);
                    });
            table = people.done();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("people are looked for in the store: {}", e.getMessage());
            }
        }
        built(table, mark);
    }

    /** Takes a table in, unless everything was loaded anew since it was begun. */
    private synchronized void built(PeopleTable table, Set<String> mark) {
        synchronized (notes) {
            if (since == mark) {
                since = null;
                if (table != null) {
                    state = PeopleState.of(table);
                    changed = mark;
                }
            }
        }
    }

    /** Gives up what is being built. */
    @Override
    public void close() {
        closed = true;
        builder.shutdown();
        try {
            if (!builder.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("people are still being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
