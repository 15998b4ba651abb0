package org.xinchuan.exchange;

import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** An import that a server was asked for, with how far it is. Safe for any number of threads. */
final class AskedImport implements Progress {

    private final ImportTask task;
    private final Exchanger importer;
    private final String language;
    private final String at;
    private ImportTask.Result result;
    private ImportJob now;

    /**
     * @param at when it was asked for, ISO 8601 in UTC
     */
    AskedImport(ImportJob job, ImportTask task, Exchanger importer, String language, String at) {
        this.now = job;
        this.at = at;
        this.task = task;
        this.importer = importer;
        this.language = language;
    }

    ImportTask task() {
        return task;
    }

    String at() {
        return at;
    }

    Exchanger importer() {
        return importer;
    }

    /** Whether somebody may hear of it. */
    boolean isFor(Exchanger asking) {
        return asking.everywhere() || importer.actor().equals(asking.actor());
    }

    synchronized ImportJob now() {
        return now;
    }

    /** The same in the language of whoever asks, which need not be that of who sent it. */
    synchronized ImportJob in(String asking) {
        return result == null || asking.equals(language) ? now : now.ended(result, asking);
    }

    /** What came of it; empty before it is over and when it broke. */
    synchronized Optional<ImportTask.Result> result() {
        return Optional.ofNullable(result);
    }

    /** Waits until it is over, or for a while. */
    synchronized void await(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0 && !now.over(); ) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void at(Phase phase, long done, long total) {
        now = now.at(phase, done, total);
    }

    synchronized void end(ImportTask.Result came) {
        result = came;
        now = now.ended(came, language);
        notifyAll();
    }

    synchronized void breakOff() {
        now = now.broken();
        notifyAll();
    }

    /** Gives the file back that was sent, unless it is wanted later. */
    void sentUsed() {
        if (!task.keepsFile()) {
            close();
        }
    }

    /** Gives the file back that was sent. */
    void close() {
        FolderTree room = task.room();
        try {
            if (room != null) {
                room.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
