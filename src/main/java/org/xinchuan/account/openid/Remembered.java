package org.xinchuan.account.openid;

import com.nimbusds.oauth2.sdk.GeneralException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Something of the provider's that is fetched when it is first needed and kept. It is fetched at
 * most once in a while, whoever asks how often; when that fails, the old one stays.
 */
final class Remembered<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Source<T> source;
    private final Duration kept;
    private final Duration pause;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private T value;
    private Instant fetchedAt;
    private Instant triedAt;

    /** Where it comes from. */
    interface Source<T> {
        T fetch() throws IOException, GeneralException, NotSignedIn;
    }

    /**
     * @param kept how long it is taken for good without asking again
     * @param pause how long after one attempt the next may be made
     */
    Remembered(Source<T> source, Duration kept, Duration pause, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * What is known, fetched when that is nothing or old.
     *
     * @throws NotSignedIn when there is none to be had
     */
    T get() throws NotSignedIn {
        lock.lock();
        try {
            if (value == null || clock.instant().isAfter(fetchedAt.plus(kept))) {
                fetch();
            }
            return known();
        } finally {
            lock.unlock();
        }
    }

    /** The same, fetched anew because what is known does not do. */
    T newer() throws NotSignedIn {
        lock.lock();
        try {
            fetch();
            return known();
        } finally {
            lock.unlock();
        }
    }

    private T known() throws NotSignedIn {
        if (value == null) {
            throw new NotSignedIn(Reason.NOT_REACHED, "nothing was fetched from the provider yet");
        }
        return value;
    }

    private void fetch() {
        Instant now = clock.instant();
        if (triedAt != null && now.isBefore(triedAt.plus(pause))) {
            return;
        }
        triedAt = now;
        try {
            value = source.fetch();
            fetchedAt = now;
        } catch (IOException | GeneralException | NotSignedIn e) {
            LOG.warn("The provider of sign-in cannot be asked: {}", e.toString());
        }
    }
}
