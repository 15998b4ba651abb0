package org.xinchuan.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the manifest says is checked too, also in a file whose checksum fits. */
final class BackupFileTest {

    private static final String DUMP = "the dump";

    @TempDir private Path folder;

    @Test
    void readsItsOwnManifest() throws Exception {
        BackupManifest manifest = manifest(BackupManifest.FORMAT, DUMP);
        BackupFile file = file(Map.of(BackupFile.MANIFEST, json(manifest), BackupFile.DUMP, DUMP));

        assertThat(file.verified()).isEqualTo(manifest);
        file.dump(dump -> assertThat(dump).hasContent(DUMP));
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        String json = json(manifest(2, DUMP)).replace("\"program\"", "\"new\" : 1, \"program\"");

        refuses(Map.of(BackupFile.MANIFEST, json, BackupFile.DUMP, DUMP), "of format 2");
    }

    @Test
    void refusesAPartThatIsNotAsTheManifestSays() throws IOException {
        String json = json(manifest(BackupManifest.FORMAT, DUMP));

        refuses(
                Map.of(BackupFile.MANIFEST, json, BackupFile.DUMP, "the dumb"),
                "neo4j.dump is not as the manifest says");
        refuses(Map.of(BackupFile.MANIFEST, json), "neo4j.dump is not as the manifest says");
        refuses(Map.of(BackupFile.DUMP, DUMP), "it has no manifest.json");
    }

    private void refuses(Map<String, String> entries, String reason) throws IOException {
        BackupFile file = file(entries);

        assertThatThrownBy(file::verified)
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining(reason);
    }

    private static BackupManifest manifest(int format, String dump) throws IOException {
        byte[] bytes = dump.getBytes(StandardCharsets.UTF_8);
        Sha256 sum = new Sha256();
        sum.read(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        return new BackupManifest(
                format,
                "0.1.0",
                "2026-01-02T03:04:05Z",
                7,
                "abc",
                List.of(new BackupManifest.Part(BackupFile.DUMP, bytes.length, sum.hex())));
    }

    private static String json(BackupManifest manifest) throws IOException {
        return new String(manifest.json(), StandardCharsets.UTF_8);
    }

    private BackupFile file(Map<String, String> entries) throws IOException {
        Path path = folder.resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.setComment("-".repeat(Sha256.DIGITS));
        }
        BackupFile file = new BackupFile(path);
        file.seal();
        return file;
    }
}
