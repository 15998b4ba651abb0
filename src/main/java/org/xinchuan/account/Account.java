package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Identity;
import org.xinchuan.access.Role;
import org.xinchuan.graph.Row;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An account, as it is kept in memory.
 *
 * @param oneTimeUntil the last day on which its one-time password is good, which has to be changed
 *     before anything else; null for a password that its owner has chosen
 * @param credentialsSince the change with which its sessions were last ended; an older one is over
 * @param factor its second factor, or null
 * @param person the id of the person whose own account it is, or null
 * @param mail where it is told what became of what it sent, or null
 * @param demo the account of the demo group that it is, or null for one of the store
 * @param origin whose it is at a provider of sign-in, where its password is then; or null
 * @param identity who signs in here, worked out once for all requests; nothing is allowed while the
 *     password has to be changed
 */
record Account(
        String name,
        String passwordHash,
        boolean disabled,
        LocalDate oneTimeUntil,
        long credentialsSince,
        SecondFactor factor,
        String person,
        String mail,
        Set<Grant> grants,
        List<Token> tokens,
        long revision,
        DemoAccount demo,
        Origin origin,
        Identity identity) {

    static Account of(Row row) {
        Set<Grant> grants = new HashSet<>();
        row.<String>list("provinceRoles").forEach(role -> grants.add(Grants.parse(role)));
        row.<Map<String, Object>>list("grants")
                .forEach(
                        grant ->
                                grants.add(
                                        new Grant(
                                                Role.valueOf((String) grant.get("role")),
                                                (String) grant.get("organisation"))));
        String name = row.text("name");
        String person = row.text("person");
        LocalDate oneTimeUntil = oneTimeUntil(row);
        return new Account(
                name,
                row.text("passwordHash"),
                row.flag("disabled"),
                oneTimeUntil,
                row.number("credentialsSince"),
                SecondFactor.of(row),
                person,
                row.text("mail"),
                Set.copyOf(grants),
                row.<Map<String, Object>>list("tokens").stream().map(Token::of).toList(),
                row.number("revision"),
                null,
                origin(row),
                oneTimeUntil == null
                        ? identity(name, person, grants)
                        : new Identity(actor(name), null, Set.of()));
    }

    static Account of(DemoAccount demo) {
        return new Account(
                demo.name(),
                null,
                false,
                null,
                0,
                null,
                null,
                null,
                demo.grants(),
                List.of(),
                0,
                demo,
                null,
                identity(demo.name(), null, demo.grants()));
    }

    private static Origin origin(Row row) {
        String issuer = row.text("issuer");
        return issuer == null ? null : new Origin(issuer, row.text("subject"), row.text("title"));
    }

    /** Of one that was made without an end there is no telling how old it is. */
    private static LocalDate oneTimeUntil(Row row) {
        if (!row.flag("mustChangePassword")) {
            return null;
        }
        String day = row.text("oneTimeUntil");
        return day == null ? LocalDate.EPOCH : LocalDate.parse(day);
    }

    /** Whether it still has a password that somebody else made. */
    boolean mustChangePassword() {
        return oneTimeUntil != null;
    }

    /** Whether its password was a one-time password that nobody used in time. */
    boolean isStaleOn(LocalDate day) {
        return oneTimeUntil != null && day.isAfter(oneTimeUntil);
    }

    private static Identity identity(String name, String person, Set<Grant> grants) {
        Set<Grant> all = new HashSet<>(grants);
        if (person != null) {
            all.add(new Grant(Role.SUBJECT, null));
        }
        return new Identity(actor(name), person, all);
    }

    /** Who comes with one of its tokens. */
    Identity identity(Token token) {
        return new Identity(
                identity.actor(),
                null,
                token.grants().stream()
                        .filter(grant -> Grants.covers(grants, grant))
                        .collect(Collectors.toSet()));
    }

    /** As the change record names it; no other actor's name has a colon. */
    private static String actor(String name) {
        return "account:" + name;
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
