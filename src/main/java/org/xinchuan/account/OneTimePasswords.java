package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Role;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One-time passwords that whoever runs the server makes: for the account with which a new store is
 * first entered, and for accounts that nobody else can help.
 */
public final class OneTimePasswords {

    /** The name of the first account. */
    public static final String FIRST = "admin";

    private static final String ACTOR = "xinchuan";

    private final Ledger ledger;
    private final Clock clock;
    private final AccountRecords records = new AccountRecords();

    public OneTimePasswords(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A password that has just been made and is known nowhere else.
     *
     * @param until the last day on which it is good
     */
    public record Told(String password, LocalDate until) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Told[" + until + "]";
        }
    }

    private interface Setting {
        Answer answer(Entry entry, String hash, LocalDate until);
    }

    /** Makes the first account, unless the store has one; of several servers only one makes it. */
    public Optional<Told> first() {
        User admin =
                new User(
                        FIRST,
                        null,
                        null,
                        List.of(
                                new Grant(Role.PROV_ADMIN, null),
                                new Grant(Role.AUDITOR, null),
                                new Grant(Role.OPERATOR, null)),
                        false,
                        null,
                        null);
        return made(
                (entry, hash, until) ->
                        records.any(entry)
                                ? nothing()
                                : new Answer(
                                        List.of(records.create(entry, admin, hash, until)),
                                        201,
                                        null,
                                        null,
                                        null));
    }

    /**
     * A new one for an account, whose second factor is gone with the old one, unless there is none
     * of that name, or a provider has its password.
     */
    public Optional<Told> of(String account) {
        return made(
                (entry, hash, until) ->
                        records.find(entry, account)
                                .filter(found -> found.origin() == null)
                                .map(found -> renewed(entry, found, hash, until))
                                .orElseGet(OneTimePasswords::nothing));
    }

    private Answer renewed(Entry entry, Account account, String hash, LocalDate until) {
        List<Change> changes = new ArrayList<>();
        changes.add(records.oneTimePassword(entry, account.name(), hash, until));
        if (account.factor() != null) {
            changes.add(records.secondFactor(entry, account.name(), null));
        }
        return new Answer(changes, 200, null, null, null);
    }

    private Optional<Told> made(Setting setting) {
        String password = Secrets.oneTimePassword();
        LocalDate until = LocalDate.now(clock).plusDays(Secrets.ONE_TIME_DAYS);
        String hash;
        try (PasswordHashes hashes = new PasswordHashes()) {
            hash = hashes.of(password);
        }
        Written written =
                ledger.write(
                        new Request(ACTOR, null, null),
                        entry -> setting.answer(entry, hash, until));
        boolean set =
                written instanceof Written.Answered answered
                        && !answered.answer().changes().isEmpty();
        return set ? Optional.of(new Told(password, until)) : Optional.empty();
    }

    private static Answer nothing() {
        return new Answer(List.of(), 409, null, null, null);
    }
}
