package org.xinchuan.lineage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes the snapshot when there is none and when enough has changed since the last. Between two,
 * the change record says what is missing; so what it costs is a start that takes longer, and
 * nothing is lost.
 */
public final class SnapshotKeeping {

    /** Rewriting everybody is worth it for every hundredth, and never for a few. */
    private static final int FEW = 1000;

    private static final int SHARE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeping.class);

    private final Snapshot snapshot;
    private final LineageIndex index;
    private final Follower follower;
    private final Changes changes;
    private long kept = -1;

    public SnapshotKeeping(
            Snapshot snapshot, LineageIndex index, Follower follower, Changes changes) {
        this.snapshot = snapshot;
        this.index = index;
        this.follower = follower;
        this.changes = changes;
    }

    /** To be called again and again. */
    public synchronized void look() {
        long changed = follower.sequence() - kept;
        if (!snapshot.exists() || changed > Math.max(FEW, index.now().people().numbers() / SHARE)) {
            write();
        }
    }

    /** To be called at the end. */
    public synchronized void end() {
        if (!snapshot.exists() || follower.sequence() > kept) {
            write();
        }
    }

    private void write() {
        AtomicReference<PeopleLines> people = new AtomicReference<>();
        follower.still(
                sequence -> {
                    people.set(index.now().people());
                    kept = sequence;
                });
        changes.link(kept)
                .ifPresent(
                        link -> {
                            try {
                                snapshot.write(new Snapshot.Kept(link, people.get()));
                            } catch (IOException e) {
                                LOG.warn("the lineage cannot be kept on disk: {}", e.getMessage());
                            }
                        });
    }
}
