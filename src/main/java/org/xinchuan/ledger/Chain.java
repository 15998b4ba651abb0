package org.xinchuan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** How the links of a record hold on to each other: each hash covers the one before it. */
final class Chain {

    private static final int USUAL_LENGTH = 512;

    private Chain() {}

    /**
     * The hash of a link.
     *
     * @param layout which parts there are, so that no link can be read as one of another layout
     * @param parts the hash before it, then everything the link says
     */
    static String hash(String layout, List<String> parts) {
        // Lengths before texts: no two different links have the same bytes.
        StringBuilder canonical = new StringBuilder(USUAL_LENGTH).append(layout);
        for (String part : parts) {
            canonical.append(part.length()).append(':').append(part);
        }
        return sha256(canonical.toString());
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
