package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where files lie while they are worked on. */
final class WorkroomTest {

    @Test
    void isForItsOwnerAlone(@TempDir Path data) throws IOException {
        Workroom room = Workroom.in(data);
        Path file = room.file(".zip");
        try (FolderTree folder = room.folder()) {
            assertThat(rights(folder.path())).isEqualTo("rwx------");
            assertThat(folder.path()).hasParent(room.path());
        }

        assertThat(room.path()).hasParent(data);
        assertThat(rights(room.path())).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    @Test
    void hasNothingOfAnEarlierProcessThatWasKilled(@TempDir Path data) throws IOException {
        Workroom before = Workroom.in(data);
        Files.writeString(before.folder().path().resolve("sent.xlsx"), "left over");
        before.file(".rows");
        Files.writeString(data.resolve("lineage.index"), "stays");

        Workroom after = Workroom.in(data);

        assertThat(after.path()).isEmptyDirectory();
        assertThat(data.resolve("lineage.index")).exists();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
