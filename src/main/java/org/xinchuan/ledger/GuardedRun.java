package org.xinchuan.ledger;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An open transaction behind the guard, and the writes that are carried out in it one after the
 * other, each as if those before it were committed. For one thread.
 */
final class GuardedRun {

    private final Transaction work;
    private final Clock clock;
    private final FirstAnswers answers;
    private final Object importing;
    private final Earlier earlier;
    private final List<Supplier<Written>> ends = new ArrayList<>();

    /** The links of all writes, which are recorded together when all are carried out. */
    private final List<Map<String, Object>> links = new ArrayList<>();

    private Head head;
    private Instant last = Instant.MIN;
    private Throwable fault;

    /** Must be rolled back. */
    static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Undone() {
            super(null, null, false, false);
        }
    }

    /** Takes the guard. */
    GuardedRun(Transaction work, Clock clock) {
        this.work = work;
        this.clock = clock;
        answers = new FirstAnswers(work);
        Row guard = work.run("write/ledger/guard").getFirst();
        importing = guard.get("importing");
        head = new Head(guard.number("sequence"), guard.text("hash"));
        earlier = new Earlier(head.sequence());
    }

    /**
     * Carries out writes as far as they can share the transaction.
     *
     * @throws Undone when there is nothing to commit, or a write was refused that has left a mark
     * @throws RuntimeException what a write threw itself that has left a mark, when none before it
     *     has changed anything: where it is the store's fault, the store is asked again
     */
    void carryOut(List<PendingWrite> writes) {
        writes.forEach(this::carryOut);
        if (nothingChanged()) {
            throw new Undone();
        }
        work.run(
                "write/ledger/append",
                Map.of("rows", links, "sequence", head.sequence(), "hash", head.hash()));
    }

    /** How writes end, in their order: those that came so far that it is known. */
    List<Supplier<Written>> ends() {
        return ends;
    }

    /** Whether no write has changed anything: how they end is then known without a commit. */
    boolean nothingChanged() {
        return earlier.isEmpty();
    }

    /** What the write after those whose end is known threw; null when it did not. */
    Throwable fault() {
        return fault;
    }

    private void carryOut(PendingWrite write) {
        Instant now = now();
        Optional<Written> known = known(write, now);
        if (known.isPresent()) {
            ends.add(known::get);
            return;
        }
        int marks = work.marks();
        Actor actor = write.request().actor();
        Answer answer;
        try {
            Entry entry =
                    new Entry(work, head.sequence() + 1, now.toString(), actor.name(), earlier);
            answer = write.act().apply(entry);
        } catch (RuntimeException | Error e) {
            if (work.marks() > marks && nothingChanged()) {
                fault = e;
                throw e;
            }
            refused(PendingWrite.throwing(e), marks);
            return;
        }
        if (answer.changes().isEmpty()) {
            Written refusal = new Written.Answered(answer, head.sequence());
            refused(() -> refusal, marks);
            return;
        }
        append(now.toString(), actor, answer.changes());
        answers.keep(write.request(), now.toString(), answer);
        last = now;
        Written written = new Written.Answered(answer, head.sequence());
        ends.add(() -> written);
    }

    /** How a write ends that is not carried out at all. */
    private Optional<Written> known(PendingWrite write, Instant now) {
        return Objects.equals(importing, write.holder())
                ? answers.repeated(write.request(), now, head.sequence())
                : Optional.of(new Written.ImportUnderWay());
    }

    /** Ends a write that must leave no trace; only rolling back takes its marks away. */
    private void refused(Supplier<Written> end, int marks) {
        boolean marked = work.marks() > marks;
        if (!marked || nothingChanged()) {
            ends.add(end);
        }
        if (marked) {
            throw new Undone();
        }
    }

    private void append(String now, Actor actor, List<Change> changes) {
        for (Change change : changes) {
            ChangeRecord record =
                    ChangeRecord.after(head.hash(), head.sequence() + 1, now, actor, change);
            links.add(Rows.of(record));
            head = new Head(record.sequence(), record.hash());
        }
        earlier.add(changes);
    }

    /** The time of a write: no two in one transaction have the same, as facts are told by it. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(last) ? now : last.plusMillis(1);
    }
}
