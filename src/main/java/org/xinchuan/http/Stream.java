package org.xinchuan.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The body of an answer that is written while it is sent. What it throws breaks the connection off,
 * so that nobody takes a part for the whole.
 */
@FunctionalInterface
public interface Stream {

    /**
     * Writes the body.
     *
     * @param out to be left open
     * @throws IOException when whoever reads it has gone
     */
    void writeTo(OutputStream out) throws IOException;

    /** Whether it names people and is put on record for that. */
    default boolean ofPeople() {
        return false;
    }
}
