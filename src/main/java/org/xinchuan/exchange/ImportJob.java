package org.xinchuan.exchange;

import java.util.List;

/**
 * An import that a server was asked for, as it stands now.
 *
 * @param mode {@code check} writes nothing
 * @param phase what it is at, or null before it begins and after it ends
 * @param done rows of the phase; {@code total} is 0 while it is not known
 * @param counts what became of each file; empty until it is done
 * @param notices the first thousand; {@code noticeTotal} counts all
 */
public record ImportJob(
        String id,
        String kind,
        String mode,
        State state,
        Progress.Phase phase,
        long done,
        long total,
        List<Count> counts,
        List<Said> notices,
        int noticeTotal) {

    private static final int MOST_NOTICES = 1_000;

    /** How far an import is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Something in it cannot be; nothing was written. */
        REFUSED,
        /** Others wrote all the time; nothing was written. */
        BUSY,
        /** It broke; nothing was written, or the server is about to finish it. */
        FAILED
    }

    /** A notice in the language of whoever asks. */
    public record Said(
            Notice.Severity severity,
            String file,
            int line,
            String column,
            String code,
            String message) {}

    static ImportJob waiting(String id, String kind, String mode) {
        return new ImportJob(id, kind, mode, State.WAITING, null, 0, 0, List.of(), List.of(), 0);
    }

    ImportJob at(Progress.Phase now, long rows, long all) {
        return new ImportJob(
                id, kind, mode, State.RUNNING, now, rows, all, List.of(), List.of(), 0);
    }

    ImportJob ended(State end, List<Count> files, List<Notice> all, String language) {
        return new ImportJob(
                id,
                kind,
                mode,
                end,
                null,
                0,
                0,
                files,
                all.stream().limit(MOST_NOTICES).map(notice -> said(notice, language)).toList(),
                all.size());
    }

    /** Whether it is over. */
    public boolean over() {
        return state != State.WAITING && state != State.RUNNING;
    }

    private static Said said(Notice notice, String language) {
        return new Said(
                notice.severity(),
                notice.file(),
                notice.line(),
                notice.column(),
                notice.code(),
                notice.message().in(language));
    }
}
