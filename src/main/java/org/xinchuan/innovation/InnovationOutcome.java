package org.xinchuan.innovation;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the write of a result, of an award or of what protects a result ended. */
public sealed interface InnovationOutcome {

    /**
     * It is recorded.
     *
     * @param key the code of the result, the number of the asset
     * @param fields those that were set or changed; none when it was all so already
     * @param doubts what is doubtful about it
     */
    record Recorded(String key, List<String> fields, List<Fault> doubts)
            implements InnovationOutcome {}

    /** No result has the code. */
    record Absent(String code) implements InnovationOutcome {}

    /** The code or number exists already. */
    record KeyTaken(String field, String key) implements InnovationOutcome {}

    /** A code or number cannot be changed. */
    record KeyFixed(String field) implements InnovationOutcome {}

    /** It breaks a rule by itself, or names what is not recorded. */
    record Invalid(List<Fault> faults) implements InnovationOutcome {}

    /** The same is recorded already. */
    record AgainstRule(Fault fault) implements InnovationOutcome {}
}
