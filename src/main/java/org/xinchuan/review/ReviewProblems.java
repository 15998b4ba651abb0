package org.xinchuan.review;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

/** What can be wrong with a decision. */
final class ReviewProblems {

    static final Bilingual KIND = new Bilingual("待办事项", "submission");

    private ReviewProblems() {}

    static Problem notWaiting() {
        return Problem.of(409, "NOT_WAITING", "此事项已经处理", "This is settled already")
                .saying("刷新后再看结果。", "Load it again to see what became of it.");
    }

    static Problem ownSubmission() {
        return Problem.of(403, "OWN_SUBMISSION", "不能确认自己提交的事项", "Nobody agrees to their own")
                .saying("由对方单位或省级管理员确认。", "The other side or the province has to agree.");
    }

    static Problem notYours() {
        return Problem.of(403, "NOT_YOURS", "这不是您提交的事项", "This was sent by somebody else")
                .saying("只有提交人可以撤回。", "Only who sent it can withdraw it.");
    }

    static Problem nothingToConfirm() {
        return Problem.of(409, "NOTHING_TO_CONFIRM", "没有需要贵单位确认的内容", "Nothing waits for you here")
                .saying("这份结对已经确认过。", "The pairing is confirmed already.");
    }

    static Problem subjectUnknown(String subject) {
        return Problems.invalid(
                Fault.of(
                        "subject",
                        "SUBJECT_UNKNOWN",
                        "没有这条记录：" + subject,
                        "there is no record " + subject));
    }
}
