package org.xinchuan.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipFile;

/**
 * A backup on disk: an ordinary zip with a manifest and a dump, whose comment is the SHA-256 of
 * every byte before it, so that no damage anywhere goes unseen.
 */
record BackupFile(Path path) {

    static final String MANIFEST = "manifest.json";
    static final String DUMP = "neo4j.dump";

    /** Writes the checksum of the whole where the comment of the zip stands. */
    void seal() throws IOException {
        long end = Files.size(path) - Sha256.DIGITS;
        byte[] sum = checksum(end);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(sum), end);
            channel.force(true);
        }
    }

    /**
     * Reads every byte and compares every checksum.
     *
     * @throws NotABackup when something does not fit
     */
    BackupManifest verified() throws IOException, NotABackup {
        long end = Files.size(path) - Sha256.DIGITS;
        if (end <= 0 || !ByteBuffer.wrap(checksum(end)).equals(ByteBuffer.wrap(tail(end)))) {
            throw new NotABackup(
                    "校验和不符，文件已损坏或不是备份",
                    "its checksum does not fit, so it is damaged or no backup at all");
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry(MANIFEST) == null) {
                throw new NotABackup("缺少 " + MANIFEST, "it has no " + MANIFEST);
            }
            BackupManifest manifest =
                    BackupManifest.of(zip.getInputStream(zip.getEntry(MANIFEST)).readAllBytes());
            for (BackupManifest.Part part : manifest.parts()) {
                if (!part.equals(found(zip, part.name()))) {
                    throw new NotABackup(
                            part.name() + " 与清单不符", part.name() + " is not as the manifest says");
                }
            }
            if (zip.getEntry(DUMP) == null) {
                throw new NotABackup("缺少 " + DUMP, "it has no " + DUMP);
            }
            return manifest;
        }
    }

    /** What reads the dump. */
    interface Reader {
        void read(InputStream dump) throws IOException;
    }

    void dump(Reader reader) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream dump = zip.getInputStream(zip.getEntry(DUMP))) {
            reader.read(dump);
        }
    }

    private static BackupManifest.Part found(ZipFile zip, String name) throws IOException {
        if (zip.getEntry(name) == null) {
            return null;
        }
        Sha256 sum = new Sha256();
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            sum.read(in, Long.MAX_VALUE);
        }
        return new BackupManifest.Part(name, sum.bytes(), sum.hex());
    }

    private byte[] checksum(long end) throws IOException {
        Sha256 sum = new Sha256();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            sum.read(in, end);
        }
        return sum.digits();
    }

    private byte[] tail(long from) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(from);
            return in.readAllBytes();
        }
    }
}
