package org.xinchuan.account;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xinchuan.http.Refused;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Argon2id hashes of passwords, 19 MiB and two passes each. At most one a core is computed at a
 * time, on threads of their own, so that signing in neither takes the memory nor the threads that
 * answer everybody else; a few wait, and more than that are refused.
 */
final class PasswordHashes implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int WAITING = 64;
    private static final int LONGEST = 1024;

    /** Of no password; an unknown name takes as long as a known one. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
                    + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor threads;

    PasswordHashes() {
        this(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES));
    }

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
        int cores = Runtime.getRuntime().availableProcessors();
        threads =
                new ThreadPoolExecutor(
                        cores,
                        cores,
                        10,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("password-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * The hash to keep of a password.
     *
     * @throws Refused 429 when too many are waiting
     */
    String of(String password) {
        return computed(() -> encoder.encode(password));
    }

    /**
     * Whether it is the password of an account; as slow for no account as for any.
     *
     * @throws Refused 429 when too many are waiting
     */
    boolean matches(String password, Account account) {
        String hash = account == null ? null : account.passwordHash();
        boolean tooLong = password.length() > LONGEST;
        String tried = tooLong ? "" : password;
        boolean right = computed(() -> encoder.matches(tried, hash == null ? NOBODYS : hash));
        if (account != null && account.demo() != null) {
            return Secrets.same(password, account.demo().password());
        }
        return right && hash != null && !tooLong;
    }

    /** Whether the hash of an account is weaker than one that would be made today. */
    boolean isWeak(Account account) {
        return account.passwordHash() != null && encoder.upgradeEncoding(account.passwordHash());
    }

    private <T> T computed(Callable<T> work) {
        try {
            Future<T> result = threads.submit(work);
            return result.get();
        } catch (RejectedExecutionException e) {
            throw new Refused(AccountProblems.busy());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password cannot be hashed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(AccountProblems.busy());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
