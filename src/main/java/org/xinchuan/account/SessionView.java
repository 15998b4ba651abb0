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
        String csrf) {

    static SessionView of(Account account, Session session) {
        return of(
                account.identity(),
                account.name(),
                account.mustChangePassword(),
                account.demo() != null,
                session.csrf());
    }

    /** For a program with a token, or for nobody. */
    static SessionView of(Identity identity, String account) {
        return of(identity, account, false, false, null);
    }

    private static SessionView of(
            Identity identity, String name, boolean mustChange, boolean demo, String csrf) {
        List<Grant> grants = Grants.sorted(identity.grants());
        return new SessionView(
                !identity.equals(Identity.PUBLIC),
                name,
                identity.person(),
                grants.stream().map(Grant::role).distinct().toList(),
                grants,
                mustChange,
                demo,
                csrf);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SessionView[" + name + "]";
    }
}
