package org.xinchuan.exchange;

import org.xinchuan.workbook.Question;

import java.util.Comparator;
import java.util.List;

/**
 * An import that a server was asked for, as it stands now.
 *
 * @param mode {@code check} writes nothing
 * @param phase what it is at, or null before it begins and after it ends
 * @param done rows of the phase; {@code total} is 0 while it is not known
 * @param counts what became of each file; empty until it is done
 * @param notices the first thousand; {@code noticeTotal} counts all
 * @param rows how many rows a workbook has; 0 of another file
 * @param questions whom names of a workbook mean, to be answered once for all its rows
 * @param layout how the columns of a workbook were understood; null of another file, and while it
 *     is not known
 * @param undoable whether it can be asked to be taken back
 * @param undoneBy the import that took it back; null when none did
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
        int noticeTotal,
        int rows,
        List<Question> questions,
        WorkbookLayout.Told layout,
        boolean undoable,
        String undoneBy) {

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
            String message,
            Notice.InSheet at) {}

    static ImportJob waiting(String id, String kind, String mode) {
        return of(id, kind, mode, State.WAITING, null, 0, 0);
    }

    /** One that was done before the server began to remember. */
    static ImportJob past(
            String id,
            String kind,
            String mode,
            int rows,
            List<Count> counts,
            boolean undoable,
            String undoneBy) {
        return new ImportJob(
                id,
                kind,
                mode,
                State.DONE,
                null,
                0,
                0,
                counts,
                List.of(),
                0,
                rows,
                List.of(),
                null,
                undoable,
                undoneBy);
    }

    ImportJob at(Progress.Phase now, long done, long all) {
        return of(id, kind, mode, State.RUNNING, now, done, all);
    }

    ImportJob broken() {
        return of(id, kind, mode, State.FAILED, null, 0, 0);
    }

    ImportJob ended(ImportTask.Result result, String language) {
        List<Notice> all = result.outcome().notices();
        List<Count> written =
                result.outcome() instanceof ImportOutcome.Applied(List<Count> files, _)
                        ? files
                        : List.of();
        return new ImportJob(
                id,
                result.kind() == null ? kind : result.kind(),
                mode,
                switch (result.outcome()) {
                    case ImportOutcome.Applied _ -> State.DONE;
                    case ImportOutcome.Refused _ -> State.REFUSED;
                    case ImportOutcome.Busy _ -> State.BUSY;
                },
                null,
                0,
                0,
                written,
                all.stream()
                        .sorted(Comparator.comparing(Notice::severity))
                        .limit(MOST_NOTICES)
                        .map(notice -> said(notice, language))
                        .toList(),
                all.size(),
                result.rows(),
                result.questions(),
                result.layout() == null ? null : result.layout().in(language),
                // What changed nothing leaves nothing to take back.
                mode.equals("apply")
                        && result.rows() > 0
                        && written.stream().anyMatch(one -> one.added() + one.changed() > 0),
                null);
    }

    private static ImportJob of(
            String id,
            String kind,
            String mode,
            State state,
            Progress.Phase phase,
            long done,
            long total) {
        return new ImportJob(
                id, kind, mode, state, phase, done, total, List.of(), List.of(), 0, 0, List.of(),
                null, false, null);
    }

    /** The same with what the store knows of it by now. */
    ImportJob with(boolean canUndo, String undone) {
        return new ImportJob(
                id,
                kind,
                mode,
                state,
                phase,
                done,
                total,
                counts,
                notices,
                noticeTotal,
                rows,
                questions,
                layout,
                canUndo,
                undone);
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
                notice.message().in(language),
                notice.at());
    }
}
