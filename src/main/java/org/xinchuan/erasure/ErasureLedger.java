package org.xinchuan.erasure;

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
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Who was erased, beside the store, so that a store restored from an older backup is told: a line
 * for each, with the salted hash of the id and the pseudonym that came in place of the name. The
 * first line is the salt.
 *
 * @param file where it is
 */
record ErasureLedger(Path file) {

    private static final int SALT_BYTES = 32;

    /** The pseudonyms by the hash of the id, in the order of the erasures. */
    Map<String, String> pseudonyms() {
        Map<String, String> pseudonyms = new LinkedHashMap<>();
        lines().stream()
                .skip(1)
                .map(line -> line.split(" "))
                // The last line of a crash may be half a line; what it was to say is said anew.
                .filter(parts -> parts.length == 2)
                .forEach(parts -> pseudonyms.put(parts[0], parts[1]));
        return pseudonyms;
    }

    /** What makes of an id the hash in this file; the file is begun when there is none. */
    UnaryOperator<String> hashing() {
        String salt = salt();
        return id -> hash(salt + id);
    }

    private static String hash(String text) {
        try {
            byte[] salted = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds lines, on disk when this returns. */
    void add(Map<String, String> pseudonymsByHash) {
        append(
                pseudonymsByHash.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
    }

    private String salt() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            append(List.of(HexFormat.of().formatHex(salt)));
            lines = lines();
        }
        return lines.getFirst();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Collection<String> lines) {
        String text = String.join("\n", lines) + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean open = Files.exists(file) && !Files.readString(file).endsWith("\n");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                String whole = open && Files.size(file) > 0 ? "\n" + text : text;
                channel.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
