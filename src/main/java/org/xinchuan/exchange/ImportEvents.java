package org.xinchuan.exchange;

import org.xinchuan.http.Events;

import java.time.Duration;
import java.util.Optional;

/** How an import goes on: twice a second, and when it is over. */
final class ImportEvents implements Events {

    private static final Duration EACH = Duration.ofMillis(500);

    private final AskedImport asked;
    private ImportJob last;

    ImportEvents(AskedImport asked) {
        this.asked = asked;
    }

    @Override
    public Optional<Object> next() {
        if (last != null && last.over()) {
            return Optional.empty();
        }
        if (last != null) {
            asked.await(EACH);
        }
        last = asked.now();
        return Optional.of(last);
    }
}
