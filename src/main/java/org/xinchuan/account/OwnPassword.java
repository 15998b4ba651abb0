package org.xinchuan.account;

import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.standard.Fault;

import java.time.Duration;
import java.util.Optional;

/** Asks somebody who is signed in for their password once more, before what a thief would do. */
final class OwnPassword {

    private final PasswordHashes hashes;
    private final SignInThrottle throttle;

    OwnPassword(PasswordHashes hashes, SignInThrottle throttle) {
        this.hashes = hashes;
        this.throttle = throttle;
    }

    /** Why it is not enough: a wrong one, or too many tries; nothing when it is the password. */
    Optional<Reply> refusal(Call call, Account account, String current) {
        Optional<Duration> wait = throttle.attempt(account.name(), call.remoteAddress());
        if (wait.isPresent()) {
            return wait.map(AccountProblems::tooMany);
        }
        if (!hashes.matches(current, account)) {
            SignInLog.refused(account, call);
            return Optional.of(
                    Reply.problem(
                            Problems.invalid(
                                    Fault.of(
                                            "current",
                                            "PASSWORD_WRONG",
                                            "当前口令不对",
                                            "this is not the present password"))));
        }
        throttle.succeeded(account.name());
        return Optional.empty();
    }
}
