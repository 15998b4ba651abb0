package org.xinchuan.review;

import org.xinchuan.mail.Letter;
import org.xinchuan.mail.Postman;

import java.util.Optional;
import java.util.function.Function;

/**
 * Tells by mail what became of what somebody sent. It says that, and nothing of the content: the
 * page has it, for who may see it.
 */
public final class Telling {

    private final Function<String, Optional<String>> addresses;
    private final Postman postman;
    private final String house;

    /**
     * @param addresses of accounts, by the name that the change record has for them
     * @param house where browsers reach the server, or empty
     */
    public Telling(Function<String, Optional<String>> addresses, Postman postman, String house) {
        this.addresses = addresses;
        this.postman = postman;
        this.house = house;
    }

    void settled(Submission submission) {
        String zh = zh(submission.state());
        if (zh == null) {
            return;
        }
        String subject = "薪传：您提交的事项" + zh + " · Xinchuan: " + en(submission.state());
        String text =
                String.join(
                        "\n",
                        "您提交的事项" + zh + "，请登录后查看。",
                        "What you sent was " + en(submission.state()) + "; sign in to see it.",
                        "",
                        house + "/submissions/" + submission.id(),
                        "");
        addresses
                .apply(submission.submittedBy())
                .ifPresent(address -> postman.send(new Letter(address, subject, text)));
    }

    private static String zh(Submission.State state) {
        return switch (state) {
            case APPROVED -> "已同意";
            case SENT_BACK -> "已退回";
            case WAITING, WITHDRAWN -> null;
        };
    }

    private static String en(Submission.State state) {
        return state == Submission.State.APPROVED ? "agreed to" : "sent back";
    }
}
