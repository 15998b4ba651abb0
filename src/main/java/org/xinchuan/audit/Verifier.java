package org.xinchuan.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Verified;

import java.time.Clock;

/** Reads the whole record in the background when an auditor asks, one reading at a time. */
final class Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    private final Changes changes;
    private final Disclosures disclosures;
    private final Anchors anchors;
    private final Clock clock;
    private Verification now = Verification.NONE;

    Verifier(Changes changes, Disclosures disclosures, Anchors anchors, Clock clock) {
        this.changes = changes;
        this.disclosures = disclosures;
        this.anchors = anchors;
        this.clock = clock;
    }

    synchronized Verification now() {
        return now;
    }

    private synchronized void now(Verification next) {
        now = next;
    }

    /** Begins, unless it is under way already. */
    synchronized Verification begin() {
        if (now.state() != Verification.State.RUNNING) {
            now = Verification.begun(clock.instant());
            Thread.ofVirtual().name("verifier").start(this::verify);
        }
        return now;
    }

    private void verify() {
        Verification begun = now();
        try {
            Verified all =
                    changes.verify(anchors.of(Anchors.Chain.CHANGES), read -> now(begun.at(read)));
            Verified shown =
                    disclosures.verify(
                            anchors.of(Anchors.Chain.DISCLOSURES),
                            read -> now(begun.at(all.links() + read)));
            now(begun.ended(clock.instant(), all, shown));
        } catch (RuntimeException e) {
            LOG.error("the record could not be verified", e);
            now(now().failed(clock.instant()));
        }
    }
}
