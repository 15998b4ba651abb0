package org.xinchuan.lineage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.ledger.Head;
import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The people and their lines in a file, so that a start need not build them again: stamped with the
 * link of the change record up to which they hold. It can be thrown away at any time. A file that
 * is damaged, or was written by another version, is as good as none.
 */
public final class Snapshot {

    /** To be counted up whenever a column is added or its numbers mean something else. */
    private static final int FORM = 6;

    private static final int MAGIC = 0x85AA_4F20;
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final Path file;

    /** In a folder that may not be there yet. */
    public Snapshot(Path folder) {
        file = folder.resolve("lineage.index");
    }

    /** People and lines as of a link of the change record. */
    public record Kept(Head head, PeopleLines people) {}

    boolean exists() {
        return Files.exists(file);
    }

    /** What is in the file; empty when it cannot be used. */
    public Optional<Kept> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            PageInput input = new PageInput(in, Files.size(file));
            if (input.number() == MAGIC && input.number() == FORM) {
                Head head = new Head(input.large(), input.text());
                PeopleLines people = PeopleLines.read(input);
                if (input.whole()) {
                    return Optional.of(new Kept(head, people));
                }
            }
            LOG.warn("the lineage on disk is damaged or of another version");
        } catch (IOException | IndexOutOfBoundsException e) {
            LOG.warn("the lineage on disk cannot be read: {}", e.getMessage());
        }
        return Optional.empty();
    }

    /** Takes the place of what was in the file, whole or not at all. */
    public void write(Kept kept) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "lineage", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                PageOutput output = new PageOutput(out);
                output.number(MAGIC);
                output.number(FORM);
                output.large(kept.head().sequence());
                output.text(kept.head().hash());
                kept.people().write(output);
                output.end();
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Throws the file away. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
