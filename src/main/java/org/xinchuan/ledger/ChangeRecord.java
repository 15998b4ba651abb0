package org.xinchuan.ledger;

import org.xinchuan.graph.Row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the chain of changes: who did what to which record when, in the order of the guard.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param at the instant of the write, ISO 8601 in UTC; the order is the sequence's, not the clock's
 * @param hash SHA-256 over the previous hash and every other component, in hexadecimal
 */
public record ChangeRecord(
        long sequence,
        String at,
        String actor,
        String operation,
        String subject,
        List<String> fields,
        String hash) {

    /** The link after {@code previousHash}. */
    static ChangeRecord after(
            String previousHash, long sequence, String at, String actor, Change change) {
        String hash = hash(previousHash, sequence, at, actor, change);
        return new ChangeRecord(
                sequence,
                at,
                actor,
                change.operation(),
                change.subject(),
                List.copyOf(change.fields()),
                hash);
    }

    static ChangeRecord of(Row row) {
        return new ChangeRecord(
                row.number("sequence"),
                row.text("at"),
                row.text("actor"),
                row.text("operation"),
                row.text("subject"),
                row.list("fields"),
                row.text("hash"));
    }

    /** Whether this link follows a link with that hash, with nothing altered. */
    boolean follows(String previousHash) {
        return hash.equals(
                hash(previousHash, sequence, at, actor, new Change(operation, subject, fields)));
    }

    private static String hash(
            String previousHash, long sequence, String at, String actor, Change change) {
        // Lengths before texts: no two different records have the same bytes.
        StringBuilder canonical = new StringBuilder();
        for (String part :
                List.of(
                        previousHash,
                        Long.toString(sequence),
                        at,
                        actor,
                        change.operation(),
                        change.subject())) {
            canonical.append(part.length()).append(':').append(part);
        }
        for (String field : change.fields()) {
            canonical.append(field.length()).append(':').append(field);
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
