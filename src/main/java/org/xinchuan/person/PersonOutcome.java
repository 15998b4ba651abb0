package org.xinchuan.person;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the write of a person ended. */
public sealed interface PersonOutcome {

    /**
     * It is recorded.
     *
     * @param fields those that were set or changed; none when it was all so already
     */
    record Recorded(Person person, List<String> fields) implements PersonOutcome {}

    /** Somebody has the id already. */
    record IdTaken(String id) implements PersonOutcome {}

    /** The id was somebody's whose record was merged into another. */
    record Merged(String id, String into) implements PersonOutcome {}

    /** An id cannot be changed. */
    record IdFixed(String id) implements PersonOutcome {}

    /** The personal data were erased, and nothing of them is recorded again. */
    record Erased() implements PersonOutcome {}

    /** It names what is not recorded. */
    record Unknown(List<Fault> faults) implements PersonOutcome {}
}
