package org.xinchuan.exchange;

import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Takes in a file of the interchange format.
 *
 * @param file a zip of a folder, or one CSV file
 */
record FolderTask(Imports imports, Curtain curtain, FolderTree room, String file, boolean check)
        implements ImportTask {

    private static final String ZIP = ".zip";

    @Override
    public String kind() {
        return "graph";
    }

    @Override
    public String mode() {
        return check ? "check" : "apply";
    }

    @Override
    public boolean keepsFile() {
        return false;
    }

    @Override
    public Result run(String id, Exchanger importer, Progress progress) throws IOException {
        Path folder = room.path().resolve("rows");
        Files.createDirectory(folder);
        Path sent = room.path().resolve(file);
        if (file.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
            ZippedFolder.unpack(sent, folder);
        } else {
            Files.move(sent, folder.resolve(file));
        }
        return Result.of(
                check
                        ? imports.check(folder, importer, progress)
                        : imports.run(folder, importer, curtain.watching(progress)));
    }
}
