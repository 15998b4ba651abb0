package org.xinchuan.backup;

import org.xinchuan.ledger.Changes;
import org.xinchuan.standard.Bilingual;

/** How a restore ended. */
public sealed interface RestoreOutcome {

    /** The store is in its place and was opened. */
    record Restored(Changes.Head head) implements RestoreOutcome {}

    /** The file is no whole backup; nothing was touched. */
    record Refused(Bilingual sentence) implements RestoreOutcome {}
}
