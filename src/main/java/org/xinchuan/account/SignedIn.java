package org.xinchuan.account;

import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;

/** Who is signed in with a session, for what people do to their own accounts. */
final class SignedIn {

    private SignedIn() {}

    /**
     * The account that a call comes from.
     *
     * @throws Refused 401 before signing in, 403 for a program with a token
     */
    static Account account(Call call, Accounts accounts) {
        if (call.session().isEmpty()) {
            boolean known = call.account().isPresent() || !call.identity().grants().isEmpty();
            throw new Refused(known ? AccountProblems.sessionRequired() : Problems.unauthorized());
        }
        return call.account()
                .flatMap(accounts::of)
                .orElseThrow(() -> new Refused(AccountProblems.sessionEnded()));
    }

    /**
     * The same, when its password is here.
     *
     * @throws Refused 403 for an account of a provider or of the demo as well
     */
    static Account withPassword(Call call, Accounts accounts) {
        Account account = changeable(call, accounts);
        if (account.origin() != null) {
            throw new Refused(AccountProblems.atProvider());
        }
        return account;
    }

    /**
     * The same, when it can be changed.
     *
     * @throws Refused 403 for an account of the demo as well
     */
    static Account changeable(Call call, Accounts accounts) {
        Account account = account(call, accounts);
        if (account.demo() != null) {
            throw new Refused(AccountProblems.demoAccount());
        }
        return account;
    }
}
