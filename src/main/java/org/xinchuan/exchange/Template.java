package org.xinchuan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder to begin with: every file with its header and a fictional row, in a form that can be
 * imported as it is. People and studios have two rows, because a pairing needs two people and an
 * origin two studios.
 */
public final class Template {

    private Template() {}

    /**
     * Writes the folder, which is made when absent; a file that is there is left alone.
     *
     * @throws java.nio.file.FileAlreadyExistsException when a file is there
     */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Table<?> table : Tables.ALL) {
            try (InputStream row =
                    Template.class.getResourceAsStream("/template/" + table.file())) {
                Files.copy(row, folder.resolve(table.file()));
            }
        }
    }
}
