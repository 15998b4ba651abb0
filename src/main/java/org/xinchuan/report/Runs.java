package org.xinchuan.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Refused;
import org.xinchuan.standard.Code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The questions that take long, a few at a time. What is done is told of for a while; its rows are
 * held so long too, since they may be more than is kept otherwise.
 */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_OPEN = 10;
    private static final int REMEMBERED = 50;

    /** Whole answers that are held although they are no longer kept. */
    private static final int HELD = 2;

    private final KeptRows rows;
    private final Clock clock;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("report-", 0).factory());
    private final SequencedMap<String, Run> runs = new LinkedHashMap<>();

    Runs(KeptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One question of one caller. */
    static final class Run {

        private final String id;
        private final String actor;
        private final Question question;
        private final String address;
        private final Instant startedAt;
        private final AtomicLong rows = new AtomicLong();
        private final CompletableFuture<Instant> begun = new CompletableFuture<>();
        private final CompletableFuture<Instant> ended = new CompletableFuture<>();
        private final CompletableFuture<ReportSource.Found> found = new CompletableFuture<>();

        Run(String actor, Question question, String address, Instant startedAt) {
            this.id = Code.random().text();
            this.actor = actor;
            this.question = question;
            this.address = address;
            this.startedAt = startedAt;
        }

        /** As it stands now. */
        ReportRun now() {
            ReportRun.State state =
                    switch (found.state()) {
                        case SUCCESS -> ReportRun.State.DONE;
                        case FAILED, CANCELLED -> ReportRun.State.FAILED;
                        case RUNNING ->
                                begun.isDone() ? ReportRun.State.RUNNING : ReportRun.State.WAITING;
                    };
            return new ReportRun(
                    id,
                    question.report().name(),
                    state,
                    rows.get(),
                    startedAt,
                    ended.getNow(null),
                    state == ReportRun.State.DONE ? address : null);
        }

        /** The rows, when they are all there. */
        Optional<ReportSource.Found> found() {
            return now().state() == ReportRun.State.DONE
                    ? Optional.of(found.join())
                    : Optional.empty();
        }

        /**
         * Waits until it is over, or so long.
         *
         * @throws Refused when the question itself is refused
         */
        void await(Duration most) {
            try {
                found.get(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Refused refused) {
                    throw refused;
                }
                LOG.debug("run {}: {}", id, e.toString());
            } catch (TimeoutException e) {
                LOG.debug("run {}: {}", id, e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a report runs", e);
            }
        }

        private boolean open() {
            return !found.isDone();
        }
    }

    /** The rows of a question that was asked already, if they are still there. */
    synchronized Optional<ReportSource.Found> done(Question question) {
        return rows.kept(question)
                .or(
                        () ->
                                runs.values().stream()
                                        .filter(run -> run.question.equals(question))
                                        .filter(run -> run.now().state() == ReportRun.State.DONE)
                                        .map(run -> run.found.getNow(null))
                                        .findFirst());
    }

    /**
     * Asks, unless the same caller has asked already, and waits a little.
     *
     * @param address to ask again when it is done
     * @param patience how long the caller waits for the answer itself, before being told of a run
     * @throws Refused 429 when too many are open, and when the question itself is refused
     */
    Run ask(String actor, Question question, String address, Duration patience) {
        Run run = add(actor, question, address);
        run.await(patience);
        return run;
    }

    /** A run; for anybody but who asked for it it is not there. */
    synchronized Optional<Run> of(String id, String actor) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.actor.equals(actor));
    }

    private synchronized Run add(String actor, Question question, String address) {
        for (Run run : runs.values()) {
            if (run.open()
                    && run.actor.equals(actor)
                    && run.question.equals(question)
                    && run.address.equals(address)) {
                return run;
            }
        }
        if (runs.values().stream().filter(Run::open).count() >= MOST_OPEN) {
            throw new Refused(tooMany());
        }
        forget();
        Run run = new Run(actor, question, address, clock.instant());
        runs.put(run.id, run);
        workers.execute(() -> work(run));
        return run;
    }

    private void work(Run run) {
        run.begun.complete(clock.instant());
        try {
            ReportSource.Found found = rows.find(run.question, run.rows::set);
            run.ended.complete(clock.instant());
            run.found.complete(found);
        } catch (RuntimeException e) {
            LOG.warn("the report {} failed: {}", run.question.report().name(), e.toString());
            run.ended.complete(clock.instant());
            run.found.completeExceptionally(e);
        }
    }

    /** The oldest that are over go first; the open ones stay. */
    private void forget() {
        long held = 0;
        for (var runs = this.runs.reversed().values().iterator(); runs.hasNext(); ) {
            Run run = runs.next();
            if (run.now().state() == ReportRun.State.DONE && ++held > HELD) {
                runs.remove();
            }
        }
        for (var runs = this.runs.values().iterator();
                runs.hasNext() && this.runs.size() >= REMEMBERED; ) {
            if (!runs.next().open()) {
                runs.remove();
            }
        }
    }

    private static Problem tooMany() {
        return Problem.of(
                        429,
                        "TOO_MANY_RUNS",
                        "正在计算的报表太多，请稍后再试",
                        "Too many reports are being worked out; try again shortly")
                .saying(
                        "同时最多 " + MOST_OPEN + " 个。",
                        "There are " + MOST_OPEN + " at most at once.");
    }
}
