package org.xinchuan.ledger;

import org.xinchuan.ledger.Anchors.Chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** When the head of a chain is anchored: every 1,000 links and, while it moves, every 60 s. */
public final class Anchoring {

    private static final long LINKS = 1_000;
    private static final Duration TIME = Duration.ofSeconds(60);

    private final Anchors anchors;
    private final Chain chain;
    private final LongSupplier newest;
    private final Supplier<Head> head;
    private final Clock clock;
    private long anchored = -1;
    private Instant since;

    /**
     * @param newest the number of the newest link that is known here; asked often
     * @param head the newest link in the store
     */
    public Anchoring(
            Anchors anchors, Chain chain, LongSupplier newest, Supplier<Head> head, Clock clock) {
        this.anchors = anchors;
        this.chain = chain;
        this.newest = newest;
        this.head = head;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Anchors the head when it is due; called about once a second. */
    public synchronized void look() {
        long now = newest.getAsLong();
        boolean due = now - anchored >= LINKS || !clock.instant().isBefore(since.plus(TIME));
        if (anchored < 0 || now != anchored && due) {
            keep(head.get());
        }
    }

    /** Anchors the head if it has moved: when a server stops. */
    public synchronized void end() {
        if (newest.getAsLong() != anchored) {
            keep(head.get());
        }
    }

    private void keep(Head now) {
        Instant at = clock.instant();
        anchors.keep(chain, now, at.truncatedTo(ChronoUnit.MILLIS).toString());
        anchored = now.sequence();
        since = at;
    }
}
