package org.xinchuan.merging;

import org.xinchuan.ledger.Change;
import org.xinchuan.person.Person;
import org.xinchuan.standard.Fault;

import java.util.List;

/** How a merge, or the undoing of one, ended. */
sealed interface MergeOutcome {

    /** They are one. */
    record Merged(
            Person from,
            Person into,
            Person after,
            List<String> numbers,
            List<MergeAnswer.GoesOver> goesOver,
            List<MergeConflict> conflicts,
            List<Change> changes)
            implements MergeOutcome {}

    /** They are two again. */
    record Undone(List<Change> changes) implements MergeOutcome {}

    /** Nobody has the id, or none that was merged into this one. */
    record Absent(String id) implements MergeOutcome {}

    /** The wish names what it cannot. */
    record Invalid(List<Fault> faults) implements MergeOutcome {}

    /** Personal data of one of them were erased. */
    record Erased() implements MergeOutcome {}

    /** What was recorded since rests on the merge. */
    record BuiltUpon(List<String> later) implements MergeOutcome {}

    /** It came with an import, which says of it no more than that it was. */
    record NotOurs() implements MergeOutcome {}
}
