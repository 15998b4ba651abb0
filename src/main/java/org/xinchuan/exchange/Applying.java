package org.xinchuan.exchange;

import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;
import org.xinchuan.standard.Code;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The second phase of an import: writes what a plan changes. A small plan is one transaction. A
 * large one is first staged in the store; the transaction that lets the guard name the import is
 * the point of no return, after which nobody else can write until all of it is there.
 */
final class Applying {

    private static final String APPLY = "import.apply";
    private static final String UNDO = "import.undo";

    private final Ledger ledger;
    private final Staging staging;
    private final int atOnce;
    private final int batchSize;
    private final Duration warning;
    private final String owner = Code.random().text();

    /**
     * @param atOnce how many rows are written in one transaction; more are staged
     * @param batchSize how many of those that were staged are written in one
     */
    Applying(Ledger ledger, Staging staging, int atOnce, int batchSize, Duration warning) {
        this.ledger = ledger;
        this.atOnce = atOnce;
        this.warning = warning;
        this.staging = staging;
        this.batchSize = batchSize;
    }

    /** Applies a plan; false, and nothing is written, when the store has changed since. */
    boolean apply(Plan plan, Imports.Batch batch, String actor, Progress progress) {
        int total = plan.changed().total();
        if (total > atOnce) {
            return inBatches(batch, plan, actor, progress);
        }
        progress.at(Phase.APPLY, 0, total);
        boolean applied =
                atOnce(batch, plan, actor, entry -> ReadyBatch.of(plan.changed()).put(entry));
        progress.at(Phase.APPLY, applied ? total : 0, total);
        return applied;
    }

    /**
     * Finishes an import that was interrupted, when it is still its previous owner's.
     *
     * @param undoes the import that it takes back; null when it takes none back
     */
    void resume(
            String id,
            String undoes,
            String previous,
            String actor,
            Lines rest,
            Progress progress) {
        Map<String, Object> taking = Map.of("id", id, "previous", previous, "owner", owner);
        boolean taken =
                importing(
                        id,
                        actor,
                        entry ->
                                entry.run("write/import/take-over", taking).isEmpty()
                                        ? nothing()
                                        : change("import.resume", id, List.of()));
        if (taken) {
            batches(id, operation(undoes), rest, actor, progress);
        }
    }

    /** Records an import whose rows are in the store already, as one transaction would have. */
    void record(Plan plan, Imports.Batch batch, String actor) {
        if (!atOnce(batch, plan, actor, entry -> {})) {
            throw new IllegalStateException("the store has changed while it was made");
        }
    }

    private boolean atOnce(Imports.Batch batch, Plan plan, String actor, Consumer<Entry> put) {
        String id = batch.id();
        return written(
                ledger.alone(
                        new Request(actor, null, null),
                        entry -> {
                            if (entry.sequence() != plan.sequence() + 1) {
                                return nothing();
                            }
                            Map<String, Object> row = batch.row(actor, plan);
                            row.put("touched", RowSubjects.touched(plan.changed()));
                            entry.run("write/import/record", row);
                            put.accept(entry);
                            if (batch.undoable()) {
                                keepUndo(entry, id, UndoLines.of(plan));
                            }
                            entry.run("write/import/undone", Map.of("id", id));
                            return change(operation(batch.undoes()), id, plan.changed().tables());
                        }));
    }

    private static void keepUndo(Entry entry, String id, Lines undo) {
        PackedLines.pack(
                undo,
                Staging.numbered(
                        (piece, n) -> {
                            Map<String, Object> row = new HashMap<>(Staging.undo(undo, n, piece));
                            row.put("id", id);
                            entry.run("write/import/undo", row);
                        }));
    }

    private boolean inBatches(Imports.Batch batch, Plan plan, String actor, Progress progress) {
        String id = batch.id();
        progress.at(Phase.STAGE, 0, plan.changed().total());
        staging.write(batch, owner, actor, plan);
        progress.at(Phase.STAGE, plan.changed().total(), plan.changed().total());
        boolean begun =
                written(
                        ledger.alone(
                                new Request(actor, null, null),
                                entry ->
                                        entry.sequence() != plan.sequence() + 1
                                                        || entry.run("write/import/begin", ours(id))
                                                                .isEmpty()
                                                ? nothing()
                                                : change("import.begin", id, List.of())));
        if (!begun) {
            staging.discard(id, owner);
            return false;
        }
        await(warning);
        batches(id, operation(batch.undoes()), plan.changed(), actor, progress);
        return true;
    }

    private static String operation(String undoes) {
        return undoes == null ? APPLY : UNDO;
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before an import was applied", e);
        }
    }

    private void batches(
            String id, String operation, Lines lines, String actor, Progress progress) {
        int total = lines.total();
        int done = 0;
        progress.at(Phase.APPLY, done, total);
        Iterator<Lines> rest = Batches.of(lines, batchSize).iterator();
        CompletableFuture<ReadyBatch> next = ready(rest);
        while (next != null) {
            ReadyBatch batch = next.join();
            next = ready(rest);
            keep(id, actor, entry -> apply(entry, operation, id, batch));
            done += batch.lines().total();
            progress.at(Phase.APPLY, done, total);
        }
        keep(
                id,
                actor,
                entry -> {
                    entry.run("write/import/undone", Map.of("id", id));
                    entry.run("write/import/done", Map.of("id", id));
                    return change("import.done", id, List.of());
                });
    }

    /** Makes the next batch ready while the one before it is written; null after the last. */
    private static CompletableFuture<ReadyBatch> ready(Iterator<Lines> rest) {
        if (!rest.hasNext()) {
            return null;
        }
        Lines batch = rest.next();
        return CompletableFuture.supplyAsync(() -> ReadyBatch.of(batch));
    }

    private static Answer apply(Entry entry, String operation, String id, ReadyBatch batch) {
        batch.put(entry);
        return change(operation, id, batch.lines().tables());
    }

    /** One more transaction of the import, as long as it is ours. */
    private void keep(String id, String actor, Function<Entry, Answer> act) {
        boolean kept =
                importing(
                        id,
                        actor,
                        entry ->
                                entry.run("write/import/go-on", ours(id)).isEmpty()
                                        ? nothing()
                                        : act.apply(entry));
        if (!kept) {
            throw new IllegalStateException("another process has taken over the import " + id);
        }
    }

    private boolean importing(String id, String actor, Function<Entry, Answer> act) {
        return written(ledger.importing(id, new Request(actor, null, null), act));
    }

    private Map<String, Object> ours(String id) {
        return Map.of("id", id, "owner", owner);
    }

    private static boolean written(Written written) {
        return written instanceof Written.Answered(Answer answer, long sequence)
                && !answer.changes().isEmpty();
    }

    private static Answer nothing() {
        return new Answer(List.of(), 0, null, null, null);
    }

    private static Answer change(String operation, String id, List<Table<?>> tables) {
        List<String> files = tables.stream().map(Table::file).toList();
        return new Answer(
                List.of(new Change(operation, "import:" + id, files)), 0, null, null, null);
    }
}
