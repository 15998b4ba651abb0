package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/** Folders as one file, and files that are none or mean harm. */
final class ZippedFolderTest {

    @TempDir private Path folder;

    @Test
    void unpacksWhatItPacked() throws IOException {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.writeString(from.resolve("people.csv"), "id,name\nP1,沈砚秋\n");
        Files.writeString(from.resolve("pairings.csv"), "");
        Path zip = folder.resolve("a.zip");
        Path again = folder.resolve("b.zip");

        ZippedFolder.pack(from, zip);
        ZippedFolder.pack(from, again);
        ZippedFolder.unpack(zip, room());

        assertThat(again).hasSameBinaryContentAs(zip);
        assertThat(names()).containsExactly("pairings.csv", "people.csv");
        assertThat(room().resolve("people.csv")).hasContent("id,name\nP1,沈砚秋\n");
    }

    @Test
    void keepsEveryFileInTheFolder() throws IOException {
        ZippedFolder.unpack(
                zip("../../people.csv", "/etc/posts.csv", "x\\..\\regions.csv"), room());

        assertThat(names()).containsExactly("people.csv", "posts.csv", "regions.csv");
        assertThat(folder.getParent().resolve("people.csv")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoZipFile() throws IOException {
        Path text = Files.writeString(folder.resolve("a.zip"), "id,name\nP1,沈砚秋\n");

        assertThatThrownBy(() -> ZippedFolder.unpack(text, room()))
                .isInstanceOf(ZipException.class)
                .hasMessage("This is not a zip file, or an empty one.");
    }

    @Test
    void refusesAFileThatIsThereTwice() throws IOException {
        Path zip = zip("a/people.csv", "b/people.csv");

        assertThatThrownBy(() -> ZippedFolder.unpack(zip, room()))
                .hasMessage("The zip file holds people.csv twice.");
    }

    @Test
    void refusesABomb() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("people.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> ZippedFolder.unpack(zip, room()))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("more than a hundred times");
        assertThat(Files.size(room().resolve("people.csv"))).isLessThan(65L << 20);
    }

    @Test
    void refusesMoreFilesThanTheFormatHas() throws IOException {
        Path zip =
                zip(IntStream.rangeClosed(0, 200).mapToObj(i -> i + ".csv").toArray(String[]::new));

        assertThatThrownBy(() -> ZippedFolder.unpack(zip, room()))
                .hasMessage("The zip file holds more than 200 files.");
        assertThat(names()).hasSize(200);
    }

    private Path zip(String... entries) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write('x');
            }
        }
        return zip;
    }

    private Path room() throws IOException {
        return Files.createDirectories(folder.resolve("room"));
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(room())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
