package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Role;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;

import java.util.List;
import java.util.Optional;

/** Makes the account with which a new store is first entered. */
public final class FirstAdministrator {

    /** The name of the account. */
    public static final String NAME = "admin";

    private static final String ACTOR = "xinchuan";

    private final Ledger ledger;
    private final AccountRecords records = new AccountRecords();

    public FirstAdministrator(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Makes the account, unless the store has one already; of several servers only one makes it.
     *
     * @return its one-time password, which is known nowhere else
     */
    public Optional<String> make() {
        String password = Secrets.oneTimePassword();
        String hash;
        try (PasswordHashes hashes = new PasswordHashes()) {
            hash = hashes.of(password);
        }
        User admin =
                new User(
                        NAME,
                        null,
                        null,
                        List.of(
                                new Grant(Role.PROV_ADMIN, null),
                                new Grant(Role.AUDITOR, null),
                                new Grant(Role.OPERATOR, null)),
                        false,
                        null);
        Written written =
                ledger.write(
                        new Request(ACTOR, null, null),
                        entry ->
                                records.any(entry)
                                        ? new Answer(List.of(), 409, null, null, null)
                                        : new Answer(
                                                List.of(records.create(entry, admin, hash)),
                                                201,
                                                null,
                                                null,
                                                null));
        boolean made =
                written instanceof Written.Answered answered
                        && !answered.answer().changes().isEmpty();
        return made ? Optional.of(password) : Optional.empty();
    }
}
