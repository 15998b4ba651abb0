package org.xinchuan.account;

import org.xinchuan.access.Role;

/** Of whom the operator demands a second factor. */
public enum FactorDemand {
    /** It is everybody's own choice. */
    NONE,
    /** Of those who open accounts and grant roles. */
    ADMINISTRATORS,
    /** Of everybody who has a password here. */
    ALL;

    /** Whether an account has to switch it on before anything else. */
    boolean lacks(Account account) {
        boolean passwordHere = account.demo() == null && account.origin() == null;
        return passwordHere && account.factor() == null && isOf(account);
    }

    private boolean isOf(Account account) {
        return switch (this) {
            case NONE -> false;
            case ADMINISTRATORS ->
                    account.grants().stream().anyMatch(grant -> grant.role() == Role.PROV_ADMIN);
            case ALL -> true;
        };
    }
}
