package org.xinchuan.exchange;

import org.xinchuan.standard.FolderTree;

/**
 * Takes an import back.
 *
 * @param undoes the id of that import
 */
record UndoTask(Imports imports, Curtain curtain, String undoes, String file)
        implements ImportTask {

    @Override
    public String kind() {
        return "undo";
    }

    @Override
    public String mode() {
        return "undo";
    }

    @Override
    public FolderTree room() {
        return null;
    }

    @Override
    public boolean keepsFile() {
        return false;
    }

    @Override
    public Result run(String id, Exchanger importer, Progress progress) {
        Imports.Batch batch = new Imports.Batch(id, file, null, false, undoes);
        return Result.of(imports.undo(batch, importer, curtain.watching(progress)));
    }
}
