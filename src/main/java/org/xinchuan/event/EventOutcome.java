package org.xinchuan.event;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the write of an event, or of who took part in it, ended. */
public sealed interface EventOutcome {

    /**
     * It is recorded.
     *
     * @param fields those that were set or changed; none when it was all so already
     * @param doubts what is doubtful about it
     */
    record Recorded(String code, List<String> fields, List<Fault> doubts) implements EventOutcome {}

    /** No event has the code. */
    record Absent(String code) implements EventOutcome {}

    /** Nobody takes part so. */
    record NobodyThere(String person) implements EventOutcome {}

    /** The code exists already. */
    record CodeTaken(String code) implements EventOutcome {}

    /** A part of the key cannot be changed. */
    record KeyFixed(String field) implements EventOutcome {}

    /** It breaks a rule by itself, or names what is not recorded. */
    record Invalid(List<Fault> faults) implements EventOutcome {}

    /** The person takes part in that role already. */
    record TakesPartAlready() implements EventOutcome {}
}
