package org.xinchuan.identifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The file of keys: the one that wraps every person's key, and the pepper of the hashes by which
 * numbers are looked up. Whoever loses it loses all numbers; whoever copies it together with the
 * store can read them.
 */
record KeyFile(Path path) {

    private static final Set<PosixFilePermission> OURS_ALONE =
            PosixFilePermissions.fromString("rw-------");
    private static final int KEY_BYTES = 32;
    private static final int DIGITS = 2 * KEY_BYTES;

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes a file with fresh keys, which nobody but the owner may read. */
    void make() throws IOException {
        byte[] keys = new byte[2 * KEY_BYTES];
        new SecureRandom().nextBytes(keys);
        String hex = HexFormat.of().formatHex(keys);
        String text = hex.substring(0, DIGITS) + "\n" + hex.substring(DIGITS) + "\n";
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(
                        path,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OURS_ALONE))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /**
     * Reads the keys.
     *
     * @throws IllegalArgumentException with a sentence when the file is none, or open to others
     */
    Vault read() throws IOException {
        if (!OURS_ALONE.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IllegalArgumentException(
                    "The key file " + path + " may be read by others: chmod 600 it.");
        }
        List<String> lines = Files.readAllLines(path, StandardCharsets.US_ASCII);
        if (lines.size() != 2 || !lines.stream().allMatch(l -> l.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("The key file " + path + " is damaged.");
        }
        return new Vault(
                HexFormat.of().parseHex(lines.getFirst()),
                HexFormat.of().parseHex(lines.getLast()));
    }
}
