package org.xinchuan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder of the interchange format as one file. Folders inside it are not kept. */
public final class ZippedFolder {

    /** More than the format has files. */
    private static final int MOST_FILES = 200;

    /** CSV packs to about a tenth; what unpacks to a hundred times its size is a bomb. */
    private static final int LARGEST_RATIO = 100;

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final long NEVER_MORE = 16L << 30;

    private ZippedFolder() {}

    /** Packs the files of a folder; the same files give the same bytes. */
    public static void pack(Path folder, Path zip) throws IOException {
        try (Stream<Path> all = Files.list(folder);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTime(0);
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /**
     * Unpacks into a folder.
     *
     * @throws ZipException with a sentence when it is no zip file, or one made to do harm
     */
    public static void unpack(Path zip, Path folder) throws IOException {
        long allowed = Math.clamp(Files.size(zip) * LARGEST_RATIO, ALWAYS_ALLOWED, NEVER_MORE);
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    if (++files > MOST_FILES) {
                        throw new ZipException("The zip file holds more than 200 files.");
                    }
                    allowed -= copy(in, folder.resolve(plain(entry.getName())), allowed);
                }
            }
        }
        if (files == 0) {
            throw new ZipException("This is not a zip file, or an empty one.");
        }
    }

    private static String plain(String name) throws ZipException {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (plain.isBlank() || plain.equals(".") || plain.equals("..")) {
            throw new ZipException("The zip file holds a file without a name.");
        }
        return plain;
    }

    private static long copy(InputStream in, Path file, long allowed) throws IOException {
        if (Files.exists(file)) {
            throw new ZipException("The zip file holds " + file.getFileName() + " twice.");
        }
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > allowed) {
                    throw new ZipException(
                            "The zip file unpacks to more than a hundred times its size.");
                }
                out.write(buffer, 0, n);
            }
        }
        return size;
    }
}
