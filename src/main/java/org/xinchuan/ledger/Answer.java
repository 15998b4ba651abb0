package org.xinchuan.ledger;

import java.util.List;

/**
 * What a write comes to: the changes it made and what its caller is told. Without changes nothing
 * is kept, neither in the graph nor in the record: a refusal leaves no trace.
 *
 * @param status the HTTP status of the answer
 * @param body the answer as JSON
 * @param etag the state of the record after the write, or null
 * @param location where the new record is, or null
 */
public record Answer(List<Change> changes, int status, String body, String etag, String location) {

    /** The same with other changes. */
    public Answer with(List<Change> others) {
        return new Answer(List.copyOf(others), status, body, etag, location);
    }
}
