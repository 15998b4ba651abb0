package org.xinchuan.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.Deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** One limit for all steps of a request, and few places for what is long. */
class WorkloadTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WAITING = 1;

    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void whatIsShortStaysWithItsCallerAndWhatIsLongGoesApart() {
        Thread caller = Thread.currentThread();
        Allowance patient = new Workload(new Limits(HOUR, HOUR, 1, WAITING)).begin();
        Thread brief = patient.ask(deadline -> Thread.currentThread());
        Thread apart = patient.askApart(deadline -> Thread.currentThread());
        assertThat(brief).isSameAs(caller);
        assertThat(apart).isNotSameAs(caller);
        Allowance hasty = new Workload(new Limits(HOUR, Duration.ZERO, 1, WAITING)).begin();
        Thread moved = hasty.ask(deadline -> Thread.currentThread());
        assertThat(moved).isNotSameAs(caller);
    }

    @Test
    void aQuestionThatTurnsOutToBeLongIsAskedAgainApart() {
        AtomicLong clock = new AtomicLong();
        Workload workload =
                new Workload(new Limits(HOUR, Duration.ofSeconds(1), 1, WAITING), clock::get);
        List<Thread> threads = new ArrayList<>();
        String answer =
                workload.begin()
                        .ask(
                                deadline -> {
                                    threads.add(Thread.currentThread());
                                    clock.addAndGet(Duration.ofSeconds(2).toNanos());
                                    deadline.check();
                                    return "found";
                                });
        assertThat(answer).isEqualTo("found");
        assertThat(threads).hasSize(2).startsWith(Thread.currentThread()).doesNotHaveDuplicates();
    }

    @Test
    void moreThanThereIsRoomForAreSentAwayAndTheOthersAnswered() {
        Workload workload = new Workload(new Limits(HOUR, Duration.ZERO, 1, WAITING));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Throwable> refused = new CompletableFuture<>();
            List<CompletableFuture<String>> asked = new ArrayList<>();
            // One is answered and one waits, so that one of three is sent away.
            for (int i = 0; i < 3; i++) {
                CompletableFuture<String> one =
                        CompletableFuture.supplyAsync(
                                () -> workload.begin().ask(this::held), callers);
                one.whenComplete(
                        (answer, failure) -> {
                            if (failure != null) {
                                refused.complete(failure.getCause());
                            }
                        });
                asked.add(one);
            }
            assertThat(((Refused) refused.join()).problem())
                    .satisfies(
                            problem -> {
                                assertThat(problem.status()).isEqualTo(429);
                                assertThat(problem.code()).isEqualTo("TOO_MANY_COMPUTATIONS");
                            });
            gate.countDown();
            assertThat(asked.stream().filter(one -> !refusedIn(one)).map(CompletableFuture::join))
                    .containsExactly("held", "held");
        }
    }

    @Test
    void waitingForAPlaceTakesOfTheTimeOfTheRequestToo() throws InterruptedException {
        AtomicLong clock = new AtomicLong();
        Workload workload = new Workload(new Limits(HOUR, Duration.ZERO, 1, WAITING), clock::get);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> first =
                    CompletableFuture.supplyAsync(
                            () ->
                                    workload.begin()
                                            .ask(
                                                    deadline -> {
                                                        begun.countDown();
                                                        return held(deadline);
                                                    }),
                            callers);
            begun.await();
            Allowance late = workload.begin();
            clock.addAndGet(HOUR.toNanos() - 1);
            refused(() -> late.askApart(deadline -> "never")).isEqualTo("TOOK_TOO_LONG");
            // Whoever gave up waits no longer, so there is room for one more.
            Allowance next = workload.begin();
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(
                            () -> next.askApart(deadline -> "there"), callers);
            gate.countDown();
            assertThat(first.join()).isEqualTo("held");
            assertThat(second.join()).isEqualTo("there");
        }
    }

    /**
     * By a clock that goes on by a second whenever somebody looks at it: of all steps together no
     * more are done than the limit has seconds, whatever the steps are.
     */
    @Test
    void allStepsOfARequestTogetherStayWithinTheOneLimit() {
        int limit = 200;
        Random random = new Random(50);
        int refusals = 0;
        for (int round = 0; round < 300; round++) {
            AtomicLong seconds = new AtomicLong();
            AtomicLong done = new AtomicLong();
            Workload workload =
                    new Workload(
                            new Limits(
                                    Duration.ofSeconds(limit),
                                    Duration.ofSeconds(random.nextInt(20)),
                                    1,
                                    WAITING),
                            () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos());
            Allowance time = workload.begin();
            int steps = 1 + random.nextInt(12);
            try {
                for (int step = 0; step < steps; step++) {
                    int work = random.nextInt(100);
                    switch (random.nextInt(4)) {
                        case 0 -> time.ask(deadline -> work(work, deadline, done));
                        case 1 -> time.askApart(deadline -> work(work, deadline, done));
                        case 2 -> time.kept("kept", Integer.class, deadline -> 1);
                        default -> assertThat(time.left()).isPositive();
                    }
                }
            } catch (Refused e) {
                refusals++;
                assertThat(e.problem().status()).isEqualTo(503);
            }
            assertThat(done.get()).isLessThan(limit);
        }
        assertThat(refusals).isBetween(30, 270);
    }

    @Test
    void whatBreaksBreaksForItsCaller() {
        Allowance time = new Workload(new Limits(HOUR, Duration.ZERO, 1, WAITING)).begin();
        assertThatThrownBy(
                        () ->
                                time.ask(
                                        deadline -> {
                                            throw new IllegalStateException("broken");
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    private static int work(int steps, Deadline deadline, AtomicLong done) {
        for (int i = 0; i < steps; i++) {
            deadline.check();
            done.incrementAndGet();
        }
        return steps;
    }

    private String held(Deadline deadline) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "held";
    }

    private static boolean refusedIn(CompletableFuture<String> one) {
        return one.handle((answer, failure) -> failure != null).join();
    }

    private static AbstractStringAssert<?> refused(ThrowingCallable asking) {
        return assertThatThrownBy(asking)
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).problem().code())
                .asInstanceOf(InstanceOfAssertFactories.STRING);
    }
}
