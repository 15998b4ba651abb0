package org.xinchuan.account;

import org.xinchuan.access.Grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A token with which a program acts for an account.
 *
 * @param id by which it is named; not the token itself, of which only {@code hash} is kept
 * @param grants at most what its account has; what the account loses, the token loses
 * @param expiresOn the last day on which it is good
 */
record Token(
        String id,
        String name,
        String hash,
        Set<Grant> grants,
        LocalDate madeOn,
        LocalDate expiresOn) {

    private static final String AT = "@";

    static Token of(Map<String, Object> row) {
        return new Token(
                (String) row.get("id"),
                (String) row.get("name"),
                (String) row.get("hash"),
                ((List<?>) row.get("grants"))
                        .stream()
                                .map(text -> Grants.parse((String) text))
                                .collect(Collectors.toUnmodifiableSet()),
                LocalDate.parse((String) row.get("madeOn")),
                LocalDate.parse((String) row.get("expiresOn")));
    }

    boolean goodOn(LocalDate day) {
        return !day.isAfter(expiresOn);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Token[" + id + AT + expiresOn + "]";
    }
}
