package org.xinchuan;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

import org.xinchuan.exchange.Progress;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * Shows how far an import has come: a bar with rows a second and time left on a terminal, a line a
 * phase elsewhere.
 */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final Map<Phase, String> NAMES =
            Map.of(
                    Phase.READ, "读取 · reading",
                    Phase.CHECK, "核对 · checking",
                    Phase.STAGE, "暂存 · staging",
                    Phase.APPLY, "写入 · writing",
                    Phase.WRITE, "导出 · exporting");

    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock;
    private Phase phase;
    private ProgressBar bar;
    private long rows;
    private long since;

    TerminalProgress(PrintWriter out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** On this process's terminal, when it has one. */
    static TerminalProgress on(PrintWriter out) {
        return new TerminalProgress(out, System.console() != null, Clock.systemUTC());
    }

    @Override
    public void at(Phase now, long done, long total) {
        if (now != phase) {
            end();
            phase = now;
            since = clock.millis();
            bar = terminal ? bar(now) : null;
        }
        rows = done;
        if (bar != null) {
            bar.maxHint(total == 0 ? -1 : total);
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Ends the phase that is shown. */
    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (phase != null) {
            long millis = Math.max(1, clock.millis() - since);
            out.printf(
                    "%s: %,d rows, %.1f s, %,d rows/s%n",
                    NAMES.get(phase), rows, millis / 1000.0, rows * 1000 / millis);
            out.flush();
        }
        phase = null;
    }

    private ProgressBar bar(Phase now) {
        return new ProgressBarBuilder()
                .setTaskName(NAMES.get(now))
                .setInitialMax(-1)
                .showSpeed()
                .setConsumer(
                        new DelegatingProgressBarConsumer(
                                line -> {
                                    out.print("\r" + line);
                                    out.flush();
                                }))
                .build();
    }
}
