package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever signs in costs one hash, counted: no name is told from another by its time. */
final class PasswordHashesTest {

    private static final String PASSWORD = "right-password-1";

    private final Counting counting = new Counting();
    private final PasswordHashes hashes = new PasswordHashes(counting);

    /** The real thing with small parameters, counted. */
    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder real = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);
        private final AtomicInteger computed = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            computed.incrementAndGet();
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            computed.incrementAndGet();
            // A hash that cannot be read would be answered without computing it.
            assertThat(hash).matches("\\$argon2id\\$v=19\\$m=\\d+,t=\\d,p=1\\$[^$]{22}\\$[^$]{43}");
            return real.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return real.upgradeEncoding(hash);
        }
    }

    @AfterEach
    void close() {
        hashes.close();
    }

    @Test
    void everyAttemptComputesOneHash() {
        Account known = account(hashes.of(PASSWORD), false, null);
        Account disabled = account(known.passwordHash(), true, null);
        Account atProvider = account(null, false, new Origin("https://id.example", "1", "甲"));
        Account demo =
                Account.of(new DemoAccount("demo", PASSWORD, new Bilingual("", ""), Set.of()));

        assertThat(right(PASSWORD, known)).isTrue();
        assertThat(right("wrong-password-1", known)).isFalse();
        assertThat(right("", known)).isFalse();
        assertThat(right("x".repeat(100_000), known)).isFalse();
        assertThat(right(PASSWORD, null)).isFalse();
        assertThat(right("", null)).isFalse();
        // That it is disabled is seen only after the hash.
        assertThat(right(PASSWORD, disabled)).isTrue();
        assertThat(right(PASSWORD, atProvider)).isFalse();
        assertThat(right(PASSWORD, demo)).isTrue();
        assertThat(right("wrong-password-1", demo)).isFalse();
    }

    @Test
    void aHashOfFewerPassesOrLessMemoryIsWeak() {
        try (PasswordHashes today = new PasswordHashes()) {
            assertThat(today.isWeak(account(hashes.of(PASSWORD), false, null))).isTrue();
            assertThat(today.isWeak(account(today.of(PASSWORD), false, null))).isFalse();
            assertThat(today.isWeak(account(null, false, null))).isFalse();
        }
    }

    private boolean right(String password, Account account) {
        int before = counting.computed.get();
        boolean right = hashes.matches(password, account);
        assertThat(counting.computed.get() - before).isOne();
        return right;
    }

    private static Account account(String hash, boolean disabled, Origin origin) {
        return new Account(
                "luru", hash, disabled, null, 1, null, null, null, Set.of(), List.of(), 1, null,
                origin, null);
    }
}
