package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.EmploymentState;
import org.xinchuan.lineage.people.Situation;

import java.util.List;
import java.util.stream.Stream;

/** The state of employment as of a day; see {@link EmploymentState}. */
final class Employment {
    static final String EMPLOYED = EmploymentState.EMPLOYED.name();

    /** The keys of the states. */
    static final List<String> STATES =
            Stream.of(EmploymentState.values()).map(EmploymentState::name).toList();

    private Employment() {}

    static Dimension states() {
        return Dimension.ofSituation(STATES, Situation::state);
    }
}
