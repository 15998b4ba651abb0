package org.xinchuan.exchange;

import org.xinchuan.standard.FolderTree;
import org.xinchuan.workbook.Question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a server was asked to take in or to take back. */
interface ImportTask {

    /** What kind of file it is. */
    String kind();

    /** {@code check} writes nothing, {@code undo} takes an import back. */
    String mode();

    /** The name of the file as its sender has it. */
    String file();

    /** A folder with the file alone in it; null when there is no file. */
    FolderTree room();

    /** Whether the file is wanted after the import is over. */
    boolean keepsFile();

    /**
     * Does it.
     *
     * @param id of the import
     */
    Result run(String id, Exchanger importer, Progress progress) throws IOException;

    /**
     * What came of it.
     *
     * @param kind what kind of workbook it turned out to be; null for another file
     * @param rows how many rows a workbook has; 0 of another file
     * @param questions whom names mean that nobody can tell
     * @param layout how its columns were understood; null of another file
     * @param headers in which row the header of each sheet ends, by the sheet from 0
     */
    record Result(
            String kind,
            ImportOutcome outcome,
            int rows,
            List<Question> questions,
            WorkbookLayout layout,
            Map<Integer, Integer> headers) {
        /** The same with one thing more to say. */
        Result with(Notice notice) {
            List<Notice> all = new ArrayList<>(outcome.notices());
            all.add(notice);
            ImportOutcome more =
                    switch (outcome) {
                        case ImportOutcome.Applied applied ->
                                new ImportOutcome.Applied(applied.counts(), all);
                        case ImportOutcome.Refused _ -> new ImportOutcome.Refused(all);
                        case ImportOutcome.Busy _ -> new ImportOutcome.Busy(all);
                    };
            return new Result(kind, more, rows, questions, layout, headers);
        }

        static Result of(ImportOutcome outcome) {
            return new Result(null, outcome, 0, List.of(), null, Map.of());
        }
    }
}
