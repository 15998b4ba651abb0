package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.graph.Row;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes accounts and tokens behind the guard. No secret is in what it says of a change. */
final class AccountRecords {

    private static final String PASSWORD = "password";

    /** The account as the store has it now. */
    Optional<Account> find(Entry entry, String name) {
        return entry.run("read/account/rows", Map.of("keys", List.of(name))).stream()
                .findFirst()
                .map(Account::of);
    }

    /** Whether there is any account at all. */
    boolean any(Entry entry) {
        List<Row> first = entry.run("read/account/keys", Map.of("after", "", "limit", 1));
        return !first.isEmpty();
    }

    /** What of an account names nothing that is recorded. */
    List<Fault> unknown(Entry entry, User user) {
        List<Fault> faults =
                new ArrayList<>(new References().person("person", user.person()).missing(entry));
        List<Grant> grants = user.grants();
        for (int i = 0; i < grants.size(); i++) {
            faults.addAll(
                    new References()
                            .organisation(
                                    "grants/" + i + "/organisation", grants.get(i).organisation())
                            .missing(entry));
        }
        return faults;
    }

    Change create(Entry entry, User user, String oneTimeHash, LocalDate until) {
        put(entry, user);
        oneTimePassword(entry, user.name(), oneTimeHash, until);
        return change("account.create", user.name(), "name", "person", "grants", PASSWORD);
    }

    /** The account of somebody whom a provider vouches for; opened when it is not there. */
    List<Change> enter(Entry entry, User user, Origin origin) {
        Optional<Account> found = find(entry, user.name());
        List<Change> changes =
                new ArrayList<>(
                        found.map(before -> change(entry, User.of(before), user))
                                .orElseGet(() -> open(entry, user)));
        if (!origin.equals(found.map(Account::origin).orElse(null))) {
            entry.run(
                    "write/account/origin",
                    Map.of(
                            "name", user.name(),
                            "issuer", origin.issuer(),
                            "subject", origin.subject(),
                            "title", origin.title()));
            if (found.isPresent()) {
                changes.add(change("account.change", user.name(), "title"));
            }
        }
        return changes;
    }

    private static List<Change> open(Entry entry, User user) {
        put(entry, user);
        return List.of(change("account.create", user.name(), "name", "origin", "grants"));
    }

    /**
     * Keeps a stronger hash of the same password; nobody is signed out. Nothing changes when the
     * password has been changed meanwhile.
     */
    List<Change> rehash(Entry entry, String name, String before, String hash) {
        boolean written =
                !entry.run(
                                "write/account/rehash",
                                Map.of("name", name, "before", before, "hash", hash))
                        .isEmpty();
        return written ? List.of(change("account.rehash", name, PASSWORD)) : List.of();
    }

    /** What changed, one change a kind: rights are looked for by their own word. */
    List<Change> change(Entry entry, User before, User after) {
        List<Change> changes = new ArrayList<>();
        if (!before.grants().equals(after.grants())) {
            changes.add(change("account.grant", after.name(), "grants"));
        }
        if (!before.disabled().equals(after.disabled())) {
            changes.add(
                    change(
                            after.disabled() ? "account.disable" : "account.enable",
                            after.name(),
                            "disabled"));
        }
        if (!Objects.equals(before.person(), after.person())) {
            changes.add(change("account.change", after.name(), "person"));
        }
        if (!Objects.equals(before.mail(), after.mail())) {
            changes.add(change("account.change", after.name(), "mail"));
        }
        if (!changes.isEmpty()) {
            put(entry, after);
        }
        return changes;
    }

    /** Sets a password of the owner's choice; whoever is signed in to the account is signed out. */
    Change password(Entry entry, String name, String hash) {
        password(entry, name, hash, null);
        return change("account.password", name, PASSWORD);
    }

    /**
     * Sets a one-time password; whoever is signed in to the account is signed out.
     *
     * @param until the last day on which it is good
     */
    Change oneTimePassword(Entry entry, String name, String hash, LocalDate until) {
        password(entry, name, hash, until.toString());
        return change("account.reset", name, PASSWORD);
    }

    private static void password(Entry entry, String name, String hash, String oneTimeUntil) {
        Map<String, Object> written = new HashMap<>();
        written.put("name", name);
        written.put("hash", hash);
        written.put("oneTimeUntil", oneTimeUntil);
        entry.run("write/account/password", written);
    }

    /** Sets a second factor, or takes it away when it is null. */
    Change secondFactor(Entry entry, String name, SecondFactor factor) {
        Map<String, Object> written = new HashMap<>();
        written.put("name", name);
        written.put("kept", factor == null ? null : factor.kept());
        written.put("recovery", factor == null ? null : factor.recovery());
        entry.run("write/account/second-factor", written);
        return change(
                factor == null ? "account.second-factor-off" : "account.second-factor",
                name,
                "secondFactor");
    }

    /** Uses a recovery code up; no change when somebody was quicker. */
    List<Change> recoveryCode(Entry entry, String name, String hash) {
        boolean used =
                !entry.run("write/account/recovery-code", Map.of("name", name, "hash", hash))
                        .isEmpty();
        return used ? List.of(change("account.recovery-code", name, "recoveryCodes")) : List.of();
    }

    Change signOut(Entry entry, String name) {
        entry.run("write/account/sign-out", Map.of("name", name));
        return change("account.sign-out", name);
    }

    Change token(Entry entry, String account, Token token) {
        entry.run(
                "write/token/put",
                Map.of(
                        "account", account,
                        "id", token.id(),
                        "name", token.name(),
                        "hash", token.hash(),
                        "grants", token.grants().stream().map(Grants::text).sorted().toList(),
                        "madeOn", token.madeOn().toString(),
                        "expiresOn", token.expiresOn().toString()));
        return change("account.token", account, "tokens");
    }

    Change revoke(Entry entry, String account, String id) {
        entry.run("write/token/revoke", Map.of("id", id));
        return change("account.token-revoke", account, "tokens");
    }

    private static void put(Entry entry, User user) {
        List<String> province = new ArrayList<>();
        List<Map<String, Object>> placed = new ArrayList<>();
        for (Grant grant : user.grants()) {
            if (grant.organisation() == null) {
                province.add(grant.role().name());
            } else {
                placed.add(
                        Map.of("role", grant.role().name(), "organisation", grant.organisation()));
            }
        }
        Map<String, Object> row = new HashMap<>();
        row.put("name", user.name());
        row.put("person", user.person());
        row.put("mail", user.mail());
        row.put("disabled", user.disabled());
        row.put("provinceRoles", province);
        row.put("grants", placed);
        entry.run("write/account/put", Map.of("rows", List.of(row)));
    }

    private static Change change(String operation, String account, String... fields) {
        return new Change(operation, "account:" + account, List.of(fields));
    }
}
