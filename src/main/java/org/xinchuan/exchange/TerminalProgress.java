package org.xinchuan.exchange;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far it is as a bar on a terminal, with rows a second and the time left. */
public final class TerminalProgress implements Progress, AutoCloseable {

    private static final int REFRESH_MILLIS = 200;

    private final PrintStream out;
    private Phase phase;
    private ProgressBar bar;

    public TerminalProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(Phase now, long done, long total) {
        if (now != phase) {
            close();
            phase = now;
            bar = bar(now.name().toLowerCase(Locale.ROOT), total);
        }
        // -1 is a bar of unknown length.
        bar.maxHint(total == 0 ? -1 : total).stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private ProgressBar bar(String name, long total) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total == 0 ? -1 : total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setUnit(" rows", 1)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }
}
