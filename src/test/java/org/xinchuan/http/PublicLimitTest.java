package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinchuan.access.Identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** How much the public may ask, under a clock that is moved. */
final class PublicLimitTest {

    private static final String PATH = "/api/v1/studios";
    private static final int A_MINUTE = 1200;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2023-11-28T08:00:00Z"));
    private final PublicLimit limit = new PublicLimit(new Moved());

    private final class Moved extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void anAddressAsksForManyPagesAndThenWaits() {
        ask(A_MINUTE, "203.0.113.9");
        refused("203.0.113.9");
        ask(A_MINUTE, "203.0.113.10");
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(5)));
        ask(100, "203.0.113.9");
        refused("203.0.113.9");
    }

    @Test
    void theNetworkOfASubscriberIsOneCaller() {
        for (int i = 0; i < A_MINUTE; i++) {
            ask(1, "2001:db8::" + Integer.toHexString(i));
        }
        refused("2001:db8::ffff");
        ask(1, "2001:db8:0:1::1");
    }

    @Test
    void whoeverIsSignedInThisMachineAndTheFilesOfThePagesHaveNoLimit() {
        Identity signedIn = new Identity("account:luru", null, Set.of());
        for (int i = 0; i < 2 * A_MINUTE; i++) {
            limit.count(signedIn, PATH, "203.0.113.9");
            limit.count(Identity.PUBLIC, PATH, "127.0.0.1");
            limit.count(Identity.PUBLIC, PATH, "0:0:0:0:0:0:0:1");
            limit.count(Identity.PUBLIC, "/assets/app.js", "203.0.113.9");
        }
        assertThatCode(() -> limit.count(Identity.PUBLIC, PATH, "203.0.113.9"))
                .doesNotThrowAnyException();
    }

    private void ask(int times, String address) {
        for (int i = 0; i < times; i++) {
            limit.count(Identity.PUBLIC, PATH, address);
        }
    }

    private void refused(String address) {
        assertThatThrownBy(() -> limit.count(Identity.PUBLIC, PATH, address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                org.assertj.core.api.Assertions.assertThat(refused.problem().code())
                                        .isEqualTo("TOO_MANY_REQUESTS"));
    }
}
