package org.xinchuan.http;

import org.xinchuan.access.Views;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The way of a write: through the ledger, and answered only when the index has seen it. */
public final class Writing {

    /** Header of a request: its answer has every change up to this number. */
    static final String AT_LEAST = "Xinchuan-At-Least";

    /** Header of the answer to a write: the number of its last change. */
    static final String SEQUENCE = "Xinchuan-Sequence";

    private final Door door;
    private final LongConsumer inStep;
    private final BiFunction<Call, MustWait, Reply> waiting;

    /** The ledger's one door. */
    @FunctionalInterface
    interface Door {

        Written write(Request request, Function<Entry, Answer> act);
    }

    /**
     * @param inStep brings the lineage index to at least a sequence number; returns when it is
     *     there
     */
    public Writing(Ledger ledger, LongConsumer inStep) {
        this(ledger::write, inStep);
    }

    /**
     * @param waiting keeps a request that others have to agree to first
     */
    public Writing(Ledger ledger, LongConsumer inStep, BiFunction<Call, MustWait, Reply> waiting) {
        this(ledger::write, inStep, waiting);
    }

    Writing(Door door, LongConsumer inStep) {
        this(
                door,
                inStep,
                (call, wait) -> {
                    throw new IllegalStateException("nothing waits here", wait);
                });
    }

    private Writing(Door door, LongConsumer inStep, BiFunction<Call, MustWait, Reply> waiting) {
        this.door = door;
        this.inStep = inStep;
        this.waiting = waiting;
    }

    /**
     * Carries out a write.
     *
     * @param act may run more than once and has no effects outside its entry; ends with {@link
     *     Call#accept} or {@link Call#refuse}
     */
    public Reply write(Call call, Function<Entry, Answer> act) {
        Request request =
                new Request(call.writer(), call.idempotencyKey().orElse(null), call.content());
        try {
            return carriedOut(request, entry -> within(call, entry, act.apply(entry)));
        } catch (MustWait wait) {
            return waiting.apply(call, wait);
        }
    }

    private Reply carriedOut(Request request, Function<Entry, Answer> act) {
        return switch (door.write(request, act)) {
            case Written.Answered answered -> {
                if (!answered.answer().changes().isEmpty()) {
                    inStep.accept(answered.sequence());
                }
                yield reply(answered.answer()).header(SEQUENCE, Long.toString(answered.sequence()));
            }
            case Written.Repeated repeated -> {
                inStep.accept(repeated.sequence());
                yield reply(repeated.answer());
            }
            case Written.KeyReused() -> Reply.problem(Problems.keyReused());
            case Written.ImportUnderWay() ->
                    Reply.problem(Problems.importUnderWay()).header("Retry-After", "5");
        };
    }

    /** The one place where writes are kept within reach; what reaches further is rolled back. */
    private static Answer within(Call call, Entry entry, Answer answer) {
        if (answer.changes().isEmpty()) {
            return answer;
        }
        Optional<Approval> approval = KeptRequest.approval(call);
        if (approval.isPresent()) {
            List<Change> changes = new ArrayList<>(answer.changes());
            changes.add(approval.get().close().in(entry));
            return answer.with(changes);
        }
        if (call.reach().everything()) {
            return answer;
        }
        List<String> subjects = answer.changes().stream().map(Change::subject).toList();
        boolean all = Views.places(entry, entry.now(), subjects).stream().allMatch(call::may);
        return all ? answer : call.refuse(Problems.outsideReach());
    }

    /**
     * Carries out a write whose request or answer has a secret in it: neither is kept under the
     * caller's idempotency key.
     */
    public Reply writeSecret(Call call, Function<Entry, Answer> act) {
        return carriedOut(new Request(call.writer(), null, null), act);
    }

    /**
     * Carries out a write that signing in makes, when nobody has signed in yet.
     *
     * @param actor as the change record names it
     */
    public Reply writeAs(String actor, Function<Entry, Answer> act) {
        return carriedOut(new Request(actor, null, null), act);
    }

    private static Reply reply(Answer answer) {
        Reply reply =
                answer.status() >= 400
                        ? Reply.problemText(answer.status(), answer.body())
                        : Reply.json(answer.status(), answer.body());
        if (answer.etag() != null) {
            reply = reply.etag(answer.etag());
        }
        return answer.location() == null ? reply : reply.location(answer.location());
    }
}
