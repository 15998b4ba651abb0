package org.xinchuan.programme;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.standard.Fault;

import java.util.List;

/** How the write of a base, a project, a part of its history or a figure ended. */
public sealed interface ProgrammeOutcome {

    /**
     * It is recorded.
     *
     * @param key of the base, project or figure
     * @param fields those that were set or changed; none when it was all so already
     * @param doubts what is doubtful about it
     */
    record Recorded(String key, List<String> fields, List<Fault> doubts)
            implements ProgrammeOutcome {}

    /** The key exists already. */
    record KeyTaken(String field, String key) implements ProgrammeOutcome {}

    /** A key cannot be changed. */
    record KeyFixed(String field) implements ProgrammeOutcome {}

    /** It breaks a rule by itself, or names what is not recorded. */
    record Invalid(List<Fault> faults) implements ProgrammeOutcome {}

    /** It contradicts what is on record. */
    record AgainstRule(Fault fault) implements ProgrammeOutcome {}

    /** What is answered to a write that was refused. */
    static Problem refusal(ProgrammeOutcome outcome) {
        return switch (outcome) {
            case Recorded _ -> throw new IllegalArgumentException("recorded");
            case KeyTaken(var field, var key) -> Problems.taken(field, key);
            case KeyFixed(var field) -> Problems.fixed(field);
            case Invalid(var faults) -> Problems.invalid(faults);
            case AgainstRule(var fault) -> Problems.conflict(fault);
        };
    }
}
