package org.xinchuan.access;

import java.util.Set;

/**
 * Who sends a request, as far as rights go.
 *
 * @param actor the name that the change record keeps; never a person's name
 * @param person the id of the person who signed in, or null when it is nobody's own account
 * @param grants what was granted; everybody has {@link Role#PUBLIC} without a grant
 */
public record Identity(String actor, String person, Set<Grant> grants) {

    /** Somebody who has not signed in. */
    public static final Identity PUBLIC = new Identity("public", null, Set.of());

    public Identity {
        grants = Set.copyOf(grants);
    }

    /** Somebody who may do everything an administrator, auditor and operator may do together. */
    public static Identity administrator(String actor) {
        return new Identity(
                actor,
                null,
                Set.of(
                        new Grant(Role.PROV_ADMIN, null),
                        new Grant(Role.AUDITOR, null),
                        new Grant(Role.OPERATOR, null)));
    }
}
