package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Identity;
import org.xinchuan.access.Role;

import java.util.List;

/**
 * Who calls, as the caller is told.
 *
 * @param name of the account; null for who has none
 * @param roles what was granted, each once
 * @param scopes the same with the organisation that each holds for; null is the whole province
 * @param secondFactor whether signing in asks for a code beside the password
 * @param mustSwitchOn whether a second factor is demanded and has to be switched on first
 * @param title the name that the provider of sign-in says; null for who has an account here alone
 * @param atProvider whether the password is there
 * @param provider the name of the provider at which one can sign in; null when there is none
 * @param csrf sent back as {@code X-CSRF-Token} with every write; null without a session
 */
record SessionView(
        boolean signedIn,
        String name,
        String person,
        List<Role> roles,
        List<Grant> scopes,
        boolean mustChangePassword,
        boolean demo,
        boolean secondFactor,
        boolean mustSwitchOn,
        String title,
        boolean atProvider,
        String provider,
        String csrf) {

    static SessionView of(Account account, Session session, boolean mustSwitchOn, String provider) {
        return of(
                account.identity(),
                account,
                account.name(),
                mustSwitchOn,
                provider,
                session.csrf());
    }

    /** For a program with a token, or for nobody. */
    static SessionView of(Identity identity, String account, String provider) {
        return of(identity, null, account, false, provider, null);
    }

    private static SessionView of(
            Identity identity,
            Account account,
            String name,
            boolean mustSwitchOn,
            String provider,
            String csrf) {
        Origin origin = account == null ? null : account.origin();
        List<Grant> grants = Grants.sorted(identity.grants());
        return new SessionView(
                !identity.equals(Identity.PUBLIC),
                name,
                identity.person(),
                grants.stream().map(Grant::role).distinct().toList(),
                grants,
                account != null && account.mustChangePassword(),
                account != null && account.demo() != null,
                account != null && account.factor() != null,
                mustSwitchOn,
                origin == null ? null : origin.title(),
                origin != null,
                provider,
                csrf);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SessionView[" + name + "]";
    }
}
