package org.xinchuan.report;

import org.xinchuan.http.Events;

import java.time.Duration;
import java.util.Optional;

/** How a run goes on: once a second, and when it is over. */
final class RunEvents implements Events {

    private static final Duration EACH = Duration.ofSeconds(1);

    private final Runs.Run run;
    private ReportRun last;

    RunEvents(Runs.Run run) {
        this.run = run;
    }

    @Override
    public Optional<Object> next() {
        if (last != null && last.over()) {
            return Optional.empty();
        }
        if (last != null) {
            run.await(EACH);
        }
        last = run.now();
        return Optional.of(last);
    }
}
