package org.xinchuan.exchange;

import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;

/**
 * Drawn while an import is being applied in pieces: nobody is shown what is half done. An import of
 * this process draws it itself; one of another process is seen by {@link #look}.
 */
public final class Curtain {

    private final Changes changes;
    private final Follower follower;
    private volatile boolean ours;
    private volatile boolean others;

    public Curtain(Changes changes, Follower follower) {
        this.changes = changes;
        this.follower = follower;
    }

    /** Whether nothing may be shown. */
    public boolean drawn() {
        return ours || others;
    }

    /**
     * Looks whether another process imports; brings what is kept in memory up to date when nobody
     * does. To be called again and again on a store that others write to.
     */
    public void look() {
        boolean importing = changes.importing();
        if (importing) {
            others = true;
        } else {
            follower.catchUp();
            others = false;
        }
    }

    /** Draws it when the phases of an import show that it is applied in pieces. */
    Progress watching(Progress progress) {
        return new Progress() {
            private boolean inPieces;

            @Override
            public void at(Phase phase, long done, long total) {
                inPieces |= phase == Phase.STAGE;
                ours |= inPieces && phase == Phase.APPLY;
                progress.at(phase, done, total);
            }
        };
    }

    /** Opens it after an import of this process, with what it brought. */
    void open() {
        try {
            follower.catchUp();
        } finally {
            // What could not be caught up, the follower keeps from being shown.
            ours = false;
        }
    }
}
