package org.xinchuan.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.LocalDate;
import java.util.function.LongSupplier;

/**
 * Answers kept as they were written, so that a question asked again costs neither thought nor
 * writing. An answer stands until the next change of the store; the least asked go first.
 */
public final class KeptAnswers {

    /** In bytes, for all answers together. */
    private static final long MOST = 16L << 20;

    private final LongSupplier sequence;
    private final Cache<Question, Reply> replies =
            Caffeine.newBuilder().maximumWeight(MOST).weigher(KeptAnswers::weight).build();

    /** What an answer depends on. */
    private record Question(
            long sequence, String path, String query, LocalDate today, String view) {}

    /**
     * @param sequence of the last change that what is asked has seen; it must never run ahead
     */
    public KeptAnswers(LongSupplier sequence) {
        this.sequence = sequence;
    }

    /**
     * Asks a handler only what it was not asked since the last change. Its answers may depend on
     * nothing but the store, the request's address, today and what the caller may see; refusals are
     * not kept.
     */
    public Handler keeping(Handler handler) {
        return call -> {
            // Before the handler: an answer that has seen a later change is kept as an older one.
            Question question =
                    new Question(
                            sequence.getAsLong(),
                            call.incoming().path(),
                            call.incoming().rawQuery(),
                            call.today(),
                            call.view().key());
            Reply kept = replies.getIfPresent(question);
            if (kept == null) {
                kept = handler.handle(call).written();
                if (kept.status() == 200) {
                    replies.put(question, kept);
                }
            }
            return kept;
        };
    }

    private static int weight(Question question, Reply reply) {
        return 200
                + question.path().length()
                + (question.query() == null ? 0 : question.query().length())
                + ((byte[]) reply.body()).length;
    }
}
