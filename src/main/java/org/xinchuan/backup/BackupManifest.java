package org.xinchuan.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.ledger.Head;

import java.io.IOException;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format of the file; a reader knows its own
 * @param program the version that made it
 * @param createdAt the instant, in UTC
 * @param sequence the number of the newest change
 * @param hash the hash of the newest change, which stands for all before it
 * @param parts the other entries
 */
record BackupManifest(
        int format,
        String program,
        String createdAt,
        long sequence,
        String hash,
        List<Part> parts) {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An entry of the file. */
    record Part(String name, long bytes, String sha256) {}

    Head head() {
        return new Head(sequence, hash);
    }

    byte[] json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * Reads a manifest.
     *
     * @throws NotABackup when it is of another format
     */
    static BackupManifest of(byte[] json) throws IOException, NotABackup {
        JsonNode tree = JSON.readTree(json);
        int format = tree.path("format").asInt();
        if (format != FORMAT) {
            throw new NotABackup(
                    "它的格式是 " + format + "，本版本只认得 " + FORMAT,
                    "it is of format " + format + ", and this version knows " + FORMAT);
        }
        return JSON.treeToValue(tree, BackupManifest.class);
    }
}
