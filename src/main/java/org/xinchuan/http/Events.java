package org.xinchuan.http;

import java.util.Optional;

/**
 * The body of an answer as server-sent events, each a record written as JSON. It is asked for the
 * next one as soon as the last has been sent, and may wait.
 */
@FunctionalInterface
public interface Events {

    String TYPE = "text/event-stream";

    /** The next event; empty after the last. */
    Optional<Object> next();
}
