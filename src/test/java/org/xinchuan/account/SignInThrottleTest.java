package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How often a password may be tried, under a clock that stands still. */
final class SignInThrottleTest {

    private static final Instant START = Instant.parse("2023-11-28T08:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle(Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void anAccountIsTriedTenTimesAMinuteFromWhereverItBe() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.attempt("luru", "10.0.0." + i)).isEmpty();
        }

        assertThat(throttle.attempt("luru", "10.0.0.99")).hasValue(Duration.ofSeconds(6));
        assertThat(throttle.attempt("other", "10.0.0.99")).isEmpty();
    }

    @Test
    void anAddressTriesManyNamesAndThenNoMore() {
        for (int i = 0; i < 120; i++) {
            assertThat(throttle.attempt("name-" + i, "2001:db8::" + i)).isEmpty();
        }

        assertThat(throttle.attempt("one-more", "2001:db8::1")).hasValue(Duration.ofMillis(500));
        assertThat(throttle.attempt("one-more", "2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void thisMachineIsLimitedByTheAccountAlone() {
        for (int i = 0; i < 1000; i++) {
            assertThat(throttle.attempt("name-" + i, i % 2 == 0 ? "127.0.0.1" : "::1")).isEmpty();
        }
    }

    @Test
    void theRightPasswordForgetsTheWrongOnesBefore() {
        for (int i = 0; i < 10; i++) {
            throttle.attempt("luru", "127.0.0.1");
        }
        throttle.succeeded("luru");

        assertThat(throttle.attempt("luru", "127.0.0.1")).isEmpty();
    }
}
