package org.xinchuan.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Grant;

import java.time.LocalDate;
import java.util.List;

/**
 * An account as it is answered.
 *
 * @param oneTimeUntil the last day on which its one-time password is good; null once it is changed
 * @param secondFactor whether signing in asks for a code beside the password
 * @param title the name that the provider of sign-in says; null for an account with a password here
 * @param issuer that provider, or null
 * @param oneTimePassword told once, to whoever made it; it has to be changed at the first sign-in
 */
record UserItem(
        String name,
        String person,
        String mail,
        List<Grant> grants,
        boolean disabled,
        boolean mustChangePassword,
        LocalDate oneTimeUntil,
        boolean secondFactor,
        String title,
        String issuer,
        @JsonInclude(JsonInclude.Include.NON_NULL) String oneTimePassword) {

    static UserItem of(Account account, String oneTimePassword) {
        return new UserItem(
                account.name(),
                account.person(),
                account.mail(),
                Grants.sorted(account.grants()),
                account.disabled(),
                account.mustChangePassword(),
                account.oneTimeUntil(),
                account.factor() != null,
                account.origin() == null ? null : account.origin().title(),
                account.origin() == null ? null : account.origin().issuer(),
                oneTimePassword);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "UserItem[" + name + "]";
    }
}
