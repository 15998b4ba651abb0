package org.xinchuan.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.http.Call;

/**
 * What the log tells of signing in: whose account, from where, and what came of it. A name that is
 * nobody's is left out: people type passwords into the wrong field.
 */
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.xinchuan.account.sign-in");

    private SignInLog() {}

    static void succeeded(Account account, Call call) {
        tell("succeeded", account, call);
    }

    /**
     * A wrong password, one that is too old, an unknown name or a disabled account.
     *
     * @param account null when there is none of that name
     */
    static void refused(Account account, Call call) {
        tell("refused", account, call);
    }

    /** One attempt too many in a short time. */
    static void heldBack(Account account, Call call) {
        tell("held back", account, call);
    }

    private static void tell(String outcome, Account account, Call call) {
        LOG.atInfo()
                .addKeyValue("outcome", outcome)
                .addKeyValue("by", "password")
                .addKeyValue("account", account == null ? "-" : account.name())
                .addKeyValue("address", call.remoteAddress())
                .log("sign-in");
    }
}
