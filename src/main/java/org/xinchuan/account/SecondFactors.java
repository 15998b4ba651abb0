package org.xinchuan.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes second factors and tries what somebody shows against them; every code works once. */
final class SecondFactors {

    /** How the secret stands in the store. */
    private static final String SEALED = "sealed:";

    private static final String PLAIN = "plain:";

    private static final int RECOVERY_CODES = 8;
    private static final Duration ENROLLING = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final Authenticator authenticator = new Authenticator();
    private final AccountRecords records = new AccountRecords();
    private final Sealing sealing;
    private final Clock clock;
    private final Writing writing;

    /** Secrets that nobody has confirmed yet, by the session in which they were made. */
    private final Cache<String, String> pending;

    /** The last step of time whose code an account has used. */
    private final Cache<String, Long> used;

    SecondFactors(Sealing sealing, Clock clock, Writing writing) {
        this.sealing = sealing;
        this.clock = clock;
        this.writing = writing;
        this.pending = kept(ENROLLING);
        this.used = kept(REMEMBERED);
    }

    /**
     * A second factor that has just been made.
     *
     * @param codes the recovery codes, which are known nowhere else
     */
    record Made(SecondFactor factor, List<String> codes) {

        /** Without the codes. */
        @Override
        public String toString() {
            return "Made";
        }
    }

    private <T> Cache<String, T> kept(Duration time) {
        return Caffeine.newBuilder()
                .expireAfterWrite(time)
                .maximumSize(MOST)
                .ticker(ClockTicker.of(clock))
                .executor(Runnable::run)
                .build();
    }

    /** A new secret for whoever is in a session; it counts once a code of it is shown. */
    String begin(String session) {
        String secret = Authenticator.secret();
        pending.put(session, secret);
        return secret;
    }

    /** What comes of the secret of a session, when a code of it is shown. */
    Optional<Made> confirm(String session, String account, String code) {
        String secret = pending.getIfPresent(session);
        if (secret == null || !isFresh(account, secret, code)) {
            return Optional.empty();
        }
        pending.invalidate(session);
        List<String> codes =
                Stream.generate(Secrets::oneTimePassword).limit(RECOVERY_CODES).toList();
        String sealed = sealing.seal(account, secret);
        String kept = sealed == null ? PLAIN + secret : SEALED + sealed;
        return Optional.of(
                new Made(
                        new SecondFactor(kept, codes.stream().map(Secrets::hash).toList()), codes));
    }

    /** Whether what somebody shows is a code of the account's; it is used up thereby. */
    boolean passes(Account account, String shown) {
        String code = shown.replaceAll("\\s", "");
        String kept = account.factor().kept();
        String secret =
                kept.startsWith(SEALED)
                        ? sealing.open(account.name(), kept.substring(SEALED.length()))
                        : kept.substring(PLAIN.length());
        return isFresh(account.name(), secret, code) || recovers(account, code);
    }

    private boolean isFresh(String account, String secret, String code) {
        OptionalLong step = authenticator.step(secret, code, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        long now = step.getAsLong();
        boolean[] fresh = {false};
        used.asMap()
                .compute(
                        account,
                        (name, last) -> {
                            fresh[0] = last == null || now > last;
                            return fresh[0] ? Long.valueOf(now) : last;
                        });
        return fresh[0];
    }

    private boolean recovers(Account account, String code) {
        String hash = Secrets.hash(code);
        if (!account.factor().recovery().contains(hash)) {
            return false;
        }
        return writing.writeAs(
                                account.identity().actor(),
                                entry -> {
                                    List<Change> used =
                                            records.recoveryCode(entry, account.name(), hash);
                                    int status = used.isEmpty() ? 409 : 200;
                                    return new Answer(used, status, "{}", null, null);
                                })
                        .status()
                == 200;
    }
}
