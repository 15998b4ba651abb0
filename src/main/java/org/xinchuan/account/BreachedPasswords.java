package org.xinchuan.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Passwords that others have lost, in a file that the operator keeps: a line {@code HASH:COUNT} for
 * each, with the SHA-1 of the password in hexadecimal, in order of the hashes, as Have I Been Pwned
 * publishes them. It is searched where it lies, some forty reads of 128 bytes for a thousand
 * million lines. SHA-1 is what the file is written in; nothing is kept or protected by it.
 */
final class BreachedPasswords implements AutoCloseable {

    private static final int HASH = 40;

    /** The longest line: hash, colon, 20 digits, two for its end; there is room on both sides. */
    private static final int LINE = 64;

    private static final Pattern WRITTEN = Pattern.compile("[0-9A-Fa-f]{40}:\\d{1,20}");

    /** So many lines, evenly spread, are looked at when the file is opened. */
    private static final int PROBES = 64;

    private final Path file;
    private final FileChannel channel;
    private final long size;

    private BreachedPasswords(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    /**
     * A line of the file.
     *
     * @param start where it begins, in bytes from the start of the file
     * @param next where the one after it begins
     */
    private record Line(long start, String text, long next) {

        private String hash() {
            return text.substring(0, HASH);
        }
    }

    /**
     * Opens a list.
     *
     * @throws IllegalArgumentException with a sentence when it cannot be read or is no such list
     */
    static BreachedPasswords open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "XINCHUAN_BREACHED_PASSWORDS: " + file + " is no file that can be read.");
        }
        try {
            BreachedPasswords list =
                    new BreachedPasswords(file, FileChannel.open(file, StandardOpenOption.READ));
            try {
                list.check();
                return list;
            } catch (IllegalArgumentException | IOException e) {
                list.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "XINCHUAN_BREACHED_PASSWORDS: " + file + " cannot be read.", e);
        }
    }

    private void check() throws IOException {
        if (size == 0) {
            throw otherwise("it is empty");
        }
        String before = "";
        long last = -1;
        for (int i = 0; i < PROBES; i++) {
            Line line = around((size - 1) / PROBES * i);
            if (line.start() > last && before.compareToIgnoreCase(line.hash()) >= 0) {
                throw otherwise("its hashes are not in order");
            }
            before = line.hash();
            last = line.start();
        }
        around(size - 1);
    }

    /** Whether a password is in the list, to the letter. */
    boolean contains(String password) {
        String wanted = sha1(password);
        try {
            long low = 0;
            long high = size;
            while (low < high) {
                Line line = around((low + high) >>> 1);
                int order = wanted.compareToIgnoreCase(line.hash());
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    high = line.start();
                } else {
                    low = line.next();
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line to which a byte of the file belongs. */
    private Line around(long at) throws IOException {
        long from = Math.max(0, at - LINE);
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(2L * LINE, size - from));
        while (window.hasRemaining()) {
            if (channel.read(window, from + window.position()) < 0) {
                throw new IOException(file + " was cut while it was read");
            }
        }
        String text = new String(window.array(), StandardCharsets.ISO_8859_1);
        int here = (int) (at - from);
        int start = here == 0 ? 0 : text.lastIndexOf('\n', here - 1) + 1;
        int end = text.indexOf('\n', here);
        int after = end < 0 ? text.length() : end;
        String line = text.substring(start, after).replaceAll("\r$", "");
        if (!WRITTEN.matcher(line).matches()) {
            throw otherwise("it has a line that is not HASH:COUNT");
        }
        return new Line(from + start, line, from + after + 1);
    }

    private IllegalArgumentException otherwise(String why) {
        return new IllegalArgumentException(
                "XINCHUAN_BREACHED_PASSWORDS: "
                        + file
                        + " is no list of SHA-1 hashes in order, a line HASH:COUNT each: "
                        + why
                        + ".");
    }

    private static String sha1(String password) {
        try {
            byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
