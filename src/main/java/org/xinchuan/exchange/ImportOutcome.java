package org.xinchuan.exchange;

import java.util.List;

/** How an import ended. */
public sealed interface ImportOutcome {

    /** What there is to say about the files, in order of file and line. */
    List<Notice> notices();

    /**
     * The graph now says what the folder says.
     *
     * @param counts one for each file
     */
    record Applied(List<Count> counts, List<Notice> notices) implements ImportOutcome {}

    /** Something in it cannot be; nothing was written. */
    record Refused(List<Notice> notices) implements ImportOutcome {}

    /** Somebody else is writing to the store all the time, or importing; nothing was written. */
    record Busy(List<Notice> notices) implements ImportOutcome {}
}
