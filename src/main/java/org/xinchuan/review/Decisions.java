package org.xinchuan.review;

import org.xinchuan.access.Reach;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How a submission is settled: by somebody who may, once, and never by who sent it. */
final class Decisions {

    private Decisions() {}

    /**
     * A submission that the caller may see.
     *
     * @throws Refused 404 for any other, there or not
     */
    static Submission seen(Work work, String id, Call call) {
        return Submissions.of(work, id)
                .filter(found -> SubmissionView.maySee(found, call))
                .orElseThrow(() -> new Refused(Problems.notFound(ReviewProblems.KIND, id)));
    }

    /**
     * @throws Refused when it is settled, or when the caller sent it or is not asked
     */
    static void mustDecide(Submission submission, Call call) {
        if (submission.state() != Submission.State.WAITING) {
            throw new Refused(ReviewProblems.notWaiting());
        }
        if (!SubmissionView.mayDecide(submission, call)) {
            throw new Refused(ReviewProblems.ownSubmission());
        }
    }

    /** Who has still to agree when the caller has. */
    static List<String> left(Submission submission, Call call) {
        Reach reach = call.reach();
        return submission.waitingFor().stream().filter(code -> !reach.covers(code)).toList();
    }

    /** The submission once the caller has agreed: approved, or waiting for the others. */
    static Submission agreed(Submission submission, Call call) {
        mustDecide(submission, call);
        List<String> left = left(submission, call);
        return left.isEmpty()
                ? submission.decided(Submission.State.APPROVED, call.actor(), null)
                : submission.waitingFor(left);
    }

    /**
     * A submission that the caller sent and takes back: what waits, and what was sent back and is
     * not to be sent again.
     *
     * @throws Refused when somebody else sent it, or it is settled
     */
    static Submission withdrawn(Submission submission, Call call) {
        if (!submission.submittedBy().equals(call.actor())) {
            throw new Refused(ReviewProblems.notYours());
        }
        return switch (submission.state()) {
            case WAITING, SENT_BACK ->
                    submission.decided(
                            Submission.State.WITHDRAWN, call.actor(), submission.reason());
            case APPROVED, WITHDRAWN -> throw new Refused(ReviewProblems.notWaiting());
        };
    }

    /**
     * Settles a submission behind the guard, as it is now.
     *
     * @param decision refuses when it is settled already
     */
    static Change close(Entry entry, String id, Call call, UnaryOperator<Submission> decision) {
        Submission next = decision.apply(seen(entry, id, call)).at(entry.now());
        return Submissions.put(entry, next, "submission." + word(next.state()));
    }

    private static String word(Submission.State state) {
        return switch (state) {
            case WAITING -> "agree";
            case APPROVED -> "approve";
            case SENT_BACK -> "return";
            case WITHDRAWN -> "withdraw";
        };
    }

    /** The variable parts of the path of the kept request. */
    static Map<String, String> variables(Submission submission) {
        Map<String, String> values = new HashMap<>();
        SubmissionView.tree(submission.variables())
                .properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asText()));
        return values;
    }
}
