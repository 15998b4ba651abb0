package org.xinchuan.backup;

import org.xinchuan.ledger.Head;
import org.xinchuan.standard.Bilingual;

/** How a restore ended. */
public sealed interface RestoreOutcome {

    /**
     * The store is in its place and was opened.
     *
     * @param head the end of its chain of changes
     * @param disclosures the end of its chain of disclosures
     */
    record Restored(Head head, Head disclosures) implements RestoreOutcome {}

    /** The file is no whole backup; nothing was touched. */
    record Refused(Bilingual sentence) implements RestoreOutcome {}
}
