package org.xinchuan.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.standard.Code;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes folders of the interchange format (INTERCHANGE.md) into the graph, wholly or not at all.
 * Safe for any number of threads and processes: one import is applied at a time.
 */
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** So many rows, what the store keeps of them until it commits included, fit a small heap. */
    private static final int AT_ONCE = 8_000;

    /** Longer ones outlive the young among the objects, and take longer for it. */
    private static final int BATCH = 2_000;

    private static final int ATTEMPTS = 5;
    private static final int WORTH_FOUNDING = 20_000;

    /**
     * Longer than a transaction may take: an import silent for so long has nobody at work on it.
     */
    private static final Duration LEASE = Duration.ofMinutes(4);

    private final Graph graph;
    private final Ledger ledger;
    private final Clock clock;
    private final Staging staging;
    private final Applying applying;
    private final Optional<Founding> founding;
    private final Path room;

    /**
     * Imports up to 8,000 rows in one transaction, and more in batches of 2,000.
     *
     * @param warning how long before the first of several batches the guard names the import, so
     *     that other servers of the store can close before they would show half of it
     */
    public Imports(Graph graph, Ledger ledger, Clock clock, Duration warning) {
        this(graph, ledger, clock, AT_ONCE, BATCH, warning);
    }

    /** The same on a store of our own. */
    public Imports(Graph graph, Ledger ledger, Clock clock) {
        this(graph, ledger, clock, Duration.ZERO);
    }

    /** In batches of so many rows, on a store of our own. */
    Imports(Graph graph, Ledger ledger, Clock clock, int batchSize) {
        this(graph, ledger, clock, batchSize, batchSize, Duration.ZERO);
    }

    private Imports(
            Graph graph, Ledger ledger, Clock clock, int atOnce, int batchSize, Duration warning) {
        this.graph = graph;
        this.ledger = ledger;
        this.clock = clock;
        this.staging = new Staging(graph);
        this.applying = new Applying(ledger, staging, atOnce, batchSize, warning);
        this.founding = Optional.empty();
        this.room = FolderReader.ANYWHERE;
    }

    private Imports(Imports other, Optional<Founding> founding, Path room) {
        this.graph = other.graph;
        this.ledger = other.ledger;
        this.clock = other.clock;
        this.staging = other.staging;
        this.applying = other.applying;
        this.founding = founding;
        this.room = room;
    }

    /**
     * The same that keeps rows which do not fit in memory in files of a folder, until they are
     * written, and not where the system has temporary files: those of a province are as large as
     * its store.
     */
    public Imports keepingRowsIn(Path folder) {
        return new Imports(this, founding, folder);
    }

    /**
     * The same for a process that does nothing else with the store, and closes it when the import
     * is done: then alone a large one into an empty store is there.
     */
    public Imports founding() {
        return founding(WORTH_FOUNDING);
    }

    /** From so many rows on. */
    Imports founding(int least) {
        return new Imports(this, Optional.of(new Founding(graph, clock, least)), room);
    }

    /**
     * Checks a folder and, when nothing in it is refused, applies it.
     *
     * @param actor who imports, as the change record names it, at the store itself
     */
    public ImportOutcome run(Path folder, String actor, Progress progress) {
        return run(folder, Exchanger.atTheStore(actor), progress);
    }

    /** The same for somebody with a reach, beyond which rows are refused. */
    ImportOutcome run(Path folder, Exchanger importer, Progress progress) {
        return run(new FolderReader(folder, room), importer, progress);
    }

    /**
     * One import.
     *
     * @param file what was taken in, by its sender's name for it; empty for a folder
     * @param kind of the workbook; null for a folder and for an undoing
     * @param undoable whether it is kept what was there before
     * @param undoes the import that it takes back; null when it takes none back
     * @param rows how many rows the workbook has; 0 of another file
     */
    record Batch(String id, String file, String kind, boolean undoable, String undoes, int rows) {

        Batch(String id, String file, String kind, boolean undoable, String undoes) {
            this(id, file, kind, undoable, undoes, 0);
        }

        /** The same when its rows are read. */
        Batch of(int read) {
            return new Batch(id, file, kind, undoable, undoes, read);
        }

        /** What the store keeps of it. */
        Map<String, Object> row(String actor, Plan plan) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", id);
            row.put("actor", actor);
            row.put("file", file.isEmpty() ? null : file);
            row.put("kind", kind);
            row.put("undoes", undoes);
            row.put("total", rows);
            row.put("counts", plan.counts().stream().map(Count::text).toList());
            return row;
        }
    }

    /** The door that imports write through. */
    Ledger ledger() {
        return ledger;
    }

    ImportOutcome run(Intake intake, Exchanger importer, Progress progress) {
        return run(
                intake, importer, new Batch(Code.random().text(), "", null, false, null), progress);
    }

    /** The same of rows from elsewhere; they are read anew when the store changed meanwhile. */
    ImportOutcome run(Intake intake, Exchanger importer, Batch batch, Progress progress) {
        Notices notices = new Notices();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            notices = new Notices();
            Plan plan = planner().plan(intake, importer, notices, progress);
            if (notices.refused()) {
                return new ImportOutcome.Refused(notices.all());
            }
            if (plan.changed().isEmpty()
                    || applied(plan, batch.of(intake.rows()), importer.actor(), progress)) {
                return new ImportOutcome.Applied(plan.counts(), notices.all());
            }
        }
        return new ImportOutcome.Busy(notices.all());
    }

    private boolean applied(Plan plan, Batch batch, String actor, Progress progress) {
        Optional<Founding> fit = founding.filter(one -> !batch.undoable() && one.suits(plan));
        fit.ifPresent(one -> one.apply(plan, batch, actor, progress));
        return fit.isPresent() || applying.apply(plan, batch, actor, progress);
    }

    /**
     * Takes an import back, while nothing later rests on it.
     *
     * @param batch of the undoing itself
     */
    ImportOutcome undo(Batch batch, Exchanger importer, Progress progress) {
        Undoing undoing = new Undoing(graph, staging);
        Notices notices = new Notices();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            notices = new Notices();
            Plan plan = undoing.plan(batch.undoes(), importer, notices);
            if (notices.refused()) {
                return new ImportOutcome.Refused(notices.all());
            }
            if (applying.apply(plan, batch, importer.actor(), progress)) {
                return new ImportOutcome.Applied(plan.counts(), notices.all());
            }
        }
        return new ImportOutcome.Busy(notices.all());
    }

    /** Checks a folder without writing anything. */
    ImportOutcome check(Path folder, Exchanger importer, Progress progress) {
        return check(new FolderReader(folder, room), importer, progress);
    }

    /** The same of rows from elsewhere. */
    ImportOutcome check(Intake intake, Exchanger importer, Progress progress) {
        Notices notices = new Notices();
        Plan plan = planner().plan(intake, importer, notices, progress);
        return notices.refused()
                ? new ImportOutcome.Refused(notices.all())
                : new ImportOutcome.Applied(plan.counts(), notices.all());
    }

    /**
     * Finishes what an interrupted import began, before anybody reads: one that had not begun to
     * write is forgotten, one that had is completed. Of a store that others use too, an import that
     * another process is at work on is waited for.
     *
     * @param shared whether other processes may be at work on the store
     */
    public void recover(boolean shared, Progress progress) {
        for (Row open : graph.readAll("read/import/open", Map.of())) {
            boolean silent = !shared || open.number("silentMillis") > LEASE.toMillis();
            if (silent && open.text("state").equals("STAGING")) {
                staging.discard(open.text("id"), open.text("owner"));
            } else if (open.text("state").equals("APPLYING")) {
                await(open, silent, progress);
            }
        }
    }

    private void await(Row open, boolean silent, Progress progress) {
        String id = open.text("id");
        if (silent) {
            LOG.info("finishing the import {}", id);
            Lines rest = new Differences(new Stored(graph)).rest(staging.read(id));
            applying.resume(
                    id,
                    open.text("undoes"),
                    open.text("owner"),
                    open.text("actor"),
                    rest,
                    progress);
            return;
        }
        LOG.info("waiting for the import {}", id);
        pause();
        List<Row> now =
                graph.readAll("read/import/open", Map.of()).stream()
                        .filter(row -> row.text("id").equals(id))
                        .toList();
        if (!now.isEmpty()) {
            await(
                    now.getFirst(),
                    now.getFirst().number("silentMillis") > LEASE.toMillis(),
                    progress);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an import", e);
        }
    }

    private Planner planner() {
        return new Planner(graph, LocalDate.now(clock));
    }
}
