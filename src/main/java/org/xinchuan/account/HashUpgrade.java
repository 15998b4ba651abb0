package org.xinchuan.account;

import org.xinchuan.http.Refused;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;

/**
 * Puts a hash of today's strength in place of a weaker one, at the only moment when the password is
 * known: just after it was right.
 */
final class HashUpgrade {

    private final PasswordHashes hashes;
    private final Writing writing;
    private final AccountRecords records = new AccountRecords();

    HashUpgrade(PasswordHashes hashes, Writing writing) {
        this.hashes = hashes;
        this.writing = writing;
    }

    /** Signing in goes on whatever comes of it; the next time is as good. */
    void after(Account account, String password) {
        if (!hashes.isWeak(account)) {
            return;
        }
        try {
            String stronger = hashes.of(password);
            writing.writeAs(
                    account.identity().actor(),
                    entry ->
                            new Answer(
                                    records.rehash(
                                            entry,
                                            account.name(),
                                            account.passwordHash(),
                                            stronger),
                                    200,
                                    "{}",
                                    null,
                                    null));
        } catch (Refused busy) {
            // Too many passwords wait to be hashed: those who sign in come first.
            return;
        }
    }
}
