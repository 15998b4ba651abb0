package org.xinchuan.exchange;

import org.xinchuan.standard.FolderTree;

/** Takes in a workbook. */
record WorkbookTask(
        WorkbookImports imports,
        Curtain curtain,
        FolderTree room,
        WorkbookIntake.Sent sent,
        boolean check)
        implements ImportTask {

    @Override
    public String kind() {
        return sent.kind() == null ? WorkbookIntake.GUESSED : sent.kind().key();
    }

    @Override
    public String mode() {
        return check ? "check" : "apply";
    }

    @Override
    public String file() {
        return sent.name();
    }

    /** It is given back with its faults marked. */
    @Override
    public boolean keepsFile() {
        return true;
    }

    @Override
    public Result run(String id, Exchanger importer, Progress progress) {
        return check
                ? imports.check(sent, importer, progress)
                : imports.run(sent, importer, id, curtain.watching(progress));
    }
}
