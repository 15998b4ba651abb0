package org.xinchuan.account;

import com.github.benmanes.caffeine.cache.Ticker;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Lets the age of what is kept be told by the clock that everything else goes by. */
final class ClockTicker {

    private ClockTicker() {}

    static Ticker of(Clock clock) {
        return () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
