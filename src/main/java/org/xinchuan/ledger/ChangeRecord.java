package org.xinchuan.ledger;

import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One link of the chain of changes: who did what to which record when, in the order of the guard.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param at the instant of the write, ISO 8601 in UTC; the order is the sequence's, not the clock's
 * @param role in which the actor wrote; null in links from before roles were kept
 * @param scope the organisation they wrote for; null likewise
 * @param hash SHA-256 over the previous hash and every other component, in hexadecimal
 */
public record ChangeRecord(
        long sequence,
        String at,
        String actor,
        String role,
        String scope,
        String operation,
        String subject,
        List<String> fields,
        String hash)
        implements Link {

    /** Begins what is hashed since roles are kept; before that it began with a number. */
    private static final String WITH_ROLE = "role|";

    /** How many parts have a name, at most. */
    private static final int NAMED = 8;

    public ChangeRecord {
        fields = List.copyOf(fields);
    }

    /** The link after {@code previousHash}. */
    static ChangeRecord after(
            String previousHash, long sequence, String at, Actor actor, Change change) {
        ChangeRecord open =
                new ChangeRecord(
                        sequence,
                        at,
                        actor.name(),
                        actor.role(),
                        actor.scope(),
                        change.operation(),
                        change.subject(),
                        change.fields(),
                        null);
        return open.hashed(open.hashAfter(previousHash));
    }

    static ChangeRecord of(Row row) {
        return new ChangeRecord(
                row.number("sequence"),
                row.text("at"),
                row.text("actor"),
                row.text("role"),
                row.text("scope"),
                row.text("operation"),
                row.text("subject"),
                row.list("fields"),
                row.text("hash"));
    }

    /** The link whose parts are these, in the order of the components. */
    @SuppressWarnings("unchecked")
    static ChangeRecord of(List<Object> link) {
        return new ChangeRecord(
                ((Number) link.get(0)).longValue(),
                text(link.get(1)),
                text(link.get(2)),
                text(link.get(3)),
                text(link.get(4)),
                text(link.get(5)),
                text(link.get(6)),
                (List<String>) Objects.requireNonNullElse(link.get(7), List.of()),
                text(link.get(8)));
    }

    /** What others wrote need not be a text. */
    private static String text(Object value) {
        return Objects.toString(value, null);
    }

    @Override
    public boolean follows(String previousHash) {
        return hash.equals(hashAfter(previousHash));
    }

    private String hashAfter(String previousHash) {
        List<String> parts = new ArrayList<>(NAMED + fields.size());
        parts.addAll(List.of(previousHash, Long.toString(sequence), at, actor));
        if (role != null) {
            parts.addAll(List.of(role, scope));
        }
        parts.addAll(List.of(operation, subject));
        parts.addAll(fields);
        return Chain.hash(role == null ? "" : WITH_ROLE, parts);
    }

    private ChangeRecord hashed(String value) {
        return new ChangeRecord(
                sequence, at, actor, role, scope, operation, subject, fields, value);
    }
}
