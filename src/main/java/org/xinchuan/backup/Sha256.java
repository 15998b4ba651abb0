package org.xinchuan.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum in the making, and of how many bytes. For one thread. */
final class Sha256 {

    /** The length of a checksum as it is written. */
    static final int DIGITS = 64;

    private static final int PORTION = 1 << 16;

    private final MessageDigest digest;
    private long bytes;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads up to so many bytes. */
    void read(InputStream in, long most) throws IOException {
        byte[] portion = new byte[PORTION];
        int read = in.read(portion, 0, (int) Math.min(PORTION, most));
        long left = most;
        while (read > 0) {
            digest.update(portion, 0, read);
            bytes += read;
            left -= read;
            read = in.read(portion, 0, (int) Math.min(PORTION, left));
        }
    }

    /** A stream whose bytes count on their way to another. */
    OutputStream on(OutputStream out) {
        return new DigestOutputStream(out, digest) {
            @Override
            public void write(int one) throws IOException {
                super.write(one);
                bytes++;
            }

            @Override
            public void write(byte[] portion, int offset, int length) throws IOException {
                super.write(portion, offset, length);
                bytes += length;
            }
        };
    }

    long bytes() {
        return bytes;
    }

    /** Ends the checksum. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Ends the checksum; its digits as they stand in a file. */
    byte[] digits() {
        return hex().getBytes(StandardCharsets.US_ASCII);
    }
}
