package org.xinchuan.studio;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the write of a studio, or of something about one, ended. */
public sealed interface StudioOutcome {

    /**
     * It is recorded.
     *
     * @param fields those that were set or changed; none when it was all so already
     */
    record Recorded(String code, List<String> fields) implements StudioOutcome {}

    /** No studio has the code. */
    record Absent(String code) implements StudioOutcome {}

    /** The code exists already. */
    record CodeTaken(String code) implements StudioOutcome {}

    /** A code cannot be changed. */
    record CodeFixed(String code) implements StudioOutcome {}

    /** It breaks a rule by itself, or names what is not recorded. */
    record Invalid(List<Fault> faults) implements StudioOutcome {}

    /** It contradicts what is recorded: the same is there already, or a parent is not older. */
    record AgainstRule(Fault fault) implements StudioOutcome {}

    /**
     * A recorded origin would close a loop.
     *
     * @param loop from the child by way of the parent to the child again
     */
    record WouldCloseLoop(List<Member> loop) implements StudioOutcome {

        /** A studio of the loop. */
        public record Member(String code, String name) {}
    }
}
