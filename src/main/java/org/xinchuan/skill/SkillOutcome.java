package org.xinchuan.skill;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the recording of a grade or title ended. */
public sealed interface SkillOutcome {

    /**
     * It is recorded.
     *
     * @param doubts what is doubtful about it
     */
    record Recorded(Skill skill, List<String> fields, List<Fault> doubts) implements SkillOutcome {}

    /** It breaks a rule by itself, or names what is not recorded. */
    record Invalid(List<Fault> faults) implements SkillOutcome {}

    /** The person's personal data were erased. */
    record Erased() implements SkillOutcome {}

    /** The person holds it already. */
    record HeldAlready(Skill skill) implements SkillOutcome {}
}
