package org.xinchuan.person;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How a transfer, or taking one back, ended. */
public sealed interface TransferOutcome {

    /**
     * It is recorded.
     *
     * @param left code of the organisation that the person worked in before
     * @param into code of the one that the person works in now
     * @param fields of the person that changed
     */
    record Done(String left, String into, List<String> fields) implements TransferOutcome {}

    /** It names what is not recorded, or a day that has not come yet. */
    record Invalid(List<Fault> faults) implements TransferOutcome {}

    /** What is recorded stands against it. */
    record Against(Fault fault) implements TransferOutcome {}

    /** The personal data were erased, and nothing of them is recorded again. */
    record Erased() implements TransferOutcome {}

    /** There is no post that began on the day. */
    record Absent() implements TransferOutcome {}
}
