package org.xinchuan.graph.embedded;

import org.neo4j.dbms.archive.ArchiveInput;
import org.neo4j.dbms.archive.DumpFormatSelector;
import org.neo4j.dbms.archive.Dumper;
import org.neo4j.dbms.archive.IncorrectFormat;
import org.neo4j.dbms.archive.Loader;
import org.neo4j.dbms.archive.Manifest;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.logging.NullLogProvider;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The database of a store that is not running as a stream, in the form of {@code neo4j-admin
 * database dump}. The database {@code system} is not in it: it holds the password, and that is new
 * at every start.
 */
record Dump(DatabaseLayout database) {

    static Dump of(Path home) {
        return new Dump(Neo4jLayout.of(home).databaseLayout("neo4j"));
    }

    void writeTo(OutputStream out) throws IOException {
        Set<Path> left =
                Set.of(
                        database.databaseLockFile().getFileName(),
                        database.quarantineFile().getFileName());
        Manifest files =
                Dumper.collectManifest(
                        database.databaseDirectory(),
                        database.getTransactionLogsDirectory(),
                        file -> left.contains(file.getFileName()));
        try (var disk = new DefaultFileSystemAbstraction()) {
            new Dumper(disk, NullLogProvider.getInstance())
                    .dump(new Open(out), DumpFormatSelector.selectWriteFormat(), files);
        }
    }

    void readFrom(InputStream in) throws IOException {
        Files.createDirectories(database.databaseDirectory().getParent());
        Files.createDirectories(database.getTransactionLogsDirectory().getParent());
        try (var disk = new DefaultFileSystemAbstraction()) {
            new Loader(disk, NullLogProvider.getInstance())
                    .load(
                            database,
                            true,
                            true,
                            DumpFormatSelector::decompress,
                            ArchiveInput.StreamInput.of(in, "the dump"));
        } catch (IncorrectFormat e) {
            throw new IOException("The dump cannot be read: " + e.getMessage(), e);
        }
    }

    /** A stream that is the caller's to close. */
    private record Open(OutputStream out) implements Dumper.DumpOutput {

        @Override
        public OutputStream stream() {
            return new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        @Override
        public String description() {
            return "the dump";
        }
    }
}
