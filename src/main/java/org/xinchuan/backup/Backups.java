package org.xinchuan.backup;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.ledger.Head;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the store of a data directory, which no server has open, into one file. */
public final class Backups {

    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final EmbeddedStores stores;
    private final String program;
    private final InstantSource clock;

    public Backups(EmbeddedStores stores, String program, InstantSource clock) {
        this.stores = stores;
        this.program = program;
        this.clock = clock;
    }

    /**
     * Makes a backup; the file appears when it is whole.
     *
     * @return the newest change in it
     * @throws IllegalArgumentException with a sentence when there is nothing to back up, or
     *     something where the file shall be
     */
    public Head make(Path data, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new IllegalArgumentException(file + " is there already and is not overwritten.");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new IllegalArgumentException(target.getParent() + " is not a folder.");
        }
        if (!stores.holds(data)) {
            throw new IllegalArgumentException("There is no store in " + data + ".");
        }
        StoreHead.Newest newest = new StoreHead(stores, CypherCatalog.load()).of(data);
        if (newest.erased() > stores.renewedAt(data)) {
            // Or the backup would have what was erased in the unused parts of the store's files.
            stores.renew(data, newest.erased());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, OURS_ALONE);
            try (Closeable _ = stores.lock(data)) {
                write(data, newest.changes(), part);
            }
            new BackupFile(part).seal();
            Files.move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        return newest.changes();
    }

    private void write(Path data, Head head, Path part) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // The dump is compressed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(BackupFile.DUMP));
            Sha256 sum = new Sha256();
            stores.dump(data, sum.on(zip));
            zip.closeEntry();
            var manifest =
                    new BackupManifest(
                            BackupManifest.FORMAT,
                            program,
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                            head.sequence(),
                            head.hash(),
                            List.of(
                                    new BackupManifest.Part(
                                            BackupFile.DUMP, sum.bytes(), sum.hex())));
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(manifest.json());
            zip.closeEntry();
            zip.setComment("-".repeat(Sha256.DIGITS));
        }
    }
}
