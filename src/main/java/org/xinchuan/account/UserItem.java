package org.xinchuan.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Grant;

import java.util.List;

/**
 * An account as it is answered.
 *
 * @param oneTimePassword told once, to whoever made it; it has to be changed at the first sign-in
 */
record UserItem(
        String name,
        String person,
        List<Grant> grants,
        boolean disabled,
        boolean mustChangePassword,
        @JsonInclude(JsonInclude.Include.NON_NULL) String oneTimePassword) {

    static UserItem of(Account account, String oneTimePassword) {
        return new UserItem(
                account.name(),
                account.person(),
                Grants.sorted(account.grants()),
                account.disabled(),
                account.mustChangePassword(),
                oneTimePassword);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "UserItem[" + name + "]";
    }
}
