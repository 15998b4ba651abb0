package org.xinchuan.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of rows that somebody sent: {@code .xlsx} or {@code .csv}. It is looked over whole when it
 * is opened, before any of it is believed; then its sheets are read row by row, as often as asked
 * for, without holding them.
 */
public final class SheetFile implements AutoCloseable {

    private final Source source;

    private SheetFile(Source source) {
        this.source = source;
    }

    /**
     * Opens a file within the usual limits.
     *
     * @param name what it was called where it came from
     * @throws SheetFault when it cannot be read
     * @throws IOException when the disk fails
     */
    public static SheetFile open(Path file, String name) throws IOException {
        return open(file, name, SheetLimits.DEFAULT);
    }

    /** The same within other limits. */
    public static SheetFile open(Path file, String name, SheetLimits limits) throws IOException {
        return new SheetFile(
                switch (Form.of(file, name, limits)) {
                    case WORKBOOK -> WorkbookSource.open(file, limits);
                    case TEXT -> TextSource.open(file, name, limits);
                });
    }

    /** Whether it counts its days from 1904, as workbooks of older Macs do. */
    public boolean from1904() {
        return source.from1904();
    }

    /** How the letters of a CSV file are written; empty for a workbook, which says so itself. */
    public Optional<TextEncoding> encoding() {
        return Optional.ofNullable(source.encoding());
    }

    /** The sheets that can be seen and show something, in the order of their tabs; one at least. */
    public List<String> names() {
        return source.names();
    }

    /**
     * What is merged in a sheet, in the order of the file.
     *
     * @param sheet its position in {@link #names}
     */
    public List<Region> merged(int sheet) {
        return source.merged(sheet);
    }

    /**
     * The rows of a sheet from the first on; to be closed.
     *
     * @param sheet its position in {@link #names}
     * @throws UncheckedIOException when the disk fails
     */
    public Rows rows(int sheet) {
        try {
            return new ReadAhead(source.rows(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
