package org.xinchuan.workload;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.TookTooLong;

import java.util.concurrent.CompletionException;

/** Why a question is not answered now; each says when to come again. */
final class Refusals {

    private Refusals() {}

    static Problem stillComputing() {
        return Problem.of(
                        503,
                        "STILL_COMPUTING",
                        "正在计算，请稍后再试",
                        "It is being computed; ask again shortly")
                .saying("结果算出后会保留一段时间，再问即得。", "The result is kept for a while when it is there.");
    }

    static Problem tooLong() {
        return Problem.of(503, "TOOK_TOO_LONG", "计算超时，没有结果", "This took too long and was given up");
    }

    static Problem tooMany() {
        return Problem.of(
                429,
                "TOO_MANY_COMPUTATIONS",
                "正在进行的计算太多，请稍后再试",
                "Too many computations are under way; try again shortly");
    }

    /** What came of a question that failed on another thread. */
    static RuntimeException of(Throwable cause) {
        return switch (cause) {
            case TookTooLong _ -> new Refused(tooLong());
            case RuntimeException broken -> broken;
            default -> new CompletionException(cause);
        };
    }
}
