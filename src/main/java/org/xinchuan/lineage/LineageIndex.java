package org.xinchuan.lineage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lineage in memory, kept in step with the store. Readers take {@link #now()} once per question
 * and so see one consistent state; they never wait for a write.
 *
 * <p>At a start the people come from a snapshot and the change record after it. They are built anew
 * from the store when there is none, when the store does not have the link that it ends with, and
 * when what came after it is an import or cannot be applied to it.
 */
public final class LineageIndex implements ReadModel, Shown {

    /** With more changes than this to follow, building anew is no slower. */
    private static final int TAIL = 50_000;

    private static final int BATCH = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(LineageIndex.class);

    private final LineageRows store;
    private final Changes changes;
    private final Optional<Snapshot> snapshot;
    private volatile Lineage lineage = Lineage.none();

    /** Always built from the store. */
    public LineageIndex(Graph graph) {
        this(graph, Optional.empty());
    }

    /** Built from the store when the snapshot is of no use. */
    public LineageIndex(Graph graph, Optional<Snapshot> snapshot) {
        this.store = new LineageRows(graph);
        this.changes = new Changes(graph);
        this.snapshot = snapshot;
    }

    /** The present state. */
    public Lineage now() {
        return lineage;
    }

    /**
     * People and pairings as a write finds them, with the pairings that earlier writes of its
     * transaction have changed. The index has to have all that is committed.
     */
    public PeopleLines people(Entry entry) {
        return entry.seen(
                this,
                () -> lineage.people(),
                (people, subjects) -> {
                    PeopleLines.Change change = people.change();
                    pairings(store.through(entry), subjects, people, change);
                    return change.done();
                });
    }

    @Override
    public boolean to(View view, String person) {
        Lineage now = lineage;
        return now.shows(now.people().number(person), view);
    }

    /** Whoever reads meanwhile sees the state of before, never an older one of the snapshot. */
    @Override
    public void load() {
        lineage =
                snapshot.flatMap(Snapshot::read)
                        .filter(this::ofThisStore)
                        .flatMap(this::followed)
                        .orElseGet(this::built);
    }

    @Override
    public void refresh(Set<String> subjects) {
        lineage = refreshed(lineage, subjects);
    }

    private Lineage refreshed(Lineage before, Set<String> subjects) {
        Lineage.Change change = before.change();
        Set<String> gone =
                store.read(
                        "people",
                        "person",
                        subjects,
                        row ->
                                change.people(
                                        some -> some.put(known(before, row), CareerRows.of(row))));
        // Merged into another: their pairings and studios are among the subjects too.
        gone.forEach(id -> change.people(some -> some.removePerson(id)));
        store.read("studios", "studio", subjects, row -> change.put(LineageRows.studio(row)))
                .forEach(change::removeStudio);
        change.people(some -> pairings(store, subjects, before.people(), some));
        return change.done();
    }

    /** Puts pairings as they are in the store now in the place of what was known before. */
    private static void pairings(
            LineageRows store,
            Set<String> subjects,
            PeopleLines before,
            PeopleLines.Change change) {
        store.read(
                        "pairings",
                        "pairing",
                        subjects,
                        row -> change.put(LineageRows.pairing(row), row.list("everApprentices")))
                .forEach(id -> change.removePairing(id, before.apprenticesIn(id)));
    }

    /** A pairing as the lineage knows one, from its columns. */
    public static PairingFact fact(Map<String, Object> columns) {
        return LineageRows.pairing(columns);
    }

    private Lineage built() {
        Map<String, StudioFact> studios = store.studios();
        return Lineage.of(studios, store.people(), DescentRules.DEFAULT);
    }

    /** Whether the store has the very link that a snapshot ends with, and not too many after. */
    private boolean ofThisStore(Snapshot.Kept kept) {
        long sequence = kept.head().sequence();
        return changes.head().sequence() - sequence <= TAIL
                && changes.link(sequence).filter(kept.head()::equals).isPresent();
    }

    /** A snapshot with the changes after it; empty where they cannot be applied to it. */
    private Optional<Lineage> followed(Snapshot.Kept kept) {
        try {
            return caughtUp(kept);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("what came after the lineage on disk cannot be applied to it", e);
            return Optional.empty();
        }
    }

    /** Empty when an import of much is among the changes. */
    private Optional<Lineage> caughtUp(Snapshot.Kept kept) {
        Lineage now = Lineage.of(store.studios(), kept.people(), DescentRules.DEFAULT);
        List<ChangeRecord> next = changes.since(kept.head().sequence(), BATCH);
        while (!next.isEmpty()) {
            Optional<Set<String>> touched = changes.touched(next);
            if (touched.isEmpty()) {
                return Optional.empty();
            }
            now = refreshed(now, touched.get());
            next = changes.since(next.getLast().sequence(), BATCH);
        }
        return Optional.of(now);
    }

    /** The person of a row; one of another name is not to be read in a file any longer. */
    private PersonFact known(Lineage lineage, Row row) {
        PersonFact person = LineageRows.person(row);
        lineage.person(person.id())
                .filter(before -> !before.name().equals(person.name()))
                .ifPresent(before -> snapshot.ifPresent(Snapshot::delete));
        return person;
    }
}
