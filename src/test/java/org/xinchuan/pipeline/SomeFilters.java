package org.xinchuan.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The filters that tests and benchmarks of the pipeline narrow by; all others narrow nothing. */
final class SomeFilters {

    private SomeFilters() {}

    /** Everybody of some states of employment. */
    static Filters of(Set<String> status) {
        return of(
                Optional.empty(),
                1,
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                status);
    }

    static Filters of(
            Optional<String> organisation,
            int level,
            Optional<String> region,
            Set<String> grades,
            List<String> occupations,
            Optional<String> studio,
            Set<String> status) {
        return new Filters(
                organisation,
                level,
                region,
                grades,
                occupations,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                studio,
                Set.of(),
                Set.of(),
                Set.of(),
                status);
    }
}
