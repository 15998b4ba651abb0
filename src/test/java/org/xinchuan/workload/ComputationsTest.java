package org.xinchuan.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.Deadline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What takes long goes on alone, is found once, and too many are sent away. */
class ComputationsTest {

    private final CountDownLatch gate = new CountDownLatch(1);

    /** The fourth has begun to end, so the three before it have ended. */
    private final CountDownLatch done = new CountDownLatch(4);

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whoeverAsksWaitsAWhileAndFindsItLater() throws InterruptedException {
        Computations computations = new Computations();
        Deadline now = Deadline.in(Duration.ZERO);
        refused(() -> computations.of("a", Integer.class, now, this::slow))
                .contains("STILL_COMPUTING");
        // One is under way; three more may wait.
        for (String key : new String[] {"b", "c", "d"}) {
            refused(() -> computations.of(key, Integer.class, now, this::slow))
                    .contains("STILL_COMPUTING");
        }
        refused(() -> computations.of("e", Integer.class, now, this::slow))
                .contains("TOO_MANY_COMPUTATIONS");
        gate.countDown();
        done.await();
        for (String key : new String[] {"a", "b", "c"}) {
            assertThat(computations.of(key, Integer.class, now, this::slow)).isPositive();
        }
    }

    @Test
    void whatBreaksIsNotKept() {
        Computations patient = new Computations();
        assertThatThrownBy(
                        () ->
                                patient.of(
                                        "a",
                                        Integer.class,
                                        Deadline.none(),
                                        deadline -> {
                                            throw new IllegalStateException("broken");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(patient.of("a", Integer.class, Deadline.none(), deadline -> 7)).isEqualTo(7);
    }

    private record Sized(Object state, String what) implements OfState {}

    @Test
    void ofOneStateAloneIsKeptWhatIsLarge() {
        Computations computations = new Computations();
        for (String state : new String[] {"first", "first", "second"}) {
            for (String what : new String[] {"a", "b"}) {
                computations.of(
                        new Sized(state, what),
                        Integer.class,
                        Deadline.none(),
                        any -> times.incrementAndGet());
            }
        }
        computations.of("other", Integer.class, Deadline.none(), any -> times.incrementAndGet());
        assertThat(times).hasValue(5);
        computations.of(
                new Sized("second", "b"),
                Integer.class,
                Deadline.none(),
                any -> times.incrementAndGet());
        assertThat(times).hasValue(5);
        computations.of(
                new Sized("first", "b"),
                Integer.class,
                Deadline.none(),
                any -> times.incrementAndGet());
        assertThat(times).hasValue(6);
        computations.of("other", Integer.class, Deadline.none(), any -> times.incrementAndGet());
        assertThat(times).hasValue(6);
    }

    private int slow(Deadline deadline) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.countDown();
        return times.incrementAndGet();
    }

    private static AbstractStringAssert<?> refused(Runnable asking) {
        AbstractThrowableAssert<?, ?> thrown =
                assertThatThrownBy(asking::run).isInstanceOf(Refused.class);
        return thrown.extracting(e -> ((Refused) e).problem().code())
                .asInstanceOf(InstanceOfAssertFactories.STRING);
    }
}
