package org.xinchuan.ledger;

import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.List;

/**
 * One link of the chain of disclosures: who was shown whose personal data, when and what for. It
 * names records, never values.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param at the instant, ISO 8601 in UTC
 * @param operation what was asked for, such as {@code person.read}
 * @param subject kind and key, such as {@code person:P1}
 * @param purpose what for, or null when it was not said
 * @param records how many records were shown; 0 where they were not counted
 * @param hash SHA-256 over the previous hash and every other component, in hexadecimal
 */
public record Disclosure(
        long sequence,
        String at,
        String actor,
        String role,
        String scope,
        String operation,
        String subject,
        String purpose,
        long records,
        String hash)
        implements Link {

    private static final String LAYOUT = "disclosure|";

    /**
     * What is about to be shown to whom.
     *
     * @param purpose null when it was not said
     */
    public record Asked(
            Actor actor, String operation, String subject, String purpose, long records) {}

    static Disclosure after(String previousHash, long sequence, String at, Asked asked) {
        Disclosure open =
                new Disclosure(
                        sequence,
                        at,
                        asked.actor().name(),
                        asked.actor().role(),
                        asked.actor().scope(),
                        asked.operation(),
                        asked.subject(),
                        asked.purpose(),
                        asked.records(),
                        null);
        return open.hashed(open.hashAfter(previousHash));
    }

    static Disclosure of(Row row) {
        return new Disclosure(
                row.number("sequence"),
                row.text("at"),
                row.text("actor"),
                row.text("role"),
                row.text("scope"),
                row.text("operation"),
                row.text("subject"),
                row.text("purpose"),
                row.number("records"),
                row.text("hash"));
    }

    @Override
    public boolean follows(String previousHash) {
        return hash.equals(hashAfter(previousHash));
    }

    private String hashAfter(String previousHash) {
        List<String> parts = new ArrayList<>(List.of(previousHash, Long.toString(sequence)));
        parts.addAll(List.of(at, actor, role, scope, operation, subject));
        parts.add(purpose == null ? "" : purpose);
        parts.add(Long.toString(records));
        return Chain.hash(LAYOUT, parts);
    }

    private Disclosure hashed(String value) {
        return new Disclosure(
                sequence, at, actor, role, scope, operation, subject, purpose, records, value);
    }
}
