package org.xinchuan.ledger;

/**
 * Who asks for a write, and how a repetition of it is known.
 *
 * @param actor who writes, as the change record names it
 * @param key the caller's idempotency key, or null
 * @param content what the caller sent, to tell a repetition from another request under the same key
 */
public record Request(Actor actor, String key, String content) {

    /** A request from the command line or of the server itself. */
    public Request(String actor, String key, String content) {
        this(Actor.system(actor), key, content);
    }
}
