package org.xinchuan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook: the files in its zip, counted and unpacked once to nowhere before
 * anything of them is believed. What a zip says of its sizes is not trusted.
 */
final class Parts implements AutoCloseable {

    private final ZipFile zip;

    /** By name in small letters, as those who refer to them are careless with the case. */
    private final Map<String, ZipEntry> byName = new HashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a zip file within its limits.
     *
     * @throws SheetFault when it is none, or one made to do harm
     */
    static Parts open(Path file, SheetLimits limits) throws IOException {
        EndOfZip.check(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw Refusals.damagedOr("zip", e);
        }
        Parts parts = new Parts(zip);
        try {
            parts.count(Files.size(file), limits);
            return parts;
        } catch (SheetFault fault) {
            zip.close();
            throw fault;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw Refusals.damagedOr("zip", e);
        }
    }

    private void count(long size, SheetLimits limits) throws IOException {
        if (zip.size() > limits.entries()) {
            throw Refusals.bomb();
        }
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (ZipEntry entry : entries) {
            String name = safe(entry.getName()).toLowerCase(Locale.ROOT);
            if (EndOfZip.isRenamed(entry.getExtra()) || byName.putIfAbsent(name, entry) != null) {
                throw Refusals.damaged(name, null);
            }
            // Macros of today and of 1992.
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw Refusals.macros();
            }
        }
        long left =
                Math.min(
                        limits.inflatedBytes(),
                        Math.max(2 * limits.alwaysBytes(), size * limits.ratio()));
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : entries) {
            long most = Math.max(limits.alwaysBytes(), entry.getCompressedSize() * limits.ratio());
            left -= inflated(entry, Math.min(most, left), buffer);
        }
    }

    private long inflated(ZipEntry entry, long most, byte[] buffer) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > most) {
                    throw Refusals.bomb();
                }
            }
        }
        return size;
    }

    private static String safe(String name) {
        boolean safe =
                !name.isEmpty()
                        && !name.startsWith("/")
                        && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
                        && !List.of(name.split("/")).contains("..");
        if (!safe) {
            throw Refusals.unsafePath(name);
        }
        return name;
    }

    boolean has(String name) {
        return byName.containsKey(plain(name));
    }

    /** A part by its name, with or without a slash in front; one that may be large. */
    XmlPart xml(String name) throws IOException {
        return part(name, false);
    }

    /** One that somebody will hold, so that it must not be large. */
    XmlPart small(String name) throws IOException {
        return part(name, true);
    }

    private XmlPart part(String name, boolean small) throws IOException {
        ZipEntry entry = byName.get(plain(name));
        if (entry == null) {
            throw Refusals.damaged(name, null);
        }
        return new XmlPart(name, small, zip.getInputStream(entry));
    }

    /** All of them in the order of the file. */
    List<? extends ZipEntry> all() {
        return zip.stream().toList();
    }

    InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    /** Its name as the zip has it. */
    String inZip(String name) {
        return byName.get(plain(name)).getName();
    }

    private static String plain(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
