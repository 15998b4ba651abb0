package org.xinchuan.review;

import org.xinchuan.access.Operation;
import org.xinchuan.access.View;
import org.xinchuan.access.Views;
import org.xinchuan.http.Call;
import org.xinchuan.http.Json;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Waiting;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Saying that a fact is wrong: a recorder about a link that touches them, a person about what is
 * held on them. The fact stays as it is, and both accounts stay with their sources, whatever is
 * decided.
 */
public final class DisputeRoutes implements Routes {

    /** Who may see a record may say that it is wrong. */
    private static final Map<String, Operation> KINDS =
            Map.of(
                    "person", Operation.READ_PERSON,
                    "pairing", Operation.READ_PAIRINGS,
                    "studio", Operation.RECORD_STUDIO);

    private final Writing writing;
    private final Views views;
    private final Predicate<String> hasSomebody;

    /**
     * @param hasSomebody whether there is somebody who may decide for an organisation
     */
    public DisputeRoutes(Writing writing, Views views, Predicate<String> hasSomebody) {
        this.writing = writing;
        this.views = views;
        this.hasSomebody = hasSomebody;
    }

    /**
     * What is said to be wrong.
     *
     * @param subject such as {@code pairing:A1}
     * @param text the other account
     * @param document id or title of what it rests on, or null
     */
    record Dispute(String subject, String text, String document) {

        private static final int LONGEST = 2_000;

        Dispute {
            new Faults()
                    .required("subject", subject)
                    .required("text", text)
                    .add(
                            text != null && text.length() > LONGEST,
                            "text",
                            "TOO_LONG",
                            "最多 " + LONGEST + " 字",
                            "at most " + LONGEST + " characters")
                    .orThrow();
        }

        String kind() {
            return subject.replaceAll(":.*", "");
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/disputes", "dispute")
                        .needs(Operation.DISPUTE)
                        .says("提出异议或更正请求", "Say that a fact is wrong")
                        .takes(Dispute.class)
                        .answers(202, Waiting.class)
                        .by(this::dispute));
    }

    private Reply dispute(Call call) {
        Dispute dispute = call.body(Dispute.class);
        View view = call.view();
        Operation sees = KINDS.get(dispute.kind());
        if (sees == null || !view.may(sees) || !views.may(view, sees, dispute.subject())) {
            throw new Refused(ReviewProblems.subjectUnknown(dispute.subject()));
        }
        return writing.write(call, entry -> keep(call, entry, dispute));
    }

    private Answer keep(Call call, Entry entry, Dispute dispute) {
        if (Views.places(entry, entry.now(), List.of(dispute.subject())).isEmpty()) {
            return call.refuse(ReviewProblems.subjectUnknown(dispute.subject()));
        }
        Set<String> asked = OtherSides.outside(call.reach(), entry, List.of(dispute.subject()));
        asked.removeIf(hasSomebody.negate());
        Submission submission =
                new Submission(
                        Code.random().text(),
                        Submission.State.WAITING,
                        Submission.DISPUTE,
                        null,
                        "{}",
                        Json.text(dispute),
                        dispute.subject(),
                        call.actor(),
                        call.writer().scope(),
                        entry.now(),
                        List.copyOf(asked),
                        List.of(),
                        null,
                        null,
                        null,
                        0);
        return call.accept(
                List.of(Submissions.put(entry, submission, "submission.dispute")),
                202,
                new Waiting(submission.id(), submission.state().name(), submission.waitingFor()),
                null,
                Keeping.PATH + "/" + submission.id());
    }
}
