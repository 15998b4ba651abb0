package org.xinchuan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Which kind of file was sent: its first bytes say so, whatever it is called. */
enum Form {
    WORKBOOK,
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound files: Excel before 2007, WPS, and every workbook with a password. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** The stream in which a workbook with a password lies (MS-OFFCRYPTO, 2.3.4.4). */
    private static final String ENCRYPTED =
            new String(
                    "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                    StandardCharsets.ISO_8859_1);

    /**
     * The kind of a file.
     *
     * @param name what it is called, for those whose bytes do not say what they are
     * @throws SheetFault when it is of none that is read
     */
    static Form of(Path file, String name, SheetLimits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusals.empty();
        }
        if (size > limits.fileBytes()) {
            throw Refusals.tooLarge(limits.fileBytes());
        }
        String called = name.toLowerCase(Locale.ROOT);
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(COMPOUND.length);
        }
        if (Arrays.equals(first, COMPOUND)) {
            throw isEncrypted(file) ? Refusals.encrypted() : Refusals.oldExcel();
        }
        if (called.endsWith(".xlsm") || called.endsWith(".xltm") || called.endsWith(".xlam")) {
            throw Refusals.macros();
        }
        if (Arrays.equals(first, 0, Math.min(first.length, ZIP.length), ZIP, 0, ZIP.length)) {
            return WORKBOOK;
        }
        if (called.endsWith(".csv")) {
            return TEXT;
        }
        throw Refusals.notAWorkbook();
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] some = in.readNBytes(1 << 16);
                    some.length > 0;
                    some = in.readNBytes(1 << 16)) {
                String text = before + new String(some, StandardCharsets.ISO_8859_1);
                if (text.contains(ENCRYPTED)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - ENCRYPTED.length()));
            }
            return false;
        }
    }
}
