package org.xinchuan.review;

import org.xinchuan.http.Call;
import org.xinchuan.http.Json;
import org.xinchuan.http.KeptRequest;
import org.xinchuan.http.MustWait;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Waiting;
import org.xinchuan.http.Writing;
import org.xinchuan.standard.Code;

import java.util.List;
import java.util.Map;

/** Keeps a request until the others have agreed to it. */
public final class Keeping {

    static final String PATH = "/api/v1/submissions";

    private final Writing writing;

    /**
     * @param writing a way of writing on which nothing waits
     */
    public Keeping(Writing writing) {
        this.writing = writing;
    }

    /** The record of the path: of studios the key is a code, of people an id. */
    private static String subject(Map<String, String> variables) {
        if (variables.containsKey("code")) {
            return "studio:" + variables.get("code");
        }
        return variables.containsKey("id") ? "person:" + variables.get("id") : null;
    }

    /** Answers 202 with what waits for whom. */
    public Reply keep(Call call, MustWait wait) {
        KeptRequest request = KeptRequest.of(call);
        return writing.write(
                call,
                entry -> {
                    Submission submission =
                            new Submission(
                                    Code.random().text(),
                                    Submission.State.WAITING,
                                    request.operation(),
                                    request.path(),
                                    Json.text(request.variables()),
                                    request.json(),
                                    subject(request.variables()),
                                    call.actor(),
                                    call.writer().scope(),
                                    entry.now(),
                                    wait.organisations(),
                                    wait.silent(),
                                    null,
                                    null,
                                    null,
                                    0);
                    return call.accept(
                            List.of(Submissions.put(entry, submission, "submission.record")),
                            202,
                            new Waiting(
                                    submission.id(),
                                    submission.state().name(),
                                    submission.waitingFor()),
                            null,
                            PATH + "/" + submission.id());
                });
    }
}
