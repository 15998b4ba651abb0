package org.xinchuan.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Grant;
import org.xinchuan.standard.Faults;

import java.util.List;

/**
 * An account as administrators care for it.
 *
 * @param person the id of the person whose own account it is, or null
 * @param mail the address that is told what became of what the account sent, or null
 * @param removeSecondFactor whether its second factor is to be taken away; said in requests only
 * @param resetPassword whether a new one-time password is to be made; said in requests only
 */
record User(
        String name,
        String person,
        String mail,
        List<Grant> grants,
        Boolean disabled,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean removeSecondFactor,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean resetPassword) {

    private static final String ADDRESS = "[^@\\s<>\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,255}";

    User {
        Faults faults =
                new Faults()
                        .required("name", name)
                        .code("name", name)
                        .code("person", person)
                        .add(
                                mail != null && !mail.matches(ADDRESS),
                                "mail",
                                "BAD_MAIL",
                                "邮箱地址不对",
                                "this is no mail address");
        List<Grant> asked = grants == null ? List.of() : grants;
        Grants.faults(asked)
                .forEach(
                        fault ->
                                faults.add(
                                        true,
                                        fault.field(),
                                        fault.code(),
                                        fault.message().zh(),
                                        fault.message().en()));
        faults.orThrow();
        grants = Grants.sorted(asked);
        disabled = Boolean.TRUE.equals(disabled);
    }

    static User of(Account account) {
        return new User(
                account.name(),
                account.person(),
                account.mail(),
                List.copyOf(account.grants()),
                account.disabled(),
                null,
                null);
    }

    boolean losesSecondFactor() {
        return Boolean.TRUE.equals(removeSecondFactor);
    }

    boolean resets() {
        return Boolean.TRUE.equals(resetPassword);
    }
}
