package org.xinchuan.identifier;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.standard.Fault;

import java.time.Duration;

/** Why a number is not kept or not shown; none of it names a number. */
final class IdentifierProblems {

    private IdentifierProblems() {}

    /** 404: nobody, or nobody within reach. */
    static Problem absent(String id) {
        return Problems.notFound("人员", "person", id);
    }

    static Problem taken() {
        return Problems.conflict(
                Fault.of(
                        "identityNumber",
                        "IDENTITY_NUMBER_TAKEN",
                        "该身份证号已登记在另一人名下",
                        "another person is recorded with this identity number"));
    }

    static Problem noConsent() {
        return Problem.of(
                        403, "CONTACT_CONSENT_MISSING", "本人没有同意", "The person does not agree to it")
                .saying(
                        "请先登记本人签署的联系同意书（CONTACT）。",
                        "Record the consent that the person signed first (CONTACT).");
    }

    static Problem needsAnother() {
        return Problem.of(
                403, "NEEDS_ANOTHER", "须由另一位管理员批准", "Another administrator has to approve");
    }

    static Problem noRequest(String id) {
        return Problems.notFound("待批准的查看申请", "waiting request", id);
    }

    static Reply tooOften(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return Reply.problem(
                        Problem.of(429, "TOO_OFTEN", "查询过于频繁", "Asked too often")
                                .saying(
                                        "请在 " + seconds + " 秒后再试。",
                                        "Try again in " + seconds + " seconds."))
                .header("Retry-After", Long.toString(seconds));
    }
}
