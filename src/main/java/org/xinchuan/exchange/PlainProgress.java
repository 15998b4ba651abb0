package org.xinchuan.exchange;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Tells how far it is in plain lines, for logs and pipes: one a phase and one every few seconds.
 */
public final class PlainProgress implements Progress {

    private static final long SILENCE = Duration.ofSeconds(5).toMillis();

    private final PrintStream out;
    private final InstantSource clock;
    private Phase phase;
    private long began;
    private long told;

    public PlainProgress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void at(Phase now, long done, long total) {
        long millis = clock.millis();
        if (now != phase) {
            phase = now;
            began = millis;
            told = 0;
        }
        boolean finished = total > 0 && done == total;
        if (finished || millis - told >= SILENCE) {
            told = millis;
            out.println(line(done, total, millis - began));
        }
    }

    private String line(long done, long total, long millis) {
        String name = phase.name().toLowerCase(Locale.ROOT);
        StringBuilder line = new StringBuilder(name).append(' ').append(done);
        if (total > 0) {
            line.append(" of ").append(total);
        }
        line.append(" rows");
        if (done > 0 && millis > 0) {
            long rate = Math.max(1, done * 1000 / millis);
            line.append(", ").append(rate).append(" rows/s");
            if (done < total) {
                line.append(", ").append((total - done) / rate).append(" s left");
            }
        }
        return line.toString();
    }
}
